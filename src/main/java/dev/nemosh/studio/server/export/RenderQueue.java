package dev.nemosh.studio.server.export;

import dev.nemosh.studio.server.disk.RenderJob;
import dev.nemosh.studio.server.disk.RenderJobs;
import dev.nemosh.studio.server.disk.Shelf;
import dev.nemosh.studio.server.fault.Fault;
import dev.nemosh.studio.server.fault.Faults;
import dev.nemosh.studio.server.wire.Json;
import dev.nemosh.text.Language;
import dev.nemosh.text.Messages;
import dev.nemosh.text.NemoException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Renders one job after another. Jobs are on disk before they are queued, and what an earlier process left open is
 * rendered first, under its own id.
 */
public final class RenderQueue implements AutoCloseable {
    private static final Duration SLOW = Duration.ofSeconds(20);
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final RenderJobs jobs;
    private final Shelf shelf;
    private final Shelf media;
    private final FilmRenderer renderer;
    private final Faults faults;
    private final InstantSource clock;
    private final BlockingQueue<RenderJob> waiting = new LinkedBlockingQueue<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread worker = new Thread(this::work, "studio-render");
    private volatile @Nullable RunningRender running;

    /**
     * @param shelf where finished films lie
     * @param media where the drafts' sources lie
     */
    public RenderQueue(
            RenderJobs jobs, Shelf shelf, Shelf media, FilmRenderer renderer, Faults faults, InstantSource clock) {
        this.jobs = jobs;
        this.shelf = shelf;
        this.media = media;
        this.renderer = renderer;
        this.faults = faults;
        this.clock = clock;
        worker.setDaemon(true);
    }

    /** Begins to work, with what an earlier process left. */
    public void start() {
        waiting.addAll(jobs.open());
        worker.start();
    }

    /** Takes a new job; false where its user already has one of that id. */
    public boolean submit(RenderJob job, String draftJson) {
        boolean added = jobs.add(job, draftJson);
        if (added) {
            waiting.add(job);
        }
        return added;
    }

    /** How far the job is, 0 to 100. */
    public int progress(RenderJob job) {
        RunningRender now = running;
        if (job.status() == RenderJob.Status.COMPLETED) {
            return 100;
        }
        return now != null && now.of(job) ? now.percent() : 0;
    }

    /** Ends a job that is not done; it has then failed. */
    public synchronized RenderJob cancel(RenderJob job) {
        RenderJob now = jobs.find(job.id(), job.userId()).orElseThrow();
        if (!now.open()) {
            return now;
        }
        RenderJob cancelled = now.failed(words(now, "server.render-cancelled"), clock.millis());
        jobs.keep(cancelled);
        RunningRender render = running;
        if (render != null && render.of(job)) {
            render.cancel();
            worker.interrupt();
        }
        return cancelled;
    }

    private void work() {
        try {
            while (closing.getCount() > 0) {
                workOn(waiting.take());
            }
        } catch (InterruptedException e) {
            // The studio closes, and with it this thread ends.
        }
    }

    private void workOn(RenderJob queued) {
        try {
            RunningRender render = begin(queued);
            if (render != null) {
                finish(render, rendered(render));
            }
        } catch (UncheckedIOException e) {
            // What has become of the job can't be kept: it stays open, and the next process tries again.
            running = null;
        }
    }

    private synchronized @Nullable RunningRender begin(RenderJob queued) {
        RenderJob job = jobs.find(queued.id(), queued.userId()).orElseThrow();
        if (!job.open()) {
            return null;
        }
        RenderJob begun = job.begun();
        jobs.keep(begun);
        RunningRender render = new RunningRender(begun);
        running = render;
        return render;
    }

    /** What has become of the job; still open where the process is about to end. */
    private RenderJob rendered(RunningRender render) {
        RenderJob job = render.job();
        OutputOptions output = OutputOptions.of(Json.read(job.outputJson()));
        Path target = shelf.fresh(output.format());
        try {
            if (faults.has(Fault.RENDER_FAILS) || faults.strikes(Fault.RENDER_FAILS_ONCE)) {
                return failed(job, words(job, "server.render-rehearsed"));
            }
            if (faults.has(Fault.SLOW_RENDER)) {
                closing.await(SLOW.toMillis(), TimeUnit.MILLISECONDS);
            }
            FilmRenderer.Order order =
                    new FilmRenderer.Order(Json.read(jobs.draft(job)), output, media::resolve, target);
            long millis = renderer.render(order, render::reached);
            long bytes = Files.size(target);
            return job.completed(shelf.take(target, output.format()), millis, bytes, clock.millis());
        } catch (InterruptedException e) {
            return job;
        } catch (NemoException e) {
            return failed(job, e.failure().message().toString());
        } catch (IOException | RuntimeException e) {
            return failed(job, words(job, "server.render-failed"));
        } finally {
            delete(target);
            delete(Shelf.log(target));
        }
    }

    /** A render that is stopped because the studio closes may fail of it in any way: that is no failure of the job. */
    private RenderJob failed(RenderJob job, String reason) {
        return closing.getCount() == 0 ? job : job.failed(reason, clock.millis());
    }

    /** Keeps what has become of the job, unless it was cancelled meanwhile; a late interrupt is not the next one's. */
    private synchronized void finish(RunningRender render, RenderJob end) {
        if (!render.cancelled()) {
            jobs.keep(end);
        }
        running = null;
        Thread.interrupted();
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // It lies among the unfinished files, which the next start sweeps.
        }
    }

    private static String words(RenderJob job, String key) {
        return new Messages(Language.of(job.language())).text(key).toString();
    }

    /** Stops the running render, which stays open on disk and is taken up again by the next process. */
    @Override
    public void close() {
        closing.countDown();
        worker.interrupt();
        try {
            worker.join(GRACE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
