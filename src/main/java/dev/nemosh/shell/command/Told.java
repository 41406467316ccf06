package dev.nemosh.shell.command;

import dev.nemosh.line.Arguments;
import dev.nemosh.shell.Answer;
import dev.nemosh.shell.EventAnswers;
import dev.nemosh.work.Event;

/** How a built-in that works tells what happens: as it goes, or with {@code --json} its results alone, as their objects. */
final class Told {
    private Told() {}

    static Event.Sink quietly(LineScope scope, Arguments words) {
        if (!words.has("json")) {
            return scope.output();
        }
        return event -> {
            if (event instanceof Event.Uploaded || event instanceof Event.Exported) {
                EventAnswers.of(event).ifPresent((Answer answer) -> scope.output().answer(answer, true));
            } else if (event instanceof Event.Problem) {
                scope.output().accept(event);
            }
        };
    }
}
