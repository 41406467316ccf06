package dev.nemosh.script;

import dev.nemosh.script.ArrivingLines.Arrived;
import dev.nemosh.work.Cancel;
import java.io.Reader;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A script whose lines are read as they arrive, such as those of standard input. They are taken as they stand: no
 * variable is put in ({@code $100} is money). A line that does not parse is one of its lines all the same, since those
 * before it have run already.
 */
public final class ArrivingScript {
    private final String name;
    private final ScriptParser parser;
    private final Variables variables;
    private final LineIntake lines;

    /**
     * Lines out of that reader.
     *
     * @param name how errors call it
     * @param variables for the scripts that its lines run; {@code set} changes them
     * @param cancel ends the waiting for further lines
     */
    public ArrivingScript(String name, ScriptParser parser, Variables variables, Reader in, Cancel cancel) {
        this.name = name;
        this.parser = parser;
        this.variables = variables;
        this.lines = new LineIntake(new ArrivingLines(in), cancel);
    }

    /** How errors call it. */
    public String name() {
        return name;
    }

    /** Waits for the next line; null at the end, and once it was asked to stop. */
    public @Nullable ScriptLine next() {
        for (Arrived arrived = lines.next(); arrived != null; arrived = lines.next()) {
            ScriptLine line = read(arrived);
            if (line != null) {
                return line;
            }
        }
        return null;
    }

    /** Whether something more, be it the end, arrives within that time; it is there for {@link #next()} then. */
    public boolean arrives(Duration patience) {
        return lines.arrives(patience);
    }

    /** The line as it is read; null where nothing is to be done for it. */
    private @Nullable ScriptLine read(Arrived arrived) {
        try {
            List<ScriptLine> read = parser.parseArrived(name, arrived, variables);
            return read.isEmpty() ? null : read.get(0);
        } catch (ScriptException e) {
            return new ScriptLine(
                    arrived.number(), 1, arrived.text().strip(), new Step.Unreadable(e.problems()), null);
        }
    }
}
