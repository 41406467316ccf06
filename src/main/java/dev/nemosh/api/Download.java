package dev.nemosh.api;

import java.nio.channels.ReadableByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * An open download. The reader closes it; closing from another thread ends a read at once.
 *
 * @param status 200 for the whole file, 206 for the rest of it, 416 where the range begins at or behind the end
 * @param first the offset of the first byte of the body: 0, or as the answer's {@code Content-Range} says
 * @param total the whole file's length; -1 where the answer does not say
 * @param validator the strong {@code ETag}, else {@code Last-Modified}; null where neither is there
 * @param contentType as the answer says; empty where it does not
 * @param body the bytes
 */
public record Download(
        int status, long first, long total, @Nullable String validator, String contentType,
        ReadableByteChannel body, Runnable cancel)
        implements AutoCloseable {

    @Override
    public void close() {
        cancel.run();
    }
}
