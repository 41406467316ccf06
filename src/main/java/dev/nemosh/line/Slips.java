package dev.nemosh.line;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Single bare words that are a slip of the finger away from a built-in's name and no words of their own. */
final class Slips {
    private static final int SHORTEST = 4;
    private static final int LONG = 6;
    private static final List<String> NAMES = BuiltIn.allNames().stream()
            .filter(name -> name.length() >= SHORTEST && name.charAt(0) < 0x80).toList();
    private static final Set<String> REAL_WORDS = read();

    private Slips() {}

    /** The built-in that the word was meant to be. */
    static Optional<BuiltIn> nearest(String word) {
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
