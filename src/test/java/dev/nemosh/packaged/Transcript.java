package dev.nemosh.packaged;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Something that grows while a test watches: waits until a condition holds, without polling. */
final class Transcript {
    /** Long for a busy machine; a test that passes never waits for it. */
    static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Supplier<String> now;

    /** @param now what is there now, for the message of a wait in vain */
    Transcript(Supplier<String> now) {
        this.now = now;
    }

    /** Does that, and lets those who wait look again. */
    synchronized void change(Runnable work) {
        work.run();
        notifyAll();
    }

    /** Waits until it holds. */
    synchronized void await(String what, Duration within, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + within.toNanos();
        while (!condition.getAsBoolean()) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new AssertionError("waited " + within + " for " + what + "; there is:\n" + now.get());
            }
            wait(left);
        }
    }
}
