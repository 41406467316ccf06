package dev.nemosh.shell;

import dev.nemosh.script.Script;
import dev.nemosh.script.ScriptLine;
import java.util.Iterator;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The lines of a script in their order, with a look at the next one: it may check how the line before it has ended. */
final class ComingLines {
    private final Supplier<@Nullable ScriptLine> lines;
    private final BooleanSupplier soon;
    private @Nullable ScriptLine next;
    private boolean seen;

    /**
     * Lines that come.
     *
     * @param lines gives one after the other, and null behind the last
     * @param soon whether the next one is there before long; asked for where nothing but a look at it is wanted
     */
    ComingLines(Supplier<@Nullable ScriptLine> lines, BooleanSupplier soon) {
        this.lines = lines;
        this.soon = soon;
    }

    /** Those of a script that was read whole. */
    static ComingLines of(Script script) {
        Iterator<ScriptLine> lines = script.lines().iterator();
        return new ComingLines(() -> lines.hasNext() ? lines.next() : null, () -> true);
    }

    /** The next line; null behind the last. Waits for it where it has not arrived. */
    @Nullable ScriptLine take() {
        ScriptLine line = seen ? next : lines.get();
        seen = false;
        return line;
    }

    /** Whether the line that comes next checks an exit code; one that is long in coming does not. */
    boolean nextChecksExit() {
        if (!seen && soon.getAsBoolean()) {
            next = lines.get();
            seen = true;
        }
        return seen && next != null && next.checksExit();
    }
}
