package dev.nemosh.work.media;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;

/** How long a media file runs, as its container says: MP4, MOV and M4A, WebM and Matroska, GIF, MP3, WAV. */
public final class MediaLength {
    private static final int HEAD = 12;

    private MediaLength() {}

    /** The length; empty where the file is none of these, is cut off, or does not say. */
    public static Optional<Duration> of(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (channel.size() < HEAD) {
                return Optional.empty();
            }
            ByteBuffer head = bytes(channel, 0, HEAD);
            String begin = latin(head, 0, 4);
            if (begin.equals("RIFF") && latin(head, 8, 4).equals("WAVE")) {
                return WavLength.of(channel);
            } else if (begin.equals("GIF8")) {
                return GifLength.of(channel);
            } else if (head.getInt(0) == WebmFile.EBML) {
                return WebmFile.length(channel);
            } else if (Mp4File.begins(latin(head, 4, 4))) {
                return Mp4File.length(channel);
            }
            return Mp3Length.of(channel);
        } catch (IOException | IndexOutOfBoundsException damaged) {
            return Optional.empty();
        }
    }

    /**
     * Bytes of a file.
     *
     * @throws EOFException where it ends before them
     */
    static ByteBuffer bytes(FileChannel channel, long at, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, at + bytes.position()) < 0) {
                throw new EOFException();
            }
        }
        return bytes.flip();
    }

    static String latin(ByteBuffer bytes, int at, int length) {
        return new String(bytes.array(), at, length, StandardCharsets.ISO_8859_1);
    }

    /** So many units, of which a second has {@code perSecond}; empty where that makes no sense. */
    static Optional<Duration> units(double units, double perSecond) {
        double seconds = units / perSecond;
        boolean sound = perSecond > 0 && seconds >= 0 && seconds < 1e9;
        return sound ? Optional.of(Duration.ofMillis(Math.round(seconds * 1_000))) : Optional.empty();
    }
}
