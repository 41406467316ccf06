package dev.nemosh.draft;

import java.util.Locale;

/** What a track holds, by the wire's {@code tt} (protocol, draft fields). */
public enum Kind {
    /** Pictures: {@code tt} 0. */
    VIDEO,
    /** Sound: {@code tt} 1. */
    AUDIO,
    /** Titles and captions: {@code tt} 7. */
    TEXT,
    /** Any other number. */
    OTHER;

    /** The kind of a wire track type. */
    public static Kind ofType(int type) {
        return switch (type) {
            case 0 -> VIDEO;
            case 1 -> AUDIO;
            case 7 -> TEXT;
            default -> OTHER;
        };
    }

    /** The word that events and options use: {@code video}, {@code audio}, {@code text}, {@code other}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
