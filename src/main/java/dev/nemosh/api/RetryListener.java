package dev.nemosh.api;

import java.time.Duration;

/** Hears that a call will be made again, so that the user can be told why it takes long. */
@FunctionalInterface
public interface RetryListener {
    /** The call failed that way and is made again after that time. */
    void waiting(ErrorCode code, Duration time);
}
