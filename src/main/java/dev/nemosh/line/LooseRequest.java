package dev.nemosh.line;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A request known by its words in any order: one word of each need, none that is excluded, and nothing else but small
 * words of the language.
 *
 * @param line what it is taken for
 * @param needs sets of words, of each of which one must be there
 * @param allowed words that may stand beside them, the needed ones included
 * @param excluded words that make it something else
 */
record LooseRequest(String line, List<Set<String>> needs, Set<String> allowed, Set<String> excluded) {

    /** Reads {@code a b & c / d ! e}. */
    static LooseRequest read(String line, String form) {
        String[] parts = form.split(" ! ");
        String[] wanted = parts[0].split(" / ");
        List<Set<String>> needs = new ArrayList<>();
        for (String need : wanted[0].split(" & ")) {
            needs.add(words(need));
        }
        Set<String> allowed = new HashSet<>(wanted.length > 1 ? words(wanted[1]) : Set.of());
        needs.forEach(allowed::addAll);
        return new LooseRequest(line, needs, allowed, parts.length > 1 ? words(parts[1]) : Set.of());
    }

    /**
     * Whether words ask for it.
     *
     * @param words in small letters
     * @param small the language's words that carry no sense of their own
     */
    boolean matches(List<String> words, Set<String> small) {
        for (String word : words) {
            boolean wish = line.endsWith(" *") && ExportWishes.isWish(word);
            if (excluded.contains(word) || !allowed.contains(word) && !small.contains(word) && !wish) {
                return false;
            }
        }
        return needs.stream().allMatch(need -> words.stream().anyMatch(need::contains));
    }

    /** The same for a script without blanks: the line is cut into the longest known words. */
    boolean matchesUnspaced(String line, Set<String> small) {
        List<String> words = new ArrayList<>();
        for (int from = 0; from < line.length(); ) {
            int to = Math.min(line.length(), from + 8);
            while (to > from && !knows(line.substring(from, to), small)) {
                to--;
            }
            if (to == from) {
                to = latinEnd(line, from);
                if (to == from) {
                    return false;
                }
            }
            words.add(line.substring(from, to));
            from = to;
        }
        return matches(words.stream().filter(word -> !word.isBlank()).toList(), small);
    }

    private boolean knows(String word, Set<String> small) {
        return word.isBlank() || small.contains(word) || allowed.contains(word) || excluded.contains(word);
    }

    private static int latinEnd(String line, int from) {
        int to = from;
        while (to < line.length() && line.charAt(to) > ' ' && line.charAt(to) < 0x7f) {
            to++;
        }
        return to;
    }

    private static Set<String> words(String words) {
        return Set.copyOf(Arrays.asList(words.strip().split(" ")));
    }
}
