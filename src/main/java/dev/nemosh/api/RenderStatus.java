package dev.nemosh.api;

import dev.nemosh.text.ForeignText;
import org.jspecify.annotations.Nullable;

/**
 * How a render job stands, read from any mix of the known shapes (protocol, 4.9).
 *
 * @param id the id that the backend uses for it; null where the answer names none
 * @param state how it stands
 * @param word the backend's own word for it; empty where it gives none
 * @param percent 0 to 100; -1 where the answer does not say
 * @param url where the file is, as the backend writes it; null where the answer does not say
 * @param reason why it failed; null where the answer does not say
 * @param durationMillis how long the film runs; null where the answer does not say
 * @param bytes the file's size; null where the answer does not say
 */
public record RenderStatus(
        @Nullable String id, State state, String word, int percent, @Nullable String url,
        @Nullable ForeignText reason, @Nullable Long durationMillis, @Nullable Long bytes) {

    /** The states that matter; a word that is not known means that the job still runs. */
    public enum State { PENDING, RUNNING, COMPLETED, FAILED, CANCELLED }
}
