package dev.nemosh.studio.server.turn;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The waiting between two steps, over at once when the studio closes. */
final class Pause {
    private final CountDownLatch over = new CountDownLatch(1);

    /** Waits that long, or less. */
    void rest(Duration time) {
        if (time.isZero()) {
            return;
        }
        try {
            over.await(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends all waiting, now and later. */
    void end() {
        over.countDown();
    }
}
