package dev.nemosh.api;

import dev.nemosh.text.ForeignText;
import org.jspecify.annotations.Nullable;

/**
 * A piece of media that a session holds (protocol, 4.7). Numbers are null where the backend does not say.
 *
 * @param id the backend's id for it; null where it gives none
 * @param name its file name or title
 * @param kind {@code video}, {@code image}, {@code audio}, or the backend's own word
 * @param origin where it came from
 * @param durationMillis how long it runs
 * @param width in pixels
 * @param height in pixels
 * @param url where it can be fetched, as the backend writes it; null where it does not say
 */
public record Asset(
        @Nullable String id, ForeignText name, ForeignText kind, Origin origin,
        @Nullable Long durationMillis, @Nullable Integer width, @Nullable Integer height, @Nullable String url) {

    /** Where an asset came from. */
    public enum Origin {
        /** From the user. */
        UPLOADED,
        /** From the agent. */
        GENERATED
    }
}
