package dev.nemosh.store;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The prompts of one backend that may be under way: on the disk before the post, gone once their end is known. */
public final class PromptJournal {
    private final JsonFiles files;
    private final String folder;
    private final InstantSource clock;
    private final ProcessHandle process;

    public PromptJournal(StateDirectory directory, String backendKey, InstantSource clock, ProcessHandle process) {
        this.files = new JsonFiles(directory);
        this.folder = StateDirectory.name(backendKey) + "/prompts";
        this.clock = clock;
        this.process = process;
    }

    /** Writes a prompt down, on the disk before this returns. */
    public PendingPrompt open(String sessionId, String text, int draftBefore, @Nullable Long creditsBefore) {
        PendingPrompt prompt = new PendingPrompt(
                UUID.randomUUID().toString(), sessionId, text, clock.instant(), draftBefore, creditsBefore,
                process.pid(), process.info().startInstant().orElse(null));
        files.write(file(prompt.id()), prompt);
        return prompt;
    }

    /** The prompt's end is known, or the user has been told of it. */
    public void close(String id) {
        files.directory().delete(file(id));
    }

    /** All prompts that may be under way, of this and other shells, the oldest first. */
    public List<PendingPrompt> pending() {
        return files.readAll(folder, PendingPrompt.class).stream()
                .sorted(Comparator.comparing(PendingPrompt::time))
                .toList();
    }

    /** Those whose shell has died, the oldest first. */
    public List<PendingPrompt> orphans() {
        return pending().stream().filter(prompt -> !prompt.hasLiveOwner()).toList();
    }

    private String file(String id) {
        return folder + "/" + StateDirectory.name(id) + ".json";
    }
}
