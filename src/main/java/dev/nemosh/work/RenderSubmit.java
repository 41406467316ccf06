package dev.nemosh.work;

import dev.nemosh.api.ApiException;
import dev.nemosh.api.ErrorCode;
import dev.nemosh.api.RenderOrder;
import dev.nemosh.store.RenderJob;
import dev.nemosh.text.NemoException;
import java.util.Locale;
import java.util.function.IntSupplier;

/** Submits render jobs, each written down before. */
final class RenderSubmit {
    private static final int SUFFIXES = 0x10000;

    private final RenderDesk desk;
    private final IntSupplier random;

    RenderSubmit(RenderDesk desk, IntSupplier random) {
        this.desk = desk;
        this.random = random;
    }

    /** An id that no other job has (protocol, 4.8). */
    String freshId() {
        int suffix = Math.floorMod(random.getAsInt(), SUFFIXES);
        return String.format(Locale.ROOT, "render_%d_%04x", desk.clock().millis(), suffix);
    }

    /**
     * Submits the job; one that the backend refuses for its id once more under another. Where it is not known whether
     * the backend has it, it stays as it was written down: asking after it will show.
     *
     * @throws NemoException where the backend refuses it; then it is forgotten
     */
    RenderJob submit(RenderJob job) {
        desk.jobs().put(job);
        try {
            return accepted(job, send(job));
        } catch (ApiException e) {
            if (e.outcomeUnknown()) {
                return job;
            }
            desk.jobs().forget(job.id());
            if (isAboutTheId(e)) {
                RenderJob again = job.under(freshId(), job.attempt());
                desk.jobs().put(again);
                try {
                    return accepted(again, send(again));
                } catch (ApiException second) {
                    return refused(again, second);
                }
            }
            throw new NemoException(desk.failures().ofExport(e), e);
        }
    }

    /** Submits another job in the place of one that failed or was never taken. */
    RenderJob replace(RenderJob job) {
        RenderJob next = job.under(freshId(), job.attempt() + 1);
        desk.jobs().put(next);
        desk.jobs().change(job.id(), old -> old.replacedBy(next.id()));
        return submit(next);
    }

    private RenderJob refused(RenderJob job, ApiException e) {
        if (e.outcomeUnknown()) {
            return job;
        }
        desk.jobs().forget(job.id());
        throw new NemoException(desk.failures().ofExport(e), e);
    }

    private RenderJob accepted(RenderJob job, String id) {
        RenderJob taken = (id.equals(job.id()) ? job : job.under(id, job.attempt()))
                .in(RenderJob.State.RENDERING, 0, null, null);
        desk.jobs().put(taken);
        if (!id.equals(job.id())) {
            desk.jobs().change(job.id(), old -> old.replacedBy(id));
        }
        return taken;
    }

    private String send(RenderJob job) {
        RenderOrder order = new RenderOrder(job.id(), job.sessionId(), job.draft(), job.output());
        return desk.backing().account().call(token -> desk.backing().client().submitRender(token, order));
    }

    private static boolean isAboutTheId(ApiException e) {
        return e.status() == 409
                || e.code() == ErrorCode.REFUSED || e.code() == ErrorCode.BAD_REQUEST;
    }
}
