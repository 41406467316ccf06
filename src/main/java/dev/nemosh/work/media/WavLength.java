package dev.nemosh.work.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.time.Duration;
import java.util.Optional;

/** WAV: the size of its data by the bytes of a second. */
final class WavLength {
    private static final long UNSIGNED = 0xffffffffL;

    private WavLength() {}

    static Optional<Duration> of(FileChannel file) throws IOException {
        long at = 12;
        long bytesPerSecond = 0;
        while (at + 8 <= file.size()) {
            ByteBuffer head = MediaLength.bytes(file, at, 8).order(ByteOrder.LITTLE_ENDIAN);
            String chunk = MediaLength.latin(head, 0, 4);
            long size = head.getInt(4) & UNSIGNED;
            if (chunk.equals("fmt ")) {
                ByteBuffer rate = MediaLength.bytes(file, at + 16, 4).order(ByteOrder.LITTLE_ENDIAN);
                bytesPerSecond = rate.getInt(0) & UNSIGNED;
            } else if (chunk.equals("data")) {
                return MediaLength.units(Math.min(size, file.size() - at - 8), bytesPerSecond);
            }
            at += 8 + size + size % 2;
        }
        return Optional.empty();
    }
}
