package dev.nemosh.studio.server;

/** How replies are streamed. */
public enum Dialect {
    /** Typed events (protocol, 5). */
    TYPED,
    /** Events of Google's Agent Development Kit (protocol, 6). */
    ADK
}
