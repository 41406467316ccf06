package dev.nemosh.shell;

import dev.nemosh.text.Failure;
import dev.nemosh.work.Event;
import org.jspecify.annotations.Nullable;

/** Turns what happens into something to read: words for people, or one JSON object a line for programs. */
public interface Output extends Event.Sink {

    /**
     * Where a line stands in a script, for its errors.
     *
     * @param file the script
     * @param line from 1
     */
    record Place(String file, int line) {}

    /** A built-in's answer. {@code json}: this one answer as its JSON object alone ({@code --json}). */
    void answer(Answer answer, boolean json);

    /** Something went wrong, at that place of a script where there is one. */
    void failure(Failure failure, @Nullable Place place);

    /** A line has ended. */
    void result(LineResult result);
}
