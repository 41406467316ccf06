package dev.nemosh.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A draft as it was seen in a session.
 *
 * @param number from 1, in the order in which they were seen
 * @param time when it was seen
 * @param prompt the prompt that made it; null where none of this shell's did
 * @param json the draft as the backend wrote it
 * @param summary what had changed since the version before, a line a change
 */
public record DraftVersion(int number, Instant time, @Nullable String prompt, String json, List<String> summary) {

    public DraftVersion {
        summary = List.copyOf(summary);
    }
}
