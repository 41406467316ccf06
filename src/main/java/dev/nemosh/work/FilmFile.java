package dev.nemosh.work;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Looks at a file that came down: whether it is a film of that format, and whole. */
final class FilmFile {
    private static final int BOX_HEAD = 8;

    private FilmFile() {}

    /** Whether the file is one. For MP4 and MOV its boxes must fill it exactly, and the index be among them. */
    static boolean isWhole(Path file, String format) throws IOException {
        Optional<MediaType> wanted = MediaType.ofName("." + format);
        byte[] start;
        try (var in = Files.newInputStream(file)) {
            start = in.readNBytes(MediaType.SIGNATURE_BYTES);
        }
        Optional<MediaType.Container> container = MediaType.containerOf(start);
        if (container.isEmpty() || wanted.isPresent() && wanted.get().container() != container.get()) {
            return false;
        }
        return container.get() != MediaType.Container.ISO || boxesFill(file);
    }

    private static boolean boxesFill(Path file) throws IOException {
        boolean indexed = false;
        try (RandomAccessFile film = new RandomAccessFile(file.toFile(), "r")) {
            long length = film.length();
            long place = 0;
            while (place + BOX_HEAD <= length) {
                film.seek(place);
                long size = film.readInt() & 0xffffffffL;
                byte[] kind = new byte[4];
                film.readFully(kind);
                indexed |= new String(kind, StandardCharsets.ISO_8859_1).equals("moov");
                size = size == 1 ? film.readLong() : size == 0 ? length - place : size;
                if (size < BOX_HEAD) {
                    return false;
                }
                place += size;
            }
            return indexed && place == length;
        }
    }
}
