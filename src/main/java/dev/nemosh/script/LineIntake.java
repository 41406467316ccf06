package dev.nemosh.script;

import dev.nemosh.script.ArrivingLines.Arrived;
import dev.nemosh.work.Cancel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Takes lines in as they arrive, in a thread of its own: reading cannot be given up, waiting for what is read can. For
 * use by one thread.
 */
final class LineIntake {
    private final BlockingQueue<Taken> taken = new ArrayBlockingQueue<>(1);
    private final ArrivingLines lines;
    private final Cancel cancel;
    private boolean reading;
    private @Nullable Taken head;

    /** A line, or why there is none: the end, a fault, or that nobody is to wait any more. */
    private record Taken(@Nullable Arrived line, @Nullable IOException fault) {}

    /** @param cancel ends the waiting */
    LineIntake(ArrivingLines lines, Cancel cancel) {
        this.lines = lines;
        this.cancel = cancel;
    }

    /**
     * Waits for the next line; null behind the last one, and once it was asked to stop.
     *
     * @throws UncheckedIOException where it can't be read
     */
    @Nullable Arrived next() {
        Taken next = look(null);
        if (next == null) {
            return null;
        }
        if (next.fault() != null) {
            throw new UncheckedIOException(next.fault());
        }
        // The end stays: it is found there by whoever asks again.
        head = next.line() == null ? next : null;
        return next.line();
    }

    /** Whether the next line, or the end, is there within that time. */
    boolean arrives(Duration patience) {
        return look(patience) != null;
    }

    private @Nullable Taken look(@Nullable Duration patience) {
        if (!reading) {
            reading = true;
            cancel.whenAsked(() -> taken.offer(new Taken(null, null)));
            Thread reader = new Thread(this::read, "lines");
            reader.setDaemon(true);
            reader.start();
        }
        try {
            if (head == null && !cancel.isAsked()) {
                head = patience == null ? taken.take() : taken.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
            }
            return cancel.isAsked() ? null : head;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private void read() {
        try {
            Taken last;
            do {
                last = one();
                taken.put(last);
            } while (last.line() != null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Taken one() {
        try {
            return new Taken(lines.next(), null);
        } catch (IOException e) {
            return new Taken(null, e);
        }
    }
}
