package dev.nemosh.studio.server;

/** How a render job's state is told (protocol, 4.9). */
public enum RenderShape {
    /** All at the top level, the file at {@code output.url}. */
    FLAT,
    /** Within {@code data}, the file at {@code outputUrl}. */
    NESTED
}
