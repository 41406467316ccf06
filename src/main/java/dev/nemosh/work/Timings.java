package dev.nemosh.work;

import java.time.Duration;

/**
 * How long a turn waits for what (protocol, 10), as the settings of the same names say.
 *
 * @param streamTimeout the whole stream ({@code stream.timeout})
 * @param streamIdle with nothing but heartbeats ({@code stream.idle})
 * @param streamNotice between two notices that work goes on ({@code stream.notice})
 * @param silentTries how often the state is asked after a stream without words ({@code silent.tries}); at least 1
 * @param silentInterval between two of these ({@code silent.interval})
 * @param recoveryFirst before the first look at the state after a broken stream ({@code recovery.first})
 * @param recoveryInterval between two further looks ({@code recovery.interval})
 * @param recoveryTries how many looks without a change until the outcome is given up ({@code recovery.tries})
 * @param rateLimitWait before the one repetition after 429, where the answer names no time ({@code ratelimit.wait})
 */
public record Timings(
        Duration streamTimeout, Duration streamIdle, Duration streamNotice,
        int silentTries, Duration silentInterval,
        Duration recoveryFirst, Duration recoveryInterval, int recoveryTries,
        Duration rateLimitWait) {

    /** The settings' defaults. */
    public static final Timings DEFAULTS = new Timings(
            Duration.ofMinutes(15), Duration.ofMinutes(10), Duration.ofMinutes(2),
            3, Duration.ofSeconds(3),
            Duration.ofSeconds(30), Duration.ofSeconds(60), 5,
            Duration.ofSeconds(30));
}
