package dev.nemosh.api;

/** What comes from a prompt's stream next. */
public sealed interface StreamSignal {

    /** The agent's next event. */
    record Said(AgentEvent event) implements StreamSignal {}

    /** Nothing came in the time given. */
    record Quiet() implements StreamSignal {}

    /** The stream is over; nothing comes after this. */
    record Ended(StreamEnd end) implements StreamSignal {}
}
