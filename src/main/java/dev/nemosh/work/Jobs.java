package dev.nemosh.work;

import dev.nemosh.api.ApiException;
import dev.nemosh.api.ErrorCode;
import dev.nemosh.store.RenderJob;
import dev.nemosh.text.ExitCode;
import dev.nemosh.text.ForeignText;
import dev.nemosh.text.NemoException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The render jobs of this and earlier runs. Users name one by its id, by the beginning of its id, or as {@code last},
 * the one asked for last; {@code all} are all that the wish fits.
 */
public final class Jobs {
    private static final String ALL = "all";
    private static final String LAST = "last";

    private final RenderDesk desk;
    private final Exports exports;

    public Jobs(RenderDesk desk, Exports exports) {
        this.desk = desk;
        this.exports = exports;
    }

    /** All of them, the newest first; one that was given up for another is not listed. */
    public List<RenderJob> list() {
        return desk.jobs().all().stream().filter(job -> job.replacedBy() == null).toList();
    }

    /** Those whose file is still to come, the oldest first. */
    public List<RenderJob> open() {
        return desk.jobs().open();
    }

    /**
     * Follows a job, or all that are open side by side, until the files are in place. Blocks.
     *
     * @param word names the job; null for all that are open
     * @throws NemoException where one of them brings no file; the others are followed all the same
     */
    public void watch(@Nullable String word, Event.Sink sink, Cancel cancel) {
        List<RenderJob> meant = word == null || word.equals(ALL) ? open() : List.of(named(word));
        if (meant.isEmpty()) {
            sink.accept(desk.notice("none-open"));
        } else if (meant.size() == 1) {
            exports.follow(meant.get(0).id(), sink, cancel);
        } else {
            new RenderRound(desk, exports, sink, cancel).follow(meant);
        }
    }

    /**
     * The same; a job that failed on the way, or was no longer known, is asked after again.
     *
     * @throws NemoException where it is not known, or brings no file
     */
    public void resume(@Nullable String word, Event.Sink sink, Cancel cancel) {
        if (word != null && !word.equals(ALL)) {
            desk.jobs().change(named(word).id(), now ->
                    now.state() == RenderJob.State.FAILED || now.state() == RenderJob.State.LOST
                            ? now.in(RenderJob.State.RENDERING, -1, null, null) : now);
        }
        watch(word, sink, cancel);
    }

    /**
     * Cancels a job at the backend. Blocks.
     *
     * @param word names it; null for the only one that is open
     * @throws NemoException where it is not known, has ended, or the backend refuses
     */
    public void cancel(@Nullable String word) {
        List<RenderJob> meant = word == null || word.equals(ALL) ? open() : List.of(named(word));
        if (meant.isEmpty()) {
            throw desk.failure(ExitCode.FAILED, "no-job", "nothing-open");
        } else if (word == null && meant.size() > 1) {
            throw desk.failure(ExitCode.USAGE, "usage", "which", meant.size());
        }
        meant.forEach(this::cancel);
    }

    private void cancel(RenderJob job) {
        String id = job.id();
        if (!job.state().isOpen()) {
            throw desk.failure(ExitCode.FAILED, "ended", "has-ended", new ForeignText(id));
        }
        try {
            desk.backing().account().call(token -> {
                desk.backing().client().cancelRender(token, id);
                return token;
            });
        } catch (ApiException e) {
            if (e.code() == ErrorCode.NOT_FOUND) {
                throw desk.failure(ExitCode.BACKEND, "404", "cannot-cancel", new ForeignText(id));
            }
            throw new NemoException(desk.failures().of(e), e);
        }
        exports.isFirstToTell(id);
        desk.jobs().change(id, now -> now.in(RenderJob.State.CANCELLED, now.percent(), null, null));
    }

    /**
     * Forgets a job on this machine; at the backend it goes on.
     *
     * @param word names it; {@code all} for those that have ended
     * @throws NemoException where it is not known
     */
    public void forget(@Nullable String word) {
        if (word == null) {
            throw desk.failure(ExitCode.USAGE, "usage", "which-to-forget");
        }
        List<RenderJob> meant = word.equals(ALL)
                ? list().stream().filter(job -> !job.state().isOpen()).toList() : List.of(named(word));
        for (RenderJob job : meant) {
            exports.isFirstToTell(job.id());
            removePart(job);
            forgetWithTries(job.id());
        }
    }

    private static void removePart(RenderJob job) {
        try {
            Files.deleteIfExists(RenderFetch.part(job));
        } catch (IOException e) {
            // It lies where nothing can be removed any more: the job is forgotten all the same.
        }
    }

    /** With the jobs that were given up for it. */
    private void forgetWithTries(String id) {
        desk.jobs().forget(id);
        desk.jobs().all().stream().filter(job -> id.equals(job.replacedBy()))
                .forEach(job -> forgetWithTries(job.id()));
    }

    private RenderJob named(String word) {
        List<RenderJob> found = new ArrayList<>(desk.jobs().findLatest(word).stream().toList());
        if (found.isEmpty()) {
            List<RenderJob> all = list();
            found.addAll(word.equals(LAST)
                    ? all.stream().limit(1).toList()
                    : all.stream().filter(job -> job.id().startsWith(word)).toList());
        }
        if (found.size() > 1) {
            throw desk.failure(ExitCode.USAGE, "usage", "ambiguous", found.size(), new ForeignText(word));
        }
        return found.stream().findFirst().orElseThrow(
                () -> desk.failure(ExitCode.USAGE, "no-job", "no-job", new ForeignText(word)));
    }
}
