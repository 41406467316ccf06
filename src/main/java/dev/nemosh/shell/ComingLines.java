package dev.nemosh.shell;

import dev.nemosh.script.ScriptLine;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The lines of a script in their order, with a look at the next one: it may check how the line before it has ended. */
final class ComingLines {
    private final Supplier<@Nullable ScriptLine> lines;
    private @Nullable ScriptLine next;
    private boolean seen;

    /** @param lines gives one after the other, and null behind the last */
    ComingLines(Supplier<@Nullable ScriptLine> lines) {
        this.lines = lines;
    }

    /** The next line; null behind the last. Waits for it where it has not arrived. */
    @Nullable ScriptLine take() {
        ScriptLine line = seen ? next : lines.get();
        seen = false;
        return line;
    }

    /** Whether the line that comes next checks an exit code. Waits for it where it has not arrived. */
    boolean nextChecksExit() {
        next = seen ? next : lines.get();
        seen = true;
        return next != null && next.checksExit();
    }
}
