package dev.nemosh.text;

import java.util.Locale;

/** A language that the shell itself speaks. */
public enum Language {
    /** English. */
    ENGLISH("en"),
    /** Simplified Chinese. */
    CHINESE("zh");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** The code that settings and message files use. */
    public String code() {
        return code;
    }

    /** The language of a tag such as {@code zh-CN}, {@code zh_CN.UTF-8} or {@code en}; English where it is another. */
    public static Language of(String tag) {
        return tag.toLowerCase(Locale.ROOT).startsWith("zh") ? CHINESE : ENGLISH;
    }
}
