package dev.nemosh.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A session of a backend, as this machine knows it.
 *
 * @param id the backend's id for it
 * @param taskId the project's id, for claim links; null where the backend did not give one
 * @param name what the user calls it; null until it has a name
 * @param created when it was made
 * @param used when it was last worked in
 */
public record KeptSession(
        String id, @Nullable String taskId, @Nullable String name, Instant created, Instant used) {

    /** The same under another name. */
    public KeptSession named(String name) {
        return new KeptSession(id, taskId, name, created, used);
    }

    /** The same, used at that time. */
    public KeptSession usedAt(Instant time) {
        return new KeptSession(id, taskId, name, created, time);
    }
}
