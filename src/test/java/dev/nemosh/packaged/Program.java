package dev.nemosh.packaged;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged program between pipes. */
final class Program implements AutoCloseable {
    private static final int PIECE = 8192;

    private final Process process;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Transcript transcript = new Transcript(() -> "stdout:\n" + out() + "\nstderr:\n" + err());
    private final long started = System.nanoTime();
    private final Thread outReader;
    private final Thread errReader;
    private long ended;

    private Program(Process process) {
        this.process = process;
        this.outReader = reader(process.getInputStream(), out);
        this.errReader = reader(process.getErrorStream(), err);
    }

    static Program start(Sandbox place, List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).directory(place.work().toFile());
        builder.environment().clear();
        builder.environment().putAll(place.environment());
        try {
            return new Program(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives it words to read. */
    Program type(String words) throws IOException {
        OutputStream in = process.getOutputStream();
        in.write(words.getBytes(StandardCharsets.UTF_8));
        in.flush();
        return this;
    }

    /** Ends what it reads, and waits for its end; gives the exit code. */
    int end() throws IOException, InterruptedException {
        process.getOutputStream().close();
        return exit();
    }

    /** Waits for its end; gives the exit code. */
    int exit() throws InterruptedException {
        if (!process.waitFor(Transcript.PATIENCE.toSeconds() * 2, TimeUnit.SECONDS)) {
            throw new AssertionError("it does not end:\n" + out() + "\n" + err());
        }
        ended = System.nanoTime();
        outReader.join();
        errReader.join();
        return process.exitValue();
    }

    /** How long it ran. */
    Duration took() {
        return Duration.ofNanos(ended - started);
    }

    void awaitOut(String words) throws InterruptedException {
        transcript.await("\"" + words + "\" on stdout", Transcript.PATIENCE, () -> out().contains(words));
    }

    void awaitErr(String words) throws InterruptedException {
        transcript.await("\"" + words + "\" on stderr", Transcript.PATIENCE, () -> err().contains(words));
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    /** Sends it a signal by its name, {@code INT} or {@code KILL}. */
    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).inheritIO().start().waitFor();
    }

    private Thread reader(InputStream in, ByteArrayOutputStream kept) {
        Thread thread = new Thread(() -> {
            byte[] piece = new byte[PIECE];
            try {
                for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
                    int read = count;
                    transcript.change(() -> kept.write(piece, 0, read));
                }
            } catch (IOException e) {
                // Its end has been closed: it has gone.
            }
        }, "program-reader");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
