package dev.nemosh.script;

import java.util.List;

/**
 * A script, read whole and found right.
 *
 * @param name how errors call it: the path as it was given
 * @param lines what it does, in order
 */
public record Script(String name, List<ScriptLine> lines) {

    public Script {
        lines = List.copyOf(lines);
    }
}
