package dev.nemosh.studio.server.export;

import dev.nemosh.studio.server.disk.RenderJob;

/** The job under the worker's hands. */
final class RunningRender {
    private final RenderJob job;
    private volatile int percent;
    private volatile boolean cancelled;

    RunningRender(RenderJob job) {
        this.job = job;
    }

    RenderJob job() {
        return job;
    }

    boolean of(RenderJob other) {
        return job.id().equals(other.id()) && job.userId().equals(other.userId());
    }

    int percent() {
        return percent;
    }

    void cancel() {
        cancelled = true;
    }

    /** A file that is not complete is at most at 99 %. */
    void reached(int progress) {
        percent = Math.max(0, Math.min(99, progress));
    }

    boolean cancelled() {
        return cancelled;
    }
}
