package dev.nemosh.shell;

import dev.nemosh.text.Failure;
import dev.nemosh.work.Event;
import org.jspecify.annotations.Nullable;

/** Says of whatever goes wrong in a line of a script where that line stands. */
final class PlacedOutput extends PassingOutput {
    private final Place place;

    /** @param place of the line */
    PlacedOutput(Output next, Place place) {
        super(next);
        this.place = place;
    }

    @Override
    public void accept(Event event) {
        if (event instanceof Event.Problem problem) {
            super.failure(problem.failure(), place);
        } else {
            super.accept(event);
        }
    }

    @Override
    public void failure(Failure failure, @Nullable Place nearer) {
        super.failure(failure, nearer == null ? place : nearer);
    }
}
