package dev.nemosh.work;

import dev.nemosh.api.ApiException;
import dev.nemosh.api.ErrorCode;
import dev.nemosh.api.RenderStatus;
import dev.nemosh.store.RenderJob;
import dev.nemosh.store.StateDirectory;
import dev.nemosh.text.ExitCode;
import dev.nemosh.text.ForeignText;
import dev.nemosh.text.NemoException;
import dev.nemosh.text.Secrets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
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
    private final Instant started;
    private int withoutAddress;
    private boolean toldTrouble;

    RenderWatch(RenderDesk desk, RenderSubmit submit, RenderFetch fetch, Event.Sink sink) {
        this.desk = desk;
        this.submit = submit;
        this.fetch = fetch;
        this.sink = sink;
        this.started = desk.clock().instant();
    }

    /** @throws NemoException where no file comes of it */
    void follow(String id) {
        String following = id;
        while (true) {
            RenderJob job = desk.jobs().find(following).orElseThrow(
                    () -> desk.failure(ExitCode.FAILED, "forgotten", "forgotten", new ForeignText(id)));
            if (job.replacedBy() != null) {
                following = job.replacedBy();
                continue;
            }
            if (job.state() == RenderJob.State.DONE) {
                sink.accept(fetch.told(job, started));
                return;
            }
            if (!job.state().isOpen()) {
                throw ended(job);
            }
            if (step(job)) {
                continue;
            }
            if (!desk.clock().instant().isBefore(started.plus(desk.timeout()))) {
                throw desk.failure(ExitCode.UNKNOWN_OUTCOME, "export-timeout", "timeout", new ForeignText(job.id()));
            }
            desk.pause(desk.poll());
        }
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
                String word = status.state() == RenderStatus.State.PENDING ? "pending" : "processing";
                sink.accept(new Event.Rendering(job.id(), word, status.percent(), left(status.percent())));
                yield false;
            }
        };
    }

    /** Complete without an address: asked for a little longer, then by the backend's own endpoint (protocol, 4.9). */
    private boolean completed(RenderJob job, RenderStatus status) {
        boolean wait = status.url() == null && ++withoutAddress < POLLS_WITHOUT_ADDRESS;
        if (!wait) {
            sink.accept(new Event.Rendering(job.id(), "completed", WHOLE, Duration.ZERO));
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
                sink.accept(desk.notice("once-more"));
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
                    String words = desk.messages().text("export.unknown-there").toString();
                    desk.jobs().change(now.id(), old -> old.in(RenderJob.State.FAILED, old.percent(), null, words));
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

    private @Nullable Duration left(int percent) {
        if (percent <= 0 || percent > WHOLE) {
            return null;
        }
        Duration took = Duration.between(started, desk.clock().instant());
        return took.multipliedBy(WHOLE - percent).dividedBy(percent);
    }

    private NemoException ended(RenderJob job) {
        if (job.state() == RenderJob.State.CANCELLED) {
            return desk.failure(ExitCode.FAILED, "cancelled", "was-cancelled", new ForeignText(job.id()));
        }
        String reason = job.reason() == null ? "" : job.reason();
        return reason.isEmpty()
                ? desk.failure(ExitCode.FAILED, "render-failed", "failed-silently")
                : desk.failure(ExitCode.FAILED, "render-failed", "failed", new ForeignText(reason));
    }
}
