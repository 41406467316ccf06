package dev.nemosh.api;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads server-sent events from bytes that may be cut anywhere. What is complete is handed on at once; between two
 * calls only an unfinished block is kept, and of a block no more than the limit.
 *
 * <p>Not safe for use by several threads.
 */
final class SseReader {
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final int limitBytes;
    private final Consumer<SseEvent> events;

    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final StringBuilder data = new StringBuilder();
    private String name = "";
    private boolean inBlock;
    private boolean hasData;
    private boolean oversized;
    private boolean afterReturn;
    private boolean first = true;

    SseReader(int limitBytes, Consumer<SseEvent> events) {
        this.limitBytes = limitBytes;
        this.events = events;
    }

    /** Takes the next bytes. */
    void feed(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            if (b == '\n' && afterReturn) {
                afterReturn = false;
            } else if (b == '\n' || b == '\r') {
                afterReturn = b == '\r';
                endLine();
            } else {
                afterReturn = false;
                keep(b);
            }
        }
    }

    /** Ends the stream. Answers what stood in an unfinished block; empty where the last one was finished. */
    Optional<SseEvent.Block> end() {
        if (line.size() > 0) {
            endLine();
        }
        return inBlock && !oversized ? Optional.of(new SseEvent.Block(name, data.toString())) : Optional.empty();
    }

    /** Whether the bytes so far end between two blocks. */
    boolean isBetweenBlocks() {
        return !inBlock && line.size() == 0;
    }

    private void keep(byte b) {
        if (line.size() + data.length() < limitBytes) {
            line.write(b);
        } else {
            oversized = true;
            inBlock = true;
        }
    }

    private void endLine() {
        String words = line.toString(StandardCharsets.UTF_8);
        line.reset();
        if (first) {
            first = false;
            words = words.startsWith(BYTE_ORDER_MARK) ? words.substring(1) : words;
        }
        if (words.isEmpty()) {
            endBlock();
        } else if (words.charAt(0) == ':') {
            events.accept(new SseEvent.Comment());
        } else {
            field(words);
        }
    }

    private void field(String words) {
        inBlock = true;
        int colon = words.indexOf(':');
        String field = colon < 0 ? words : words.substring(0, colon);
        String value = colon < 0 ? "" : words.substring(colon + 1);
        value = value.startsWith(" ") ? value.substring(1) : value;
        if (field.equals("data")) {
            data.append(hasData ? "\n" : "").append(value);
            hasData = true;
        } else if (field.equals("event")) {
            name = value;
        }
    }

    private void endBlock() {
        if (oversized) {
            events.accept(new SseEvent.Oversized());
        } else if (inBlock) {
            events.accept(new SseEvent.Block(name, data.toString()));
        }
        name = "";
        data.setLength(0);
        data.trimToSize();
        inBlock = false;
        hasData = false;
        oversized = false;
    }
}
