package dev.nemosh.store;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A prompt that has run to its end.
 *
 * @param time when it ended
 * @param sessionId the session
 * @param prompt its words
 * @param kind what kind of prompt it was
 * @param credits what it cost; null where that could not be read
 * @param took how long it ran
 */
public record Turn(
        Instant time, String sessionId, String prompt, Kind kind, @Nullable Long credits, Duration took) {

    /** The kinds that cost and last differently. */
    public enum Kind {
        /** There was no draft yet. */
        FIRST,
        /** A change of a draft. */
        EDIT
    }
}
