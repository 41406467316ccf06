package dev.nemosh.script;

import dev.nemosh.line.Line;

/** What a script's line does. */
public sealed interface Step {

    /** Goes where the router sends it: a built-in or the agent. */
    record Go(Line line) implements Step {}

    /** Checks what has just happened. */
    record Check(Expectation expectation) implements Step {}

    /** Sets a variable; the lines behind it are already expanded with its value. */
    record Assign(String name, String value) implements Step {}

    /** Runs another script's lines. */
    record Nested(Script script) implements Step {}
}
