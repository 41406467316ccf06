package dev.nemosh.api;

import java.time.Duration;

/**
 * When a call that failed is made again: GETs after passing faults, with a wait that doubles; every call but a prompt
 * once after 429 (protocol, 9).
 *
 * @param tries how often a GET is made at most, from 1
 * @param first the wait before the second try
 * @param longest the longest wait between two tries; a longer {@code Retry-After} is not waited for
 * @param rateLimit the wait after 429 where the answer does not say
 * @param sleeper does the waiting
 * @param listener is told of each wait
 */
public record Retries(
        int tries, Duration first, Duration longest, Duration rateLimit, Sleeper sleeper, RetryListener listener) {

    /** Nothing is made again. */
    public static Retries none() {
        return new Retries(1, Duration.ZERO, Duration.ZERO, Duration.ZERO, time -> {}, (code, time) -> {});
    }
}
