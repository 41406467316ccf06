package dev.nemosh.work;

import dev.nemosh.api.ApiException;
import dev.nemosh.api.ErrorCode;
import dev.nemosh.api.RenderStatus;
import dev.nemosh.store.RenderJob;
import dev.nemosh.store.StateDirectory;
import dev.nemosh.text.CleanText;
import dev.nemosh.text.ExitCode;
import dev.nemosh.text.ForeignText;
import dev.nemosh.text.NemoException;
import dev.nemosh.text.Secrets;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Follows one render job until its file is in place. Several shells may follow one job: what changes something (a
 * second try, the download) is done by the one that holds it, the others see what came of it.
 */
final class RenderWatch {
    private static final int POLLS_WITHOUT_ADDRESS = 3;
    private static final int WHOLE = 100;

    private final RenderDesk desk;
    private final RenderSubmit submit;
    private final RenderFetch fetch;
    private final Event.Sink sink;
    private final Predicate<RenderJob> telling;
    private final Instant started;
    private final TimeLeft left = new TimeLeft();
    private String id;
    private int withoutAddress;
    private boolean toldTrouble;

    /**
     * A watch over that job.
     *
     * @param telling whether the end of the job is to be told here; asked once
     */
    RenderWatch(RenderDesk desk, RenderSubmit submit, RenderFetch fetch, Event.Sink sink,
            Predicate<RenderJob> telling, String id) {
        this.desk = desk;
        this.submit = submit;
        this.fetch = fetch;
        this.sink = sink;
        this.telling = telling;
        this.started = desk.clock().instant();
        this.id = id;
    }

    /**
     * Goes on with the job as far as it goes without waiting; answers whether its file is in place.
     *
     * @throws NemoException where no file comes of it
     */
    boolean advance() {
        while (true) {
            RenderJob job = job();
            if (job.state() == RenderJob.State.DONE) {
                if (telling.test(job)) {
                    fetch.tell(job, sink);
                }
                return true;
            }
            if (!job.state().isOpen()) {
                sink.accept(new Event.Rendering(job.id(), RenderFetch.name(job), "failed", -1, null));
                throw ended(job);
            }
            if (!step(job)) {
                if (!desk.clock().instant().isBefore(started.plus(desk.timeout()))) {
                    throw desk.failure(ExitCode.UNKNOWN_OUTCOME, "export-timeout", "timeout",
                            RenderFetch.name(job), new ForeignText(job.id()));
                }
                return false;
            }
        }
    }

    /** The id of the job; of the one that was submitted in its place, once there is one. */
    String id() {
        return id;
    }

    private RenderJob job() {
        RenderJob job = desk.jobs().findLatest(id).orElseThrow(
                () -> desk.failure(ExitCode.FAILED, "forgotten", "forgotten", new ForeignText(id)));
        id = job.id();
        return job;
    }

    /** Does what is next for the job; answers whether there is something further to do at once. */
    private boolean step(RenderJob job) {
        if (job.state() == RenderJob.State.RENDERED) {
            return alone(job, now -> fetch.fetch(now, sink));
        }
        try {
            return heard(job, desk.backing().account().call(
                    token -> desk.backing().client().pollRender(token, job.id())));
        } catch (ApiException e) {
            return missed(job, e);
        }
    }

    private boolean heard(RenderJob job, RenderStatus status) {
        toldTrouble = false;
        return switch (status.state()) {
            case COMPLETED -> completed(job, status);
            case FAILED -> failed(job, status.reason());
            case CANCELLED -> {
                desk.jobs().change(job.id(), now -> now.in(RenderJob.State.CANCELLED, now.percent(), null, null));
                yield true;
            }
            case PENDING, RUNNING -> {
                desk.jobs().change(job.id(), now -> now.state().isOpen()
                        ? now.in(RenderJob.State.RENDERING, status.percent(), null, null)
                        : now);
                progress(job, status);
                yield false;
            }
        };
    }

    private void progress(RenderJob job, RenderStatus status) {
        Instant now = desk.clock().instant();
        boolean waits = status.state() == RenderStatus.State.PENDING;
        if (waits) {
            left.waits(now);
        }
        sink.accept(new Event.Rendering(job.id(), RenderFetch.name(job), waits ? "pending" : "processing",
                status.percent(), waits ? null : left.at(status.percent(), now)));
    }

    /** Complete without an address: asked for a little longer, then by the backend's own endpoint (protocol, 4.9). */
    private boolean completed(RenderJob job, RenderStatus status) {
        boolean wait = status.url() == null && ++withoutAddress < POLLS_WITHOUT_ADDRESS;
        if (!wait) {
            sink.accept(new Event.Rendering(job.id(), RenderFetch.name(job), "completed", WHOLE, null));
            desk.jobs().change(job.id(), now -> now.state().isOpen()
                    ? now.in(RenderJob.State.RENDERED, WHOLE, desk.kept(status.url()), null)
                    : now);
        }
        return !wait;
    }

    private boolean failed(RenderJob job, @Nullable ForeignText reason) {
        String words = reason == null ? "" : Secrets.mask(reason.cleanLine().toString());
        return alone(job, now -> {
            if (now.attempt() > 1) {
                desk.jobs().change(now.id(), old -> old.in(RenderJob.State.FAILED, old.percent(), null, words));
            } else {
                sink.accept(desk.notice("once-more", RenderFetch.name(now)));
                submit.replace(now);
            }
        });
    }

    private boolean missed(RenderJob job, ApiException e) {
        if (e.code() == ErrorCode.NOT_FOUND || e.code() == ErrorCode.FORBIDDEN) {
            return alone(job, now -> {
                if (now.state() == RenderJob.State.SUBMITTING && now.attempt() == 1) {
                    submit.replace(now);
                } else {
                    desk.jobs().change(now.id(), old -> old.in(RenderJob.State.LOST, old.percent(), null, null));
                }
            });
        }
        boolean passing = e.code().isPassing() || e.code() == ErrorCode.RATE_LIMIT;
        if (!passing) {
            throw new NemoException(desk.failures().of(e), e);
        }
        if (!toldTrouble) {
            toldTrouble = true;
            sink.accept(desk.notice("trouble", desk.failures().of(e).message()));
        }
        return false;
    }

    /** Does it where no other shell does, on the job as it is by then; answers whether it was done here. */
    private boolean alone(RenderJob job, Consumer<RenderJob> work) {
        Optional<StateDirectory.Hold> held = desk.jobs().tryHold(job.id());
        if (held.isEmpty()) {
            return false;
        }
        try {
            desk.jobs().find(job.id())
                    .filter(now -> now.state() == job.state() && now.replacedBy() == null)
                    .ifPresent(work);
            return true;
        } finally {
            held.get().close();
        }
    }

    private NemoException ended(RenderJob job) {
        CleanText file = RenderFetch.name(job);
        if (job.state() == RenderJob.State.CANCELLED) {
            return desk.failure(ExitCode.FAILED, "cancelled", "was-cancelled", file);
        }
        if (job.state() == RenderJob.State.LOST) {
            return desk.failure(ExitCode.UNKNOWN_OUTCOME, "render-lost", "lost", file);
        }
        String reason = job.reason() == null ? "" : job.reason();
        return reason.isEmpty()
                ? desk.failure(ExitCode.FAILED, "render-failed", "failed-silently", file)
                : desk.failure(ExitCode.FAILED, "render-failed", "failed", file, new ForeignText(reason));
    }
}
