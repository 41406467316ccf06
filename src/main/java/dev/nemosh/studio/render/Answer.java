package dev.nemosh.studio.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * What a short run of a program gave.
 *
 * @param exit its exit code; -1 where it took too long
 * @param output what it wrote
 * @param said the last lines of its messages
 */
record Answer(int exit, String output, List<String> said) {
    private static final int LONGEST_OUTPUT = 1 << 20;

    /**
     * Runs a program to its end with nothing to read, and keeps its answer.
     *
     * @param limit how long it may take
     * @throws IOException where it can't be started
     */
    static Answer of(ProcessBuilder builder, Duration limit) throws IOException, InterruptedException {
        return of(builder, new byte[0], limit);
    }

    /** The same with something to read. */
    static Answer of(ProcessBuilder builder, byte[] input, Duration limit) throws IOException, InterruptedException {
        try (Child child = Child.start(builder)) {
            CompletableFuture<byte[]> output = CompletableFuture.supplyAsync(() -> read(child.output()), Answer::spawn);
            CompletableFuture.runAsync(() -> write(child, input), Answer::spawn);
            int exit = child.await(limit);
            return new Answer(exit, new String(output.get(), StandardCharsets.UTF_8), child.said());
        } catch (ExecutionException e) {
            throw new IOException(e);
        }
    }

    private static void spawn(Runnable work) {
        Thread thread = new Thread(work, "ffmpeg-pipe");
        thread.setDaemon(true);
        thread.start();
    }

    private static byte[] read(InputStream in) {
        try (in) {
            byte[] output = in.readNBytes(LONGEST_OUTPUT);
            in.transferTo(OutputStream.nullOutputStream());
            return output;
        } catch (IOException e) {
            return new byte[0];
        }
    }

    private static void write(Child child, byte[] input) {
        try (var to = child.input()) {
            to.write(input);
        } catch (IOException e) {
            // It ended without reading all of it; its exit code tells.
        }
    }

    /** All its messages on one line's worth of text. */
    String words() {
        return String.join("\n", said);
    }

    boolean ok() {
        return exit == 0;
    }
}
