package dev.nemosh.studio.render;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** An FFmpeg at work. Closing it ends it, however far it is. */
final class Child implements AutoCloseable {
    private static final int KEPT_LINES = 40;
    private static final Duration LAST_WORDS = Duration.ofSeconds(2);

    private final Process process;
    private final Deque<String> said = new ArrayDeque<>();
    private final Thread listener;

    private Child(Process process) {
        this.process = process;
        this.listener = new Thread(this::listen, "ffmpeg-words");
        this.listener.setDaemon(true);
        this.listener.start();
    }

    /**
     * Starts it.
     *
     * @throws IOException where the program can't be started
     */
    static Child start(ProcessBuilder builder) throws IOException {
        return new Child(builder.start());
    }

    private void listen() {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                hear(line);
            }
        } catch (IOException e) {
            hear(String.valueOf(e.getMessage()));
        }
    }

    private void hear(String line) {
        // The loader's remark on the stand-ins of StubLibrary, at every start.
        if (line.isBlank() || line.contains("no version information available")) {
            return;
        }
        synchronized (said) {
            if (said.size() == KEPT_LINES) {
                said.removeFirst();
            }
            said.addLast(line);
        }
    }

    /** Where it reads from. */
    OutputStream input() {
        return process.getOutputStream();
    }

    /** What it writes. */
    InputStream output() {
        return process.getInputStream();
    }

    /**
     * Waits for its end.
     *
     * @return its exit code, or -1 where it took longer and was ended
     */
    int await(Duration limit) throws InterruptedException {
        if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            process.destroyForcibly().waitFor(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS);
            return -1;
        }
        listener.join(LAST_WORDS.toMillis());
        return process.exitValue();
    }

    /** The last lines of its messages. */
    List<String> said() {
        synchronized (said) {
            return List.copyOf(said);
        }
    }

    /** The last line of its messages that says something. */
    String lastWords() {
        List<String> lines = said();
        return lines.isEmpty() ? "" : lines.get(lines.size() - 1).strip();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        // Also where this thread is being interrupted: its files are removed next.
        boolean interrupted = Thread.interrupted();
        try {
            process.waitFor(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
