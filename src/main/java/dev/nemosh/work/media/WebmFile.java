package dev.nemosh.work.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** WebM and Matroska (RFC 8794, RFC 9559). */
final class WebmFile {
    static final int EBML = 0x1a45dfa3;
    private static final long SEGMENT = 0x18538067L;
    private static final long INFO = 0x1549a966L;
    private static final long TRACKS = 0x1654ae6bL;
    private static final long TRACK = 0xaeL;
    private static final long VIDEO = 0xe0L;
    private static final Set<Long> HOLDS_OTHERS = Set.of(SEGMENT, INFO, TRACKS, TRACK, VIDEO);
    private static final long WIDTH = 0xb0L;
    private static final long HEIGHT = 0xbaL;
    private static final long SCALE = 0x2ad7b1L;
    private static final long DURATION = 0x4489L;

    private final FileChannel file;
    private long scale = 1_000_000;
    private double duration = -1;
    private long width;
    private long height;

    private WebmFile(FileChannel file) {
        this.file = file;
    }

    /** The segment's duration in its timestamp scale. */
    static Optional<Duration> length(FileChannel file) throws IOException {
        WebmFile webm = new WebmFile(file);
        webm.read(0, file.size(), () -> webm.duration >= 0);
        return webm.duration < 0 ? Optional.empty() : MediaLength.units(webm.duration * webm.scale, 1e9);
    }

    /** The size of the first picture track. */
    static Optional<PictureSize> size(FileChannel file) throws IOException {
        WebmFile webm = new WebmFile(file);
        webm.read(0, file.size(), () -> webm.width > 0 && webm.height > 0);
        return PictureSize.of(webm.width, webm.height);
    }

    private void read(long from, long to, BooleanSupplier enough) throws IOException {
        long at = from;
        while (at + 2 <= to && !enough.getAsBoolean()) {
            int idLength = length(at, 4);
            long id = number(at, idLength);
            int sizeLength = length(at + idLength, 8);
            long size = number(at + idLength, sizeLength) & (1L << 7 * sizeLength) - 1;
            boolean unknown = size == (1L << 7 * sizeLength) - 1;
            long body = at + idLength + sizeLength;
            long end = unknown ? to : Math.min(to, body + size);
            if (HOLDS_OTHERS.contains(id)) {
                read(body, end, enough);
            } else if (id == SCALE && size > 0 && size <= 8) {
                scale = number(body, (int) size);
            } else if (id == DURATION) {
                duration = size == 4
                        ? MediaLength.bytes(file, body, 4).getFloat(0)
                        : MediaLength.bytes(file, body, 8).getDouble(0);
            } else if (id == WIDTH && size > 0 && size <= 8) {
                width = number(body, (int) size);
            } else if (id == HEIGHT && size > 0 && size <= 8) {
                height = number(body, (int) size);
            }
            at = end;
        }
    }

    /** How many bytes the number at that place takes, by the zeros in front. */
    private int length(long at, int most) throws IOException {
        int first = MediaLength.bytes(file, at, 1).get(0) & 0xff;
        int length = Integer.numberOfLeadingZeros(first) - 23;
        if (length > most) {
            throw new IOException("not EBML");
        }
        return length;
    }

    private long number(long at, int length) throws IOException {
        ByteBuffer bytes = MediaLength.bytes(file, at, length);
        long number = 0;
        while (bytes.hasRemaining()) {
            number = number << 8 | bytes.get() & 0xff;
        }
        return number;
    }
}
