package dev.nemosh.work.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * How large a film's picture is, as its container says: MP4 and MOV, WebM, GIF.
 *
 * @param width in pixels, from 1
 * @param height in pixels, from 1
 */
public record PictureSize(int width, int height) {
    private static final int HEAD = 12;
    private static final long LARGEST = 0xffff;

    /** The size; empty where the file is none of these, is cut off, or has no picture. */
    public static Optional<PictureSize> of(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer head = MediaLength.bytes(channel, 0, HEAD);
            if (MediaLength.latin(head, 0, 4).equals("GIF8")) {
                ByteBuffer sides = head.order(ByteOrder.LITTLE_ENDIAN);
                return of(sides.getShort(6) & 0xffff, sides.getShort(8) & 0xffff);
            } else if (head.getInt(0) == WebmFile.EBML) {
                return WebmFile.size(channel);
            }
            return Mp4File.begins(MediaLength.latin(head, 4, 4)) ? Mp4File.size(channel) : Optional.empty();
        } catch (IOException | IndexOutOfBoundsException damaged) {
            return Optional.empty();
        }
    }

    static Optional<PictureSize> of(long width, long height) {
        boolean sound = width > 0 && height > 0 && width <= LARGEST && height <= LARGEST;
        return sound ? Optional.of(new PictureSize((int) width, (int) height)) : Optional.empty();
    }

    /** Such as {@code 1920x1080}. */
    @Override
    public String toString() {
        return width + "x" + height;
    }
}
