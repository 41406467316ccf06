package dev.nemosh.api.cassette;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A cassette being written: one JSON object a line, each on its way to the disk before the next begins. Where writing
 * fails, nothing more is written, and the calls go on. Safe for use by several threads.
 */
final class CassetteFile implements Closeable {
    static final int VERSION = 1;
    static final JsonMapper JSON = JsonMapper.builder().build();

    private final InstantSource clock;
    private final Consumer<IOException> broken;
    private final Instant begun;
    private @Nullable Writer out;

    /** @param broken is told, once, where writing fails */
    CassetteFile(Writer out, InstantSource clock, String program, Consumer<IOException> broken) {
        this.out = out;
        this.clock = clock;
        this.broken = broken;
        this.begun = clock.instant();
        put(JSON.createObjectNode().put("kind", "cassette").put("version", VERSION)
                .put("recorded", begun.toString()).put("program", program));
    }

    /** A record of that kind, at this moment. */
    ObjectNode record(String kind) {
        long millis = Duration.between(begun, clock.instant()).toMillis();
        return JSON.createObjectNode().put("kind", kind).put("at", Math.max(0, millis));
    }

    /** A record of that kind about a call. */
    ObjectNode record(String kind, int call) {
        return record(kind).put("call", call);
    }

    /** Writes the record. */
    synchronized void put(ObjectNode record) {
        Writer writer = out;
        if (writer == null) {
            return;
        }
        try {
            writer.write(record + "\n");
            writer.flush();
        } catch (IOException e) {
            out = null;
            broken.accept(e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            if (out != null) {
                out.close();
            }
            out = null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
