package dev.nemosh.shell;

import dev.nemosh.packaged.EmulatedScreen;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.jline.terminal.Size;
import org.jline.terminal.impl.LineDisciplineTerminal;

/** A terminal with a screen that can be read, and keys that can be pressed. */
final class EmulatedTerminal extends OutputStream {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final EmulatedScreen screen;
    private final LineDisciplineTerminal terminal;
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();

    EmulatedTerminal(int columns, int rows) throws IOException {
        this.screen = new EmulatedScreen(columns, rows);
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
    List<String> await(Predicate<List<String>> expected) throws InterruptedException {
        return await("something else", expected);
    }

    /**
     * The same.
     *
     * @param what what is expected, for the failure's message
     */
    synchronized List<String> await(String what, Predicate<List<String>> expected) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        List<String> lines = lines();
        while (!expected.test(lines)) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new AssertionError(what + " expected; the screen shows\n" + String.join("\n", lines));
            }
            wait(left);
            lines = lines();
        }
        return lines;
    }

    /** Everything that was sent to the terminal. */
    synchronized String sent() {
        return sent.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) {
        sent.write(bytes, from, length);
        screen.write(bytes, from, length);
        notifyAll();
    }

    private List<String> lines() {
        return screen.toString().lines().toList();
    }
}
