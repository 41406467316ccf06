package dev.nemosh.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A prompt that was about to be posted, or is under way.
 *
 * @param id this entry's own
 * @param sessionId the session that it was meant for
 * @param text the prompt
 * @param time when it was written down
 * @param draftBefore the number of the draft's version before it; 0 where there was no draft
 * @param creditsBefore the credits before it; null where they were not known
 * @param process the id of the process that sent it
 * @param processStarted when that process began, since ids are used again; null where the system does not say
 */
public record PendingPrompt(
        String id, String sessionId, String text, Instant time, int draftBefore, @Nullable Long creditsBefore,
        long process, @Nullable Instant processStarted) {

    /** Whether the process that sent it still runs. */
    public boolean hasLiveOwner() {
        return ProcessHandle.of(process)
                .filter(ProcessHandle::isAlive)
                .filter(handle -> processStarted == null
                        || handle.info().startInstant().map(processStarted::equals).orElse(true))
                .isPresent();
    }
}
