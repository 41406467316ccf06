package dev.nemosh.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileLockInterruptionException;

/**
 * Work on files that a Ctrl-C must not break off: Java closes a file under a thread that is interrupted. The wish to
 * stop is kept for whoever looks next.
 */
final class Uninterrupted {
    private Uninterrupted() {}

    /** The work; done again from its beginning where an interrupt broke it off. */
    interface Work<T> {
        T call() throws IOException;
    }

    static <T> T call(Work<T> work) {
        boolean interrupted = Thread.interrupted();
        try {
            while (true) {
                try {
                    return work.call();
                } catch (ClosedByInterruptException | FileLockInterruptionException e) {
                    interrupted |= Thread.interrupted();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
