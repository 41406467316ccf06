package dev.nemosh.work.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** MP3 (ISO 11172-3, 13818-3): the frames that its Xing or Info header counts, else those that are there. */
final class Mp3Length {
    private static final int[] BIT_RATES_1 = {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320};
    private static final int[] BIT_RATES_2 = {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160};
    private static final int[] RATES = {44_100, 48_000, 32_000};
    private static final int TAG = 128;

    private Mp3Length() {}

    /** One frame's header: layer III of MPEG 1, 2 or 2.5. */
    private record Frame(boolean first, boolean mono, int rate, int bytes) {
        int samples() {
            return first ? 1_152 : 576;
        }

        /** Where a Xing or Info header stands, behind the side information. */
        int tagAt() {
            return 4 + (first ? mono ? 17 : 32 : mono ? 9 : 17);
        }
    }

    static Optional<Duration> of(FileChannel file) throws IOException {
        long at = behindTag(file);
        long end = file.size();
        Frame frame = at + 4 <= end ? frame(file, at) : null;
        if (frame == null) {
            return Optional.empty();
        }
        Optional<Duration> counted = counted(file, at, frame);
        if (counted.isPresent()) {
            return counted;
        }
        double samples = 0;
        int rate = frame.rate();
        while (at + 4 <= end) {
            frame = frame(file, at);
            if (frame == null) {
                break;
            }
            samples += frame.samples();
            at += frame.bytes();
        }
        boolean whole = at >= end - TAG;
        return whole ? MediaLength.units(samples, rate) : Optional.empty();
    }

    private static Optional<Duration> counted(FileChannel file, long at, Frame frame) throws IOException {
        if (at + frame.tagAt() + 12 > file.size()) {
            return Optional.empty();
        }
        ByteBuffer tag = MediaLength.bytes(file, at + frame.tagAt(), 12);
        String name = MediaLength.latin(tag, 0, 4);
        boolean counts = (name.equals("Xing") || name.equals("Info")) && (tag.getInt(4) & 1) != 0;
        return counts ? MediaLength.units((double) tag.getInt(8) * frame.samples(), frame.rate()) : Optional.empty();
    }

    /** Where the sound begins: behind an ID3v2 tag, whose size is written in seven bits a byte. */
    private static long behindTag(FileChannel file) throws IOException {
        ByteBuffer head = MediaLength.bytes(file, 0, 10);
        if (!MediaLength.latin(head, 0, 3).equals("ID3")) {
            return 0;
        }
        long size = 0;
        for (int i = 6; i < 10; i++) {
            size = size << 7 | head.get(i) & 0x7f;
        }
        return 10 + size;
    }

    private static @Nullable Frame frame(FileChannel file, long at) throws IOException {
        int head = MediaLength.bytes(file, at, 4).getInt(0);
        int version = head >> 19 & 3;
        int layer = head >> 17 & 3;
        int bitRate = head >> 12 & 15;
        int rate = head >> 10 & 3;
        boolean sync = head >>> 21 == 0x7ff;
        if (!sync || version == 1 || layer != 1 || bitRate == 0 || bitRate == 15 || rate == 3) {
            return null;
        }
        boolean first = version == 3;
        int hertz = RATES[rate] / (first ? 1 : version == 2 ? 2 : 4);
        int bits = (first ? BIT_RATES_1 : BIT_RATES_2)[bitRate] * 1_000;
        int bytes = (first ? 144 : 72) * bits / hertz + (head >> 9 & 1);
        return new Frame(first, (head >> 6 & 3) == 3, hertz, bytes);
    }
}
