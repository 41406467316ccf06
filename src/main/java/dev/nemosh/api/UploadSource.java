package dev.nemosh.api;

import java.io.IOException;
import java.io.InputStream;

/**
 * Media to be sent, opened when the backend is ready for it and read once, in constant memory.
 *
 * @param name the file name that the backend is told
 * @param bytes its exact length
 * @param content opens it
 */
public record UploadSource(String name, long bytes, Content content) {

    /** Opens the bytes. */
    @FunctionalInterface
    public interface Content {
        /** A stream at its first byte; whoever asked closes it. */
        InputStream open() throws IOException;
    }
}
