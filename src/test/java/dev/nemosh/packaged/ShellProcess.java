package dev.nemosh.packaged;

import com.pty4j.PtyProcess;
import com.pty4j.PtyProcessBuilder;
import com.pty4j.WinSize;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** The packaged program in a real pseudo-terminal, and a user who types into it and looks at its screen. */
final class ShellProcess implements AutoCloseable {
    static final String CTRL_C = "\u0003";
    static final String CTRL_D = "\u0004";
    static final String ALT_UP = "\u001b[1;3A";
    private static final int PIECE = 8192;

    private final PtyProcess process;
    private final EmulatedScreen screen;
    private final Transcript transcript;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    private ShellProcess(PtyProcess process, EmulatedScreen screen) {
        this.process = process;
        this.screen = screen;
        this.transcript = new Transcript(screen::toString);
        Thread reader = new Thread(this::read, "terminal-reader");
        reader.setDaemon(true);
        reader.start();
    }

    static ShellProcess start(Sandbox place, int columns, int rows, List<String> command) {
        try {
            PtyProcess process = new PtyProcessBuilder(command.toArray(String[]::new))
                    .setDirectory(place.work().toString())
                    .setEnvironment(place.environment())
                    .setInitialColumns(columns)
                    .setInitialRows(rows)
                    .start();
            return new ShellProcess(process, new EmulatedScreen(columns, rows));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Types keys as they stand. */
    ShellProcess type(String keys) {
        try {
            process.getOutputStream().write(keys.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Types a line and Enter. */
    ShellProcess enter(String line) {
        return type(line + "\r");
    }

    /** Pastes words as a terminal does in its bracketed mode. */
    ShellProcess paste(String words) {
        return type("\u001b[200~" + words.replace('\n', '\r') + "\u001b[201~");
    }

    /** The user makes the window larger or smaller. */
    void resize(int columns, int rows) {
        transcript.change(() -> screen.resize(columns, rows));
        process.setWinSize(new WinSize(columns, rows));
    }

    /** Waits until these words stand on the screen. */
    ShellProcess awaitScreen(String words) throws InterruptedException {
        return awaitScreen(words, Transcript.PATIENCE);
    }

    ShellProcess awaitScreen(String words, Duration within) throws InterruptedException {
        transcript.await("\"" + words + "\" on the screen", within, () -> shows(words));
        return this;
    }

    /** Waits until the screen is as described. */
    ShellProcess awaitScreen(String what, Predicate<List<String>> condition) throws InterruptedException {
        transcript.await(what, Transcript.PATIENCE, () -> condition.test(screen.rows()));
        return this;
    }

    /** Waits until the shell waits for a line, with nothing typed. */
    ShellProcess awaitPrompt() throws InterruptedException {
        return awaitTyped("");
    }

    /** Waits until exactly that stands behind the prompt. */
    ShellProcess awaitTyped(String typed) throws InterruptedException {
        String line = ("> " + typed).stripTrailing();
        return awaitScreen("the prompt with \"" + typed + "\"",
                rows -> lastRow(rows).startsWith("nemo") && lastRow(rows).endsWith(line));
    }

    boolean shows(String words) {
        return screen.rows().stream().anyMatch(row -> row.contains(words));
    }

    List<String> rows() {
        return screen.rows();
    }

    /** The rows with the looks of their characters. */
    List<List<EmulatedScreen.Cell>> cells() {
        return screen.cells();
    }

    /** How many rows of the screen hold these words. */
    long count(String words) {
        return screen.rows().stream().filter(row -> row.contains(words)).count();
    }

    /** Everything that was written to the terminal so far, sequences and all. */
    String written() {
        synchronized (written) {
            return written.toString(StandardCharsets.UTF_8);
        }
    }

    /** Waits until these words were written, wherever they are by now. */
    ShellProcess awaitWritten(String words) throws InterruptedException {
        transcript.await("\"" + words + "\" written", Transcript.PATIENCE, () -> written().contains(words));
        return this;
    }

    /** The scrollback and the screen below it, as far as that was written in one size. */
    List<String> everything(int columns, int rows) {
        byte[] all = written().getBytes(StandardCharsets.UTF_8);
        EmulatedScreen tall = new EmulatedScreen(columns, rows);
        tall.write(all, 0, all.length);
        return tall.toString().lines().toList();
    }

    /** The screen as text. */
    String screen() {
        return screen.toString();
    }

    /** Waits for the program's end; gives its exit code. */
    int exit() throws InterruptedException {
        if (!process.waitFor(Transcript.PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("it does not end:\n" + screen);
        }
        return process.exitValue();
    }

    /** {@code kill -9}. */
    void kill() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-KILL", String.valueOf(process.pid())).inheritIO().start().waitFor();
        exit();
    }

    private static String lastRow(List<String> rows) {
        for (int row = rows.size() - 1; row >= 0; row--) {
            if (!rows.get(row).isEmpty()) {
                return rows.get(row);
            }
        }
        return "";
    }

    private void read() {
        byte[] piece = new byte[PIECE];
        try {
            InputStream in = process.getInputStream();
            for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
                int read = count;
                synchronized (written) {
                    written.write(piece, 0, read);
                }
                transcript.change(() -> screen.write(piece, 0, read));
                String answers = screen.answers();
                if (!answers.isEmpty()) {
                    type(answers);
                }
            }
        } catch (IOException e) {
            // The program has gone, and the terminal with it.
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
