package dev.nemosh.work;

import dev.nemosh.api.ApiException;
import dev.nemosh.api.ErrorCode;
import dev.nemosh.store.RenderJob;
import dev.nemosh.text.ExitCode;
import dev.nemosh.text.ForeignText;
import dev.nemosh.text.NemoException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The render jobs of this and earlier runs. */
public final class Jobs {
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
     * Follows a job, or all that are open, until the files are in place; they render side by side. Blocks.
     *
     * @param id the job; null for all that are open
     * @throws NemoException where one of them brings no file; the others are followed all the same
     */
    public void watch(@Nullable String id, Event.Sink sink, Cancel cancel) {
        if (id != null) {
            exports.follow(require(id).id(), sink, cancel);
            return;
        }
        List<RenderJob> open = open();
        int failed = 0;
        @Nullable NemoException first = null;
        for (RenderJob job : open) {
            try {
                exports.follow(job.id(), sink, cancel);
            } catch (NemoException e) {
                if (cancel.isAsked() || open.size() == 1) {
                    throw e;
                }
                failed++;
                first = first == null ? e : first;
                sink.accept(new Event.Problem(e.failure()));
            }
        }
        if (first != null) {
            throw desk.failure(first.failure().exit(), first.failure().code(), "some-failed", failed, open.size());
        }
    }

    /**
     * Takes up a job where it stood: one that failed on the way of its file is fetched again. Blocks.
     *
     * @throws NemoException where it is not known, or brings no file
     */
    public void resume(String id, Event.Sink sink, Cancel cancel) {
        RenderJob job = require(id);
        if (job.state() == RenderJob.State.FAILED && job.replacedBy() == null) {
            desk.jobs().change(id, now -> now.in(RenderJob.State.RENDERING, -1, null, null));
        }
        exports.follow(id, sink, cancel);
    }

    /**
     * Cancels a job at the backend. Blocks.
     *
     * @throws NemoException where it is not known, has ended, or the backend refuses
     */
    public void cancel(String id) {
        RenderJob job = require(id);
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
        desk.jobs().change(id, now -> now.in(RenderJob.State.CANCELLED, now.percent(), null, null));
    }

    /**
     * Forgets a job on this machine; at the backend it goes on.
     *
     * @throws NemoException where it is not known
     */
    public void forget(String id) {
        desk.jobs().forget(require(id).id());
    }

    private RenderJob require(String id) {
        return desk.jobs().find(id).orElseThrow(
                () -> desk.failure(ExitCode.USAGE, "no-job", "no-job", new ForeignText(id)));
    }
}
