package dev.nemosh.api;

import java.time.Duration;

/** Waits. Tests give one that does not. */
@FunctionalInterface
public interface Sleeper {
    /** Waits that long. */
    void sleep(Duration time) throws InterruptedException;

    /** Waits for real. */
    static Sleeper real() {
        return time -> Thread.sleep(time.toMillis());
    }
}
