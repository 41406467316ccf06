package dev.nemosh.studio.scene;

import java.util.Locale;

/** How the letters of a caption come and go. */
enum Entrance {
    /** One after the other, rising into place. */
    RISE,
    /** All together out of nothing. */
    FADE,
    /** One after the other, as if typed. */
    TYPE,
    /** They are there, and then they are not. */
    NONE;

    private static final double STAGGER = 0.055;
    private static final double ARRIVAL = 0.75;
    private static final double EXIT = 0.9;

    static Entrance named(String word) {
        for (Entrance entrance : values()) {
            if (entrance.name().toLowerCase(Locale.ROOT).equals(word.toLowerCase(Locale.ROOT))) {
                return entrance;
            }
        }
        return RISE;
    }

    /**
     * How far a letter has arrived, 0 to 1.
     *
     * @param letter its number, 0 the first
     * @param letters how many there are
     * @param seconds into the caption
     * @param length of the caption in seconds
     */
    double arrived(int letter, int letters, double seconds, double length) {
        double haste = Math.min(1, length / 3.2);
        double stagger = Math.min(STAGGER, 1.1 / Math.max(1, letters)) * haste;
        return switch (this) {
            case RISE -> Curve.easeOut((seconds - letter * stagger) / (ARRIVAL * haste));
            case FADE -> Curve.smooth(0, ARRIVAL * haste, seconds);
            case TYPE -> seconds >= letter * stagger * 1.3 ? 1 : 0;
            case NONE -> 1;
        };
    }

    /** How much is still there, 1 until shortly before the end. */
    double remaining(double seconds, double length) {
        if (this == NONE) {
            return 1;
        }
        double exit = Math.min(EXIT, length * 0.3);
        return 1 - Curve.smooth(length - exit, length, seconds);
    }
}
