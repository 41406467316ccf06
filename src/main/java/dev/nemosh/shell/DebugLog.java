package dev.nemosh.shell;

import dev.nemosh.text.Secrets;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.time.InstantSource;

/** The debug log of {@code --log}: a line a happening, with its time; secrets are masked. Safe for several threads. */
public final class DebugLog {
    /** No log is kept. */
    public static final DebugLog NONE = new DebugLog(Writer.nullWriter(), InstantSource.system());

    private final PrintWriter out;
    private final InstantSource clock;

    public DebugLog(Writer out, InstantSource clock) {
        this.out = new PrintWriter(out);
        this.clock = clock;
    }

    /** Writes a happening down. */
    public synchronized void note(String words) {
        out.println(clock.instant() + " " + Secrets.mask(words));
        out.flush();
    }

    /** Writes down what was thrown, with where it came from. */
    public void thrown(String words, Throwable thrown) {
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        note(words + ": " + trace);
    }
}
