package dev.nemosh.work.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** MP4 and QuickTime (ISO 14496-12). */
final class Mp4File {
    private static final Set<String> FIRST = Set.of("ftyp", "moov", "mdat", "free", "wide", "skip", "pnot");
    private static final long UNKNOWN = 0xffffffffL;

    private Mp4File() {}

    static boolean begins(String box) {
        return FIRST.contains(box);
    }

    /** The movie header's duration, or a fragmented file's extends header's. */
    static Optional<Duration> length(FileChannel file) throws IOException {
        Box movie = find(file, new Box(0, file.size()), "moov");
        Box header = movie == null ? null : find(file, movie, "mvhd");
        if (header == null) {
            return Optional.empty();
        }
        ByteBuffer fields = MediaLength.bytes(file, header.from, (int) Math.min(32, header.to - header.from));
        boolean wide = fields.get(0) == 1;
        long scale = fields.getInt(wide ? 20 : 12) & UNKNOWN;
        long duration = wide ? fields.getLong(24) : fields.getInt(16) & UNKNOWN;
        Box extend = duration == 0 || duration == UNKNOWN ? find(file, movie, "mvex") : null;
        Box extendHeader = extend == null ? null : find(file, extend, "mehd");
        if (extendHeader != null) {
            ByteBuffer more = MediaLength.bytes(
                    file, extendHeader.from, (int) Math.min(12, extendHeader.to - extendHeader.from));
            duration = more.get(0) == 1 ? more.getLong(4) : more.getInt(4) & UNKNOWN;
        }
        return duration <= 0 || duration == UNKNOWN ? Optional.empty() : MediaLength.units(duration, scale);
    }

    /** The size in the header of the first track that has one, in whole pixels. */
    static Optional<PictureSize> size(FileChannel file) throws IOException {
        Box movie = find(file, new Box(0, file.size()), "moov");
        Box track = movie == null ? null : find(file, movie, "trak");
        while (track != null) {
            Box header = find(file, track, "tkhd");
            if (header != null) {
                ByteBuffer sides = MediaLength.bytes(file, header.to - 8, 8);
                Optional<PictureSize> size = PictureSize.of(sides.getShort(0) & 0xffff, sides.getShort(4) & 0xffff);
                if (size.isPresent()) {
                    return size;
                }
            }
            track = find(file, new Box(track.to, movie.to), "trak");
        }
        return Optional.empty();
    }

    /** The inside of a box. */
    private record Box(long from, long to) {}

    private static @Nullable Box find(FileChannel file, Box in, String name)
            throws IOException {
        long at = in.from;
        while (at + 8 <= in.to) {
            ByteBuffer head = MediaLength.bytes(file, at, 8);
            long size = head.getInt(0) & UNKNOWN;
            int headSize = 8;
            if (size == 1) {
                size = MediaLength.bytes(file, at + 8, 8).getLong(0);
                headSize = 16;
            }
            long end = size == 0 ? in.to : at + size;
            if (size != 0 && size < headSize || end > in.to || end < at) {
                return null;
            }
            if (MediaLength.latin(head, 4, 4).equals(name)) {
                return end - at - headSize < 8 ? null : new Box(at + headSize, end);
            }
            at = end;
        }
        return null;
    }
}
