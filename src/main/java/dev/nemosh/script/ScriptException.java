package dev.nemosh.script;

import dev.nemosh.text.NemoException;
import java.util.List;

/** A script that does not parse: nothing of it has run. */
public final class ScriptException extends NemoException {
    private static final long serialVersionUID = 1L;

    private final transient List<ScriptProblem> problems;

    /** Of one problem or more, in the script's order; the first says how the process ends. */
    public ScriptException(List<ScriptProblem> problems) {
        super(problems.get(0).failure());
        this.problems = List.copyOf(problems);
    }

    /** What is wrong. */
    public List<ScriptProblem> problems() {
        return problems;
    }
}
