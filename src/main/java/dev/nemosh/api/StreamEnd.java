package dev.nemosh.api;

/** How a prompt's stream ended (protocol, 10.3). */
public enum StreamEnd {
    /** The body is complete: the turn is over. */
    CLEAN,
    /** The connection broke, or the body stopped inside an event: the work may go on. */
    BROKEN,
    /** Nothing but signs of life for too long. */
    IDLE,
    /** The whole stream took too long. */
    TIMED_OUT,
    /** This end stopped watching. */
    CANCELLED
}
