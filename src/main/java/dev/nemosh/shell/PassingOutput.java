package dev.nemosh.shell;

import dev.nemosh.text.Failure;
import dev.nemosh.work.Event;
import org.jspecify.annotations.Nullable;

/** Passes everything on to another output; what is looked at or changed on the way is its children's. */
abstract class PassingOutput implements Output {
    private final Output next;

    PassingOutput(Output next) {
        this.next = next;
    }

    @Override
    public void accept(Event event) {
        next.accept(event);
    }

    @Override
    public void answer(Answer answer, boolean json) {
        next.answer(answer, json);
    }

    @Override
    public void failure(Failure failure, @Nullable Place place) {
        next.failure(failure, place);
    }

    @Override
    public void result(LineResult result) {
        next.result(result);
    }
}
