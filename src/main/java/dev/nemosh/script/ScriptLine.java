package dev.nemosh.script;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A line of a script, read and checked.
 *
 * @param number of the line in its file where it begins, from 1
 * @param column of its first character, from 1
 * @param text the line with its variables in place, for events and journals
 * @param step what it does
 * @param limit how long it may take ({@code timeout 5m LINE}); null where it has no limit of its own
 */
public record ScriptLine(int number, int column, String text, Step step, @Nullable Duration limit) {

    /** Whether it checks how the line before it has ended: that one may then fail without ending the script. */
    public boolean checksExit() {
        return step instanceof Step.Check check && check.expectation() instanceof Expectation.Exit;
    }
}
