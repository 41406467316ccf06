package dev.nemosh.api;

/** A piece of an event stream as it stands on the wire. */
sealed interface SseEvent {

    /** A block: its event name and its data, either of them empty where the block has none. */
    record Block(String name, String data) implements SseEvent {}

    /** A comment line: a sign of life. */
    record Comment() implements SseEvent {}

    /** A block that was larger than is read; skipped. */
    record Oversized() implements SseEvent {}
}
