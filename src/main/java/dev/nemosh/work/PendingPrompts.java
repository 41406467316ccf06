package dev.nemosh.work;

import dev.nemosh.api.ApiException;
import dev.nemosh.api.ErrorCode;
import dev.nemosh.store.PendingPrompt;
import dev.nemosh.store.PromptJournal;
import dev.nemosh.text.CleanText;
import dev.nemosh.text.Durations;
import dev.nemosh.work.Versions.Version;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Prompts whose end was never seen: the program was killed, or the user stopped watching. */
public final class PendingPrompts {
    private final Versions versions;
    private final PromptJournal journal;
    private final Wording wording;
    private final Pace pace;
    private final long process;

    /**
     * A prompt of which nothing can be seen at the backend; the user may send it again.
     *
     * @param prompt its words
     * @param sessionId where it was sent
     */
    public record Unseen(String prompt, String sessionId) {}

    /**
     * The prompts in that journal.
     *
     * @param process this process's id
     */
    public PendingPrompts(Versions versions, PromptJournal journal, Wording wording, Pace pace, long process) {
        this.versions = versions;
        this.journal = journal;
        this.wording = wording;
        this.pace = pace;
        this.process = process;
    }

    /**
     * For the start of a run: says which prompts were under way when an earlier run ended, looks at the state and tells
     * what has changed since. What could be settled, or is too old to be under way, is forgotten. Blocks.
     *
     * @return those of which nothing is to be seen
     */
    public List<Unseen> reconcile(Event.Sink sink) {
        List<Unseen> unseen = new ArrayList<>();
        for (PendingPrompt prompt : journal.orphans()) {
            Duration age = Duration.between(prompt.time(), pace.clock().instant());
            sink.accept(wording.notice("pending-found", prompt.text(), Durations.elapsed(age)));
            Optional<Version> now;
            try {
                now = versions.look(prompt.sessionId(), prompt.text());
            } catch (ApiException e) {
                sink.accept(wording.notice("pending-unread", wording.failures().apply(e).message()));
                if (e.code() == ErrorCode.SESSION) {
                    journal.close(prompt.id());
                }
                continue;
            }
            if (isSettled(prompt, now.orElse(null))) {
                Version after = now.orElseThrow();
                Version before = versions.find(prompt.sessionId(), prompt.draftBefore()).orElse(null);
                sink.accept(new Event.Changed(versions.changes(before, after), after.number(), after.draft()));
                journal.close(prompt.id());
                continue;
            }
            boolean over = age.compareTo(pace.timings().streamTimeout()) > 0;
            sink.accept(wording.notice(over ? "pending-nothing" : "pending-may-run"));
            unseen.add(new Unseen(prompt.text(), prompt.sessionId()));
            if (over) {
                journal.close(prompt.id());
            }
        }
        return List.copyOf(unseen);
    }

    /** Forgets the session's prompts whose change is to be seen in its draft as it is now. */
    void settle(String sessionId, @Nullable Version now) {
        for (PendingPrompt prompt : journal.pending()) {
            boolean ours = prompt.process() == process || !prompt.hasLiveOwner();
            if (ours && prompt.sessionId().equals(sessionId) && isSettled(prompt, now)) {
                journal.close(prompt.id());
            }
        }
    }

    /** The words of the session's last prompt whose end is not known: what a change seen now comes from. */
    Optional<String> lastIn(String sessionId) {
        return journal.pending().stream()
                .filter(pending -> pending.sessionId().equals(sessionId))
                .map(PendingPrompt::text)
                .reduce((earlier, later) -> later);
    }

    /** The same prompt in the same session whose end is not known, where there is one. */
    Optional<PendingPrompt> same(String sessionId, String prompt) {
        return journal.pending().stream()
                .filter(pending -> pending.sessionId().equals(sessionId) && equal(pending.text(), prompt))
                .findFirst();
    }

    /** The user sends it again in the knowledge that nothing of it was seen. */
    public void forget(Unseen prompt) {
        forget(prompt.sessionId(), prompt.prompt());
    }

    /** The user sends it again in the knowledge of all that: the earlier ones are settled. */
    void forget(String sessionId, String prompt) {
        journal.pending().stream()
                .filter(pending -> pending.sessionId().equals(sessionId) && equal(pending.text(), prompt))
                .forEach(pending -> journal.close(pending.id()));
    }

    /** Since when a prompt has been under way. */
    CleanText age(PendingPrompt prompt) {
        return CleanText.lineOf(Durations.elapsed(Duration.between(prompt.time(), pace.clock().instant())));
    }

    private static boolean isSettled(PendingPrompt prompt, @Nullable Version now) {
        return now != null && now.number() != prompt.draftBefore();
    }

    private static boolean equal(String one, String other) {
        return one.strip().replaceAll("\\s+", " ").equalsIgnoreCase(other.strip().replaceAll("\\s+", " "));
    }
}
