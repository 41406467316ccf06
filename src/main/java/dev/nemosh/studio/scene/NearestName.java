package dev.nemosh.studio.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Finds what somebody meant by a word that may be misspelt or a synonym. */
final class NearestName {

    private NearestName() {}

    /** The one whose name or word equals or nearly equals (a third of its letters may differ) the given one. */
    static <T> Optional<T> among(
            List<T> all, Function<T, String> name, Function<T, List<String>> words, String given) {
        String asked = given.strip().toLowerCase(Locale.ROOT);
        Optional<T> best = Optional.empty();
        int least = asked.length() / 3 + 1;
        for (T one : all) {
            List<String> known = new ArrayList<>(words.apply(one));
            known.add(0, name.apply(one));
            for (String word : known) {
                int distance = distance(asked, word);
                if (distance < least) {
                    least = distance;
                    best = Optional.of(one);
                }
            }
        }
        return best;
    }

    /** How many letters must be added, removed, changed or swapped with their neighbour. */
    private static int distance(String one, String other) {
        int[][] table = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                table[i][j] = Math.min(i, j) == 0 ? Math.max(i, j) : cheapest(table, one, other, i, j);
            }
        }
        return table[one.length()][other.length()];
    }

    private static int cheapest(int[][] table, String one, String other, int i, int j) {
        char last = one.charAt(i - 1);
        char otherLast = other.charAt(j - 1);
        int least = table[i - 1][j - 1] + (last == otherLast ? 0 : 1);
        least = Math.min(least, Math.min(table[i - 1][j], table[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && last == other.charAt(j - 2) && one.charAt(i - 2) == otherLast;
        return swapped ? Math.min(least, table[i - 2][j - 2] + 1) : least;
    }
}
