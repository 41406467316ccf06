package dev.nemosh.studio.render;

import java.util.Locale;
import java.util.Optional;

/** The file formats that a film can be coded to. */
public enum Format {
    /** H.264 and AAC, which plays everywhere. */
    MP4,
    /** The same in QuickTime's container. */
    MOV,
    /** VP9 and Opus. */
    WEBM,
    /** A moving picture without sound. */
    GIF;

    /** The word for it, which is also its file extension. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format of that word. */
    public static Optional<Format> of(String word) {
        for (Format format : values()) {
            if (format.word().equals(word.toLowerCase(Locale.ROOT))) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
