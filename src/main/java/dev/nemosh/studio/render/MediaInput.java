package dev.nemosh.studio.render;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How a user's file is given to FFmpeg: as a file of a known kind and nothing else, whatever it claims to be. A still
 * picture goes through FFmpeg's standard input, where its name is no pattern of many names.
 *
 * @param file the user's file
 * @param picture whether its first bytes are a still picture's
 */
record MediaInput(Path file, boolean picture) {
    /** Containers that name other files or addresses (playlists, scripts) are not among them. */
    private static final String CONTAINERS = String.join(",",
            "mov", "matroska", "webm", "avi", "mpegts", "mpeg", "flv", "asf", "mp3", "wav", "aac", "flac", "ogg",
            "aiff", "gif", "apng", "w64", "caf", "amr", "m4v", "h264", "hevc");
    private static final String PICTURES = "png_pipe,jpeg_pipe,webp_pipe,bmp_pipe,tiff_pipe";
    private static final List<String> SIGNATURES =
            List.of("\u0089PNG", "\u00ff\u00d8\u00ff", "BM", "II*\0", "MM\0*");
    private static final int SIGNATURE_BYTES = 12;

    /** Looks at the file's first bytes. */
    static MediaInput of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String first = new String(in.readNBytes(SIGNATURE_BYTES), StandardCharsets.ISO_8859_1);
            boolean webp = first.startsWith("RIFF") && first.endsWith("WEBP");
            return new MediaInput(file, webp || SIGNATURES.stream().anyMatch(first::startsWith));
        }
    }

    /** The arguments that open it from that moment on; a picture has none. */
    List<String> arguments(long fromMillis) {
        if (picture) {
            return List.of("-protocol_whitelist", "pipe", "-format_whitelist", PICTURES, "-i", "pipe:0");
        }
        List<String> arguments = new ArrayList<>(List.of(
                "-protocol_whitelist", "file,pipe", "-format_whitelist", CONTAINERS));
        if (fromMillis > 0) {
            arguments.addAll(List.of("-ss", seconds(fromMillis)));
        }
        arguments.addAll(List.of("-i", "file:" + file.toAbsolutePath()));
        return arguments;
    }

    /** Gives the process its input. */
    ProcessBuilder feed(ProcessBuilder process) {
        return picture ? process.redirectInput(file.toFile()) : process;
    }

    /** What stands in front of every run on a user's file. */
    static List<String> quiet() {
        return List.of("-hide_banner", "-nostdin", "-v", "error");
    }

    /** Milliseconds as FFmpeg's seconds. */
    static String seconds(long millis) {
        return String.format(Locale.ROOT, "%d.%03d", millis / 1_000, millis % 1_000);
    }
}
