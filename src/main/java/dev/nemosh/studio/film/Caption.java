package dev.nemosh.studio.film;

/**
 * Words above the picture.
 *
 * @param startMillis where they appear
 * @param endMillis where they are gone
 * @param text the words; line breaks are kept, long lines are wrapped to the safe zone
 * @param subtitle a smaller second line; empty for none
 * @param position where on the canvas: {@code center}, {@code top}, {@code bottom}, {@code top-left}, {@code bottom-right}, ...
 * @param color of the words, {@code #rrggbb}
 * @param scale size against the usual, 0.3 to 3
 * @param animation how they come and go: {@code rise}, {@code fade}, {@code type}, {@code none}
 */
public record Caption(
        long startMillis, long endMillis, String text, String subtitle, String position, String color, double scale,
        String animation) {}
