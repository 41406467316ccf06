package dev.nemosh.studio.server.wire;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a file that a {@code Range} header asks for.
 *
 * @param from the first byte
 * @param to the last byte, included; below {@code from} where the range can't be satisfied
 */
record ByteRange(long from, long to) {
    private static final Pattern FORM = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /** Reads the header; none where it asks for nothing that is served by parts, such as several ranges. */
    static Optional<ByteRange> of(String header, long size) {
        Matcher form = FORM.matcher(header.replace(" ", ""));
        if (!form.matches() || form.group(1).isEmpty() && form.group(2).isEmpty()) {
            return Optional.empty();
        }
        if (form.group(1).isEmpty()) {
            long count = Long.parseLong(form.group(2));
            return Optional.of(count == 0 ? new ByteRange(size, size - 1) : new ByteRange(
                    Math.max(0, size - count), size - 1));
        }
        long from = Long.parseLong(form.group(1));
        long to = form.group(2).isEmpty() ? size - 1 : Long.parseLong(form.group(2));
        return to < from && !form.group(2).isEmpty()
                ? Optional.empty()
                : Optional.of(new ByteRange(from, Math.min(to, size - 1)));
    }

    boolean satisfiable() {
        return from <= to;
    }

    long length() {
        return to - from + 1;
    }
}
