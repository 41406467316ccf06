package dev.nemosh.shell;

import dev.nemosh.script.ScriptProblem;
import dev.nemosh.text.CleanText;
import dev.nemosh.text.Failure;
import dev.nemosh.work.Event;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns what happens into something to read: words for people, or one JSON object a line for programs. */
public interface Output extends Event.Sink {

    /**
     * Where a line stands in a script, for its errors.
     *
     * @param file the script
     * @param line from 1
     * @param column of what is wrong with it, from 1; 0 where that is the line as a whole
     * @param excerpt shows the place; empty where the line as a whole is meant
     */
    record Place(String file, int line, int column, List<CleanText> excerpt) {
        /** A line as a whole. */
        Place(String file, int line) {
            this(file, line, 0, List.of());
        }

        /** The place where a line does not parse. */
        static Place of(ScriptProblem problem) {
            return new Place(problem.file(), problem.line(), problem.column(), problem.excerpt());
        }
    }

    /** A built-in's answer. {@code json}: this one answer as its JSON object alone ({@code --json}). */
    void answer(Answer answer, boolean json);

    /** Something went wrong, at that place of a script where there is one. */
    void failure(Failure failure, @Nullable Place place);

    /** A line has ended. */
    void result(LineResult result);
}
