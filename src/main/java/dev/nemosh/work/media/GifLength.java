package dev.nemosh.work.media;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.time.Duration;
import java.util.Optional;

/** GIF: the delays of its frames, in hundredths of a second, summed up. */
final class GifLength {
    private static final long LARGEST = 512L << 20;

    private final ByteBuffer gif;

    private GifLength(ByteBuffer gif) {
        this.gif = gif;
    }

    static Optional<Duration> of(FileChannel file) throws IOException {
        if (file.size() > LARGEST) {
            return Optional.empty();
        }
        ByteBuffer bytes = file.map(FileChannel.MapMode.READ_ONLY, 0, file.size());
        try {
            return new GifLength(bytes).sum();
        } catch (BufferUnderflowException | IllegalArgumentException cutOff) {
            return Optional.empty();
        }
    }

    private Optional<Duration> sum() {
        gif.position(10);
        int flags = unsigned();
        gif.position(13);
        skipColours(flags);
        long hundredths = 0;
        while (true) {
            int block = unsigned();
            if (block == 0x3b) {
                return MediaLength.units(hundredths, 100);
            } else if (block == 0x2c) {
                gif.position(gif.position() + 8);
                skipColours(unsigned());
                unsigned();
                skipData();
            } else if (block == 0x21) {
                hundredths += extension();
            } else {
                return Optional.empty();
            }
        }
    }

    private int extension() {
        int delay = 0;
        if (unsigned() == 0xf9) {
            int at = gif.position();
            delay = gif.get(at + 2) & 0xff | (gif.get(at + 3) & 0xff) << 8;
        }
        skipData();
        return delay;
    }

    private void skipColours(int flags) {
        if ((flags & 0x80) != 0) {
            gif.position(gif.position() + 3 * (2 << (flags & 7)));
        }
    }

    private void skipData() {
        for (int size = unsigned(); size != 0; size = unsigned()) {
            gif.position(gif.position() + size);
        }
    }

    private int unsigned() {
        return gif.get() & 0xff;
    }
}
