package dev.nemosh.line;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** A line that is nothing but existing files, in the forms in which terminals paste what is dropped on them. */
final class DroppedFiles {
    private static final int LONGEST = 32_768;
    private static final int LONGEST_EXTENSION = 5;

    private final Files files;

    DroppedFiles(Files files) {
        this.files = files;
    }

    /** The files' paths; none where the line is something else. */
    List<String> in(Line line) {
        String whole = line.text().strip();
        if (whole.length() > LONGEST || !mayBeFile(whole)) {
            return List.of();
        }
        if (files.media(whole)) {
            return List.of(whole);
        }
        List<String> paths = Words.of(line).texts().stream()
                .skip(whole.startsWith("& ") ? 1 : 0)
                .map(DroppedFiles::path)
                .toList();
        return !paths.isEmpty() && paths.stream().allMatch(files::media) ? paths : List.of();
    }

    /** A file of a supported type ends in its extension, so most lines never reach the disk. */
    private static boolean mayBeFile(String line) {
        int to = line.length();
        while (to > 0 && "\"' ".indexOf(line.charAt(to - 1)) >= 0) {
            to--;
        }
        int dot = line.lastIndexOf('.', to);
        boolean extension = dot >= 0 && to - dot <= LONGEST_EXTENSION;
        return extension && Shapes.MEDIA_EXTENSIONS.contains(line.substring(dot + 1, to).toLowerCase(Locale.ROOT));
    }

    private static String path(String word) {
        if (!word.regionMatches(true, 0, "file://", 0, 7)) {
            return word;
        }
        String behind = word.substring(7);
        String path = behind.regionMatches(true, 0, "localhost/", 0, 10) ? behind.substring(9) : behind;
        String decoded = decode(path);
        boolean windows = decoded.matches("/[A-Za-z]:.*");
        return windows ? decoded.substring(1) : decoded;
    }

    private static String decode(String path) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(path.length());
        byte[] raw = path.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < raw.length; i++) {
            int high = raw[i] == '%' && i + 2 < raw.length ? Character.digit(raw[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(raw[i + 2], 16);
            if (low < 0) {
                bytes.write(raw[i]);
            } else {
                bytes.write(high * 16 + low);
                i += 2;
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
