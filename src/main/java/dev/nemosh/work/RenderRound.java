package dev.nemosh.work;

import dev.nemosh.store.RenderJob;
import dev.nemosh.text.NemoException;
import java.util.ArrayList;
import java.util.List;

/** Several render jobs, followed side by side: each is asked after in its turn, and told as it ends. */
final class RenderRound {
    private final RenderDesk desk;
    private final Exports exports;
    private final Event.Sink sink;
    private final Cancel cancel;
    private final List<NemoException> failed = new ArrayList<>();

    RenderRound(RenderDesk desk, Exports exports, Event.Sink sink, Cancel cancel) {
        this.desk = desk;
        this.exports = exports;
        this.sink = sink;
        this.cancel = cancel;
    }

    /**
     * Follows them until each file is in place, or is known not to come. Blocks.
     *
     * @throws NemoException where one brought no file: with the exit code of the first that did not
     */
    void follow(List<RenderJob> jobs) {
        List<RenderWatch> watches = new ArrayList<>();
        jobs.forEach(job -> watches.add(exports.watch(job.id(), sink, cancel)));
        Interruption.during(cancel, () -> {
            watches.removeIf(this::isOver);
            while (!watches.isEmpty()) {
                desk.pause(desk.poll());
                watches.removeIf(this::isOver);
            }
            return watches;
        });
        if (!failed.isEmpty()) {
            throw desk.failure(failed.get(0).failure().exit(), failed.get(0).failure().code(), "some-failed",
                    failed.size(), jobs.size());
        }
    }

    private boolean isOver(RenderWatch watch) {
        try {
            return watch.advance();
        } catch (NemoException e) {
            if (cancel.isAsked()) {
                throw desk.stopped();
            }
            failed.add(e);
            if (exports.isFirstToTell(watch.id())) {
                sink.accept(new Event.Problem(e.failure()));
            }
            return true;
        }
    }
}
