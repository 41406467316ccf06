package dev.nemosh.work;

import dev.nemosh.store.KeptSession;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A conversation at the backend and its project.
 *
 * @param id the backend's id, always as text (protocol, 4.2)
 * @param taskId the backend's id of its project, for claim links; null where it gave none
 * @param name what the user calls it; its id until it has a name
 * @param madeAt when it was made
 * @param usedAt when a line last worked in it
 */
public record Session(String id, @Nullable String taskId, String name, Instant madeAt, Instant usedAt) {

    static Session of(KeptSession kept) {
        String name = kept.name() == null ? kept.id() : kept.name();
        return new Session(kept.id(), kept.taskId(), name, kept.created(), kept.used());
    }
}
