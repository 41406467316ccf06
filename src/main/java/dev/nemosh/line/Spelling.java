package dev.nemosh.line;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Spells a line in plain letters as the phrases do: chat's short forms in full, slips of the finger put right. Most
 * prompts have a word that no phrase has, and are told by it at a glance.
 */
final class Spelling {
    private static final int SHORTEST_SWAPPED = 4;
    private static final Pattern TOKEN = Pattern.compile("[^\\s,;!?]+");
    private static final String ENDS = ".:~)(";

    private final Set<String> vocabulary;
    private final Map<String, String> shortForms;

    Spelling(Set<String> vocabulary, Map<String, String> shortForms) {
        this.vocabulary = vocabulary;
        this.shortForms = shortForms;
    }

    /**
     * The line as the phrases spell it; nothing where it has a word that is in no phrase. A line of one word keeps its
     * slips: what was meant by it is asked.
     */
    Optional<String> of(String line) {
        boolean sentence = line.chars().anyMatch(c -> c <= ' ');
        StringBuilder spelled = new StringBuilder(line.length() + 16);
        Matcher tokens = TOKEN.matcher(line);
        int from = 0;
        while (tokens.find()) {
            String meant = meant(tokens.group(), sentence);
            if (meant.isEmpty()) {
                return Optional.empty();
            }
            spelled.append(line, from, tokens.start()).append(meant);
            from = tokens.end();
        }
        return Optional.of(spelled.append(line, from, line.length()).toString());
    }

    /** The token as the phrases spell it; empty where none has it. */
    private String meant(String token, boolean mayMend) {
        int from = 0;
        int to = token.length();
        while (to > from && ENDS.indexOf(token.charAt(to - 1)) >= 0) {
            to--;
        }
        while (from < to && token.charAt(from) == '(') {
            from++;
        }
        String word = token.substring(from, to).toLowerCase(Locale.ROOT);
        String full = shortForms.get(word);
        if (full != null) {
            return token.substring(0, from) + full + token.substring(to);
        }
        int quote = word.indexOf('\'');
        if (vocabulary.contains(quote > 0 ? word.substring(0, quote) : word) || isNoWord(token)) {
            return token;
        }
        if (!mayMend) {
            return "";
        }
        String before = token.substring(0, from);
        String behind = token.substring(to);
        return Slips.name(word).or(() -> swapped(word)).map(right -> before + right + behind).orElse("");
    }

    /** A file, a number, an option, or a mark: the phrases say themselves where such may stand. */
    private static boolean isNoWord(String token) {
        return token.chars().anyMatch(c -> Character.isDigit(c) || c == '.' || c == '/')
                || Shapes.option(token) || token.chars().noneMatch(Character::isLetter);
    }

    private Optional<String> swapped(String word) {
        for (int i = 0; word.length() >= SHORTEST_SWAPPED && i + 1 < word.length(); i++) {
            String other = word.substring(0, i) + word.charAt(i + 1) + word.charAt(i) + word.substring(i + 2);
            if (!Slips.isReal(word) && vocabulary.contains(other)) {
                return Optional.of(other);
            }
        }
        return Optional.empty();
    }
}
