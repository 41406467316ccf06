package dev.nemosh;

import dev.nemosh.text.Durations;
import dev.nemosh.text.Sizes;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * What the words of a setting may be.
 *
 * @param kind what it is, as the catalogue's keys have it; empty for words
 * @param choices the only words that it takes; empty where it takes others
 * @param offered the words that completion offers
 * @param reader throws an {@link IllegalArgumentException} for what it does not take
 */
record SettingForm(String kind, List<String> choices, List<String> offered, Consumer<String> reader) {
    private static final Pattern SPOKEN = Pattern.compile("(?i)(?:en|zh)(?:[-_.@].*)?");

    /** Any words. */
    static final SettingForm WORDS = new SettingForm("", List.of(), List.of(), words -> { });
    /** A duration such as {@code 30s}. */
    static final SettingForm DURATION = new SettingForm("duration", List.of(), List.of(), Durations::parse);
    /** A size such as {@code 200MB}. */
    static final SettingForm SIZE = new SettingForm("size", List.of(), List.of(), Sizes::parse);
    /** A whole number, at least 0. */
    static final SettingForm COUNT = new SettingForm("count", List.of(), List.of(), words -> {
        if (Integer.parseInt(words) < 0) {
            throw new IllegalArgumentException(words);
        }
    });

    /** A language that the shell speaks, as its code or a locale of it such as {@code zh_CN.UTF-8}. */
    static final SettingForm LANGUAGE = new SettingForm("language", List.of(), List.of("en", "zh"), words -> {
        if (!SPOKEN.matcher(words).matches()) {
            throw new IllegalArgumentException(words);
        }
    });

    /** One of a few words. */
    static SettingForm oneOf(String... choices) {
        return new SettingForm("", List.of(choices), List.of(choices), words -> { });
    }

    /** Any words, some of which are usual. */
    static SettingForm usually(String... offered) {
        return new SettingForm("", List.of(), List.of(offered), words -> { });
    }

    /** Whether it takes these words. */
    boolean takes(String words) {
        try {
            reader.accept(words);
            return choices.isEmpty() || choices.contains(words);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
