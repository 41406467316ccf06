package dev.nemosh.studio.score;

import java.util.ArrayList;
import java.util.List;

/**
 * A bar's rhythm, one character a sixteenth: a digit strikes at that ninth of full strength, {@code -} holds the stroke
 * before it, {@code .} rests.
 */
record Rhythm(List<Stroke> strokes) {
    /** The sixteenths of a bar. */
    static final int STEPS = 16;

    /**
     * @param step the sixteenth that it falls on
     * @param length how many sixteenths it is held
     * @param level its strength, 0 to 1
     */
    record Stroke(int step, int length, double level) {}

    static Rhythm of(String words) {
        if (words.length() != STEPS) {
            throw new IllegalArgumentException("not a bar: " + words);
        }
        List<Stroke> strokes = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            char c = words.charAt(step);
            if (Character.isDigit(c)) {
                int end = step + 1;
                while (end < STEPS && words.charAt(end) == '-') {
                    end++;
                }
                strokes.add(new Stroke(step, end - step, (c - '0') / 9.0));
            }
        }
        return new Rhythm(List.copyOf(strokes));
    }
}
