package dev.nemosh.studio.director.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Sets slips of the finger right: two letters swapped, one missing, one too many, or the key beside. The first letter
 * is taken as it stands, short words and endings are not touched, and a word that is right English stays what it is.
 */
final class Spelling {
    private static final int SHORTEST = 5;
    private static final int LONG = 8;
    private static final List<String> KEYS = List.of("qwertyuiop", "asdfghjkl", "zxcvbnm");

    private final Map<Character, List<String>> byFirstLetter;
    private final Set<String> right;

    /**
     * @param known the words that a slip may have come from
     * @param right words that are no slips although nothing is known of them
     */
    private Spelling(Set<String> known, Set<String> right) {
        this.right = right;
        byFirstLetter = known.stream().filter(word -> word.length() >= SHORTEST - 1)
                .filter(word -> word.chars().allMatch(c -> c >= 'a' && c <= 'z'))
                .collect(Collectors.groupingBy(word -> word.charAt(0)));
    }

    /** Slips of these words; {@code right-words.txt} holds the English words that look like slips of them. */
    static Spelling of(Set<String> known) {
        Set<String> right = new TreeSet<>();
        InputStream in = Objects.requireNonNull(Spelling.class.getResourceAsStream("right-words.txt"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("//")).forEach(line ->
                    right.addAll(List.of(line.split(" "))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Set<String> words = new TreeSet<>(known);
        known.stream().filter(word -> !word.endsWith("s")).map(word -> word + "s").forEach(words::add);
        return new Spelling(words, right);
    }

    /** The tokens with every slip set right. A capital within a sentence begins a name, which stays. */
    List<Token> righted(List<Token> tokens, String prompt) {
        return tokens.stream().map(token -> {
            boolean name = token.from() > 0 && Character.isUpperCase(prompt.charAt(token.from()))
                    && !Character.isUpperCase(prompt.charAt(Math.max(0, token.to() - 1)));
            return token.is(Token.Kind.WORD) && !name
                    ? new Token(token.kind(), meant(token.word()).orElse(token.word()), token.from(), token.to())
                    : token;
        }).toList();
    }

    /** The known word that was meant; none where the word is known, right, or like none. */
    Optional<String> meant(String word) {
        if (word.length() < SHORTEST || right.contains(word)) {
            return Optional.empty();
        }
        List<String> near = byFirstLetter.getOrDefault(word.charAt(0), List.of());
        if (near.contains(word)) {
            return Optional.empty();
        }
        return first(near, known -> isSwap(word, known)).or(() -> first(near, known -> lacks(word, known)))
                .or(() -> first(near, known -> lacks(known, word) && !word.startsWith(known)))
                .or(() -> first(near, known -> isBeside(word, known)));
    }

    private static Optional<String> first(List<String> words, Predicate<String> fits) {
        return words.stream().filter(fits).findFirst();
    }

    private static boolean isSwap(String word, String known) {
        int at = difference(word, known);
        return word.length() == known.length() && at + 1 < word.length() && word.charAt(at) == known.charAt(at + 1)
                && word.charAt(at + 1) == known.charAt(at) && word.substring(at + 2).equals(known.substring(at + 2));
    }

    /** Whether the shorter is the longer but for one letter. */
    private static boolean lacks(String shorter, String longer) {
        int at = difference(shorter, longer);
        return longer.length() == shorter.length() + 1 && shorter.substring(at).equals(longer.substring(at + 1));
    }

    /** Whether one letter is another: a neighbour on the keyboard, or any in a long word. */
    private static boolean isBeside(String word, String known) {
        int at = difference(word, known);
        return word.length() == known.length() && at < word.length()
                && word.substring(at + 1).equals(known.substring(at + 1))
                && (word.length() >= LONG || neighbours(word.charAt(at), known.charAt(at)));
    }

    private static boolean neighbours(char one, char other) {
        for (int row = 0; row < KEYS.size(); row++) {
            int at = KEYS.get(row).indexOf(one);
            int side = KEYS.get(row).indexOf(other);
            if (at >= 0 && side >= 0) {
                return Math.abs(at - side) == 1;
            }
        }
        return false;
    }

    private static int difference(String one, String other) {
        int at = 0;
        while (at < one.length() && at < other.length() && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at;
    }
}
