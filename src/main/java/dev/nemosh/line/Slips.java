package dev.nemosh.line;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Single bare words that are a slip of the finger away from a built-in's name and no words of their own. */
final class Slips {
    private static final int SHORTEST = 4;
    private static final int LONG = 6;
    private static final List<String> NAMES = BuiltIn.allNames().stream()
            .filter(name -> name.length() >= SHORTEST && name.charAt(0) < 0x80).toList();
    /** Words that a request stands or falls with. */
    private static final List<String> IN_SENTENCES = Stream.concat(NAMES.stream(),
            Stream.of("video", "please", "credit", "sessions", "project", "commands", "render")).toList();
    private static final Set<String> REAL_WORDS = read();
    /** Chinese is typed by its sound: what an input method gives for the same one. */
    private static final Map<String, BuiltIn> HOMOPHONES = Map.ofEntries(
            Map.entry("到处", BuiltIn.EXPORT), Map.entry("倒出", BuiltIn.EXPORT), Map.entry("道出", BuiltIn.EXPORT),
            Map.entry("导处", BuiltIn.EXPORT), Map.entry("导除", BuiltIn.EXPORT), Map.entry("上船", BuiltIn.UPLOAD),
            Map.entry("上穿", BuiltIn.UPLOAD), Map.entry("壮态", BuiltIn.TRACKS), Map.entry("状太", BuiltIn.TRACKS),
            Map.entry("积份", BuiltIn.CREDITS), Map.entry("几分", BuiltIn.CREDITS), Map.entry("鱼额", BuiltIn.CREDITS),
            Map.entry("余鹅", BuiltIn.CREDITS));

    private Slips() {}

    /** The built-in that the word was meant to be. */
    static Optional<BuiltIn> nearest(String word) {
        if (HOMOPHONES.containsKey(word)) {
            return Optional.of(HOMOPHONES.get(word));
        }
        String typed = word.toLowerCase(Locale.ROOT);
        if (typed.length() < SHORTEST - 1 || typed.length() > 12 || !typed.chars().allMatch(c -> c >= 'a' && c <= 'z')
                || REAL_WORDS.contains(typed)) {
            return Optional.empty();
        }
        BuiltIn nearest = null;
        int least = 3;
        for (String name : NAMES) {
            int distance = mayBe(typed, name) ? Nearest.distance(typed, name) : least;
            if (distance < least && (distance == 1 || name.length() >= LONG)) {
                least = distance;
                nearest = BuiltIn.named(name).orElseThrow();
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** The name or alias that one slip of the finger made this of, for a word in a sentence. */
    static Optional<String> name(String word) {
        if (word.length() < LONG - 1 || REAL_WORDS.contains(word)) {
            return Optional.empty();
        }
        return IN_SENTENCES.stream()
                .filter(name -> name.length() >= LONG - 1 && mayBe(word, name) && Nearest.distance(word, name) == 1)
                .findFirst();
    }

    /** Whether the word is one of its own, though it lies near to another. */
    static boolean isReal(String word) {
        return REAL_WORDS.contains(word);
    }

    /** A slip is rarely in the first letter, and never changes the length by much. */
    private static boolean mayBe(String typed, String name) {
        return Math.abs(typed.length() - name.length()) <= 2
                && (typed.charAt(0) == name.charAt(0) || typed.charAt(1) == name.charAt(0)
                || typed.charAt(0) == name.charAt(1));
    }

    private static Set<String> read() {
        try (BufferedReader words = new BufferedReader(new InputStreamReader(
                Slips.class.getResourceAsStream("real-words.txt"), StandardCharsets.UTF_8))) {
            return words.lines().filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split(" ")))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
