package dev.nemosh.shell;

import dev.nemosh.text.Failure;
import dev.nemosh.work.Event;
import org.jspecify.annotations.Nullable;

/** Tells two outputs the same: the JSON for a program, and what stands beside it for people. */
public record BothOutputs(Output first, Output second) implements Output {

    @Override
    public void accept(Event event) {
        first.accept(event);
        second.accept(event);
    }

    @Override
    public void answer(Answer answer, boolean json) {
        first.answer(answer, json);
        second.answer(answer, json);
    }

    @Override
    public void failure(Failure failure, @Nullable Place place) {
        first.failure(failure, place);
        second.failure(failure, place);
    }

    @Override
    public void result(LineResult result) {
        first.result(result);
        second.result(result);
    }
}
