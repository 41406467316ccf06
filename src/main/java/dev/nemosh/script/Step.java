package dev.nemosh.script;

import dev.nemosh.line.Line;
import java.util.List;

/** What a script's line does. */
public sealed interface Step {

    /**
     * Goes where the router sends it: a built-in or the agent.
     *
     * @param line as it is routed
     * @param scene what it sets for the lines behind it
     */
    record Go(Line line, Scene scene) implements Step {}

    /** What a line sets for the lines behind it, at no cost, beside what it does in the session. */
    enum Scene {
        /** Nothing. */
        NONE,
        /** A variable, a backend, a session that is there: with {@code --continue} it is set again. */
        SET,
        /** A session of its own for the lines behind it. */
        NEW_SESSION
    }

    /** Checks what has just happened. */
    record Check(Expectation expectation) implements Step {}

    /** Runs another script's lines. */
    record Nested(Script script) implements Step {}

    /** A line that arrived and does not parse. */
    record Unreadable(List<ScriptProblem> problems) implements Step {

        public Unreadable {
            problems = List.copyOf(problems);
        }
    }
}
