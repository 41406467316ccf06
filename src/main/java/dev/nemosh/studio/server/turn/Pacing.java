package dev.nemosh.studio.server.turn;

import java.time.Duration;

/**
 * How fast the agent talks and works.
 *
 * @param piece between two pieces of a paragraph
 * @param work how long a tool takes
 * @param heartbeat after how long a silence a heartbeat is sent; above zero
 */
public record Pacing(Duration piece, Duration work, Duration heartbeat) {
    /** A pleasant pace for a person who reads along. */
    public static final Pacing NATURAL =
            new Pacing(Duration.ofMillis(35), Duration.ofMillis(400), Duration.ofSeconds(10));
    /** As fast as it goes. */
    public static final Pacing NONE = new Pacing(Duration.ZERO, Duration.ZERO, Duration.ofSeconds(10));
}
