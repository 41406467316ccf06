package dev.nemosh.line;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Names that a mistyped word may have meant. */
public final class Nearest {
    private static final int MOST = 3;

    private Nearest() {}

    /** At most three of the names that are near the word or begin with it, the nearest first; of Chinese, one sign. */
    public static List<String> among(Collection<String> names, String word) {
        String typed = word.toLowerCase(Locale.ROOT);
        boolean letters = !typed.isEmpty() && typed.charAt(0) < 0x80;
        int reach = letters ? reach(typed.length()) : typed.length() - 1;
        return names.stream()
                .filter(name -> distance(typed, name) <= reach || typed.length() > 1 && name.startsWith(typed))
                .sorted(Comparator.comparingInt((String name) -> distance(typed, name)).thenComparing(name -> name))
                .limit(MOST)
                .toList();
    }

    /** How many slips of the finger a word of that length may hold. */
    static int reach(int length) {
        return length <= 2 ? 0 : length <= 5 ? 1 : 2;
    }

    /** Letters added, left out, changed, or swapped with their neighbour between the two words. */
    static int distance(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 2) {
            return Math.abs(a.length() - b.length());
        }
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 ? j : j == 0 ? i : cheapest(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int cheapest(int[][] cost, String a, String b, int i, int j) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(cost[i - 1][j - 1] + change, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}
