package dev.nemosh.studio.director.reading;

import dev.nemosh.studio.director.reading.Token.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Numbers in figures, in English words and in Chinese characters. */
final class Numerals {
    private static final Map<String, Integer> ENGLISH = Map.ofEntries(
            Map.entry("zero", 0), Map.entry("one", 1), Map.entry("two", 2), Map.entry("three", 3),
            Map.entry("four", 4), Map.entry("five", 5), Map.entry("six", 6), Map.entry("seven", 7),
            Map.entry("eight", 8), Map.entry("nine", 9), Map.entry("ten", 10), Map.entry("eleven", 11),
            Map.entry("twelve", 12), Map.entry("thirteen", 13), Map.entry("fourteen", 14), Map.entry("fifteen", 15),
            Map.entry("sixteen", 16), Map.entry("seventeen", 17), Map.entry("eighteen", 18),
            Map.entry("nineteen", 19), Map.entry("twenty", 20), Map.entry("thirty", 30), Map.entry("forty", 40),
            Map.entry("fifty", 50), Map.entry("sixty", 60), Map.entry("seventy", 70), Map.entry("eighty", 80),
            Map.entry("ninety", 90), Map.entry("couple", 2));
    private static final String CHINESE = "零一二三四五六七八九";

    private Numerals() {}

    /**
     * A number found in the tokens.
     *
     * @param next the token behind it
     */
    record Found(double value, int next) {}

    /** The number that begins at that token. */
    static Optional<Found> at(List<Token> tokens, int at) {
        if (at >= tokens.size()) {
            return Optional.empty();
        }
        Token token = tokens.get(at);
        return switch (token.kind()) {
            case NUMBER -> Optional.of(new Found(token.number(), at + 1));
            case HAN -> chinese(tokens, at);
            case WORD -> english(tokens, at);
            default -> Optional.empty();
        };
    }

    private static Optional<Found> english(List<Token> tokens, int at) {
        Integer first = ENGLISH.get(tokens.get(at).word());
        if (first == null) {
            return Optional.empty();
        }
        int next = at + 1;
        double value = first;
        if (first >= 20 && next < tokens.size()) {
            Integer ones = ENGLISH.get(tokens.get(next).word());
            if (ones != null && ones > 0 && ones < 10) {
                value += ones;
                next++;
            }
        } else if (next < tokens.size() && tokens.get(next).is("hundred")) {
            value *= 100;
            next++;
        }
        return Optional.of(new Found(value, next));
    }

    /** Up to the hundreds, with a half: 十五, 两百, 一百二十, 半. */
    private static Optional<Found> chinese(List<Token> tokens, int at) {
        double value = 0;
        double digit = -1;
        int next = at;
        for (; next < tokens.size() && tokens.get(next).is(Kind.HAN); next++) {
            String character = tokens.get(next).word();
            int number = character.equals("两") || character.equals("俩") ? 2 : CHINESE.indexOf(character);
            if (number >= 0 && !character.isEmpty()) {
                digit = number;
            } else if (character.equals("十") || character.equals("百")) {
                value += (digit < 0 ? 1 : digit) * (character.equals("十") ? 10 : 100);
                digit = 0;
            } else if (character.equals("半") && next == at) {
                return Optional.of(new Found(0.5, next + 1));
            } else {
                break;
            }
        }
        return next == at ? Optional.empty() : Optional.of(new Found(value + Math.max(0, digit), next));
    }
}
