package dev.nemosh.work;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Lets a wish to stop interrupt the thread that works, for as long as it works and no longer. */
final class Interruption {
    private @Nullable Thread worker = Thread.currentThread();
    private boolean used;

    private Interruption() {}

    /** Does the work on this thread; it is interrupted when the user asks to stop. */
    static <T> T during(Cancel cancel, Supplier<T> work) {
        Interruption interruption = new Interruption();
        cancel.whenAsked(interruption::interrupt);
        try {
            return work.get();
        } finally {
            interruption.end();
        }
    }

    private synchronized void interrupt() {
        if (worker != null) {
            used = true;
            worker.interrupt();
        }
    }

    /** The mark that was left on the thread is this wish's own, and is taken off again. */
    private synchronized void end() {
        worker = null;
        if (used) {
            Thread.interrupted();
        }
    }
}
