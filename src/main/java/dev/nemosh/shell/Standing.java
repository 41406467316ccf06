package dev.nemosh.shell;

import dev.nemosh.store.Turn;
import dev.nemosh.text.CleanText;
import dev.nemosh.work.Session;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Where the work with the backend stands, read from what this machine keeps whenever a line has ended: what prompt,
 * status line and completion show. Safe for use by several threads.
 */
final class Standing {
    private static final int TURNS = 20;
    private static final int ENOUGH = 3;

    private final KnownWords words;
    private final PromptLine prompt;
    private final Executor workers;
    private final Runnable changed;
    private volatile @Nullable Workspace workspace;

    /**
     * @param workers read beside the prompt
     * @param changed is to show the prompt again
     */
    Standing(KnownWords words, PromptLine prompt, Executor workers, Runnable changed) {
        this.words = words;
        this.prompt = prompt;
        this.workers = workers;
        this.changed = changed;
    }

    /** That backend is to be worked with: what this machine keeps of it is known, whether it answers or not. */
    void turnedTo(Workspace now) {
        words.forget();
        workers.execute(() -> words.read(now));
    }

    /** That backend answers, and is worked with from now on. */
    void connected(Workspace now) {
        workspace = now;
        refresh();
    }

    /** A line has ended: reads anew, beside the prompt. */
    void refresh() {
        Workspace now = workspace;
        if (now != null) {
            workers.execute(() -> {
                words.read(now);
                prompt.session(now.project().current().map(Session::name).map(CleanText::lineOf).orElse(null));
                changed.run();
            });
        }
    }

    /** The backend worked with; empty until one answered. */
    Optional<Workspace> workspace() {
        return Optional.ofNullable(workspace);
    }

    /** What a prompt like the next one takes this user: the median of the last of its kind. Empty for too few. */
    Optional<Duration> usual() {
        Workspace now = workspace;
        if (now == null) {
            return Optional.empty();
        }
        boolean edit = now.project().current().flatMap(session -> now.versions().latest(session.id())).isPresent();
        List<Duration> took = now.turns().recent(edit ? Turn.Kind.EDIT : Turn.Kind.FIRST, TURNS).stream()
                .map(Turn::took).sorted().toList();
        return took.size() < ENOUGH ? Optional.empty() : Optional.of(took.get(took.size() / 2));
    }
}
