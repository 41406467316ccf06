package dev.nemosh.studio.server.turn;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** One event of a stream as it stands on the wire, blank line included. */
public record Frame(String text) {
    /** After it nothing comes. */
    public static final Frame END = new Frame("");
    /** Says that work goes on. */
    public static final Frame HEARTBEAT = new Frame("data: {\"type\":\"heartbeat\"}\n\n");

    /** A frame of one data line. */
    static Frame of(ObjectNode event) {
        return ofData(event.toString());
    }

    /** The same for data that need not be JSON. */
    static Frame ofData(String data) {
        return new Frame("data: " + data + "\n\n");
    }
}
