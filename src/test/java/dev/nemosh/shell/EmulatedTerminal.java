package dev.nemosh.shell;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.jline.builtins.ScreenTerminal;
import org.jline.terminal.Size;
import org.jline.terminal.impl.LineDisciplineTerminal;

/** A terminal with a screen that can be read, and keys that can be pressed. */
final class EmulatedTerminal extends OutputStream {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final int columns;
    private final ScreenTerminal screen;
    private final LineDisciplineTerminal terminal;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final StringBuilder sent = new StringBuilder();

    EmulatedTerminal(int columns, int rows) throws IOException {
        this.columns = columns;
        this.screen = new ScreenTerminal(columns, rows);
        this.terminal = new LineDisciplineTerminal("emulated", "xterm-256color", this, StandardCharsets.UTF_8);
        terminal.setSize(new Size(columns, rows));
    }

    LineDisciplineTerminal terminal() {
        return terminal;
    }

    /** Presses keys: characters, and sequences as keys send them. */
    void type(String keys) {
        try {
            terminal.processInputBytes(keys.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the screen's lines, without blanks at their ends and empty ones at the end, are as expected. */
    synchronized List<String> await(Predicate<List<String>> expected) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        List<String> lines = lines();
        while (!expected.test(lines)) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new AssertionError("the screen shows\n" + String.join("\n", lines));
            }
            wait(left);
            lines = lines();
        }
        return lines;
    }

    /** Everything that was sent to the terminal. */
    synchronized String sent() {
        return sent.toString();
    }

    @Override
    public synchronized void write(int b) {
        bytes.write(b);
    }

    @Override
    public synchronized void flush() {
        String words = bytes.toString(StandardCharsets.UTF_8);
        bytes.reset();
        sent.append(words);
        screen.write(words);
        notifyAll();
    }

    private List<String> lines() {
        List<String> lines = screen.toString().lines().map(String::stripTrailing).toList();
        int last = lines.size();
        while (last > 0 && lines.get(last - 1).isEmpty()) {
            last--;
        }
        return lines.subList(0, last);
    }
}
