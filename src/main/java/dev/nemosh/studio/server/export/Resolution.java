package dev.nemosh.studio.server.export;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The size of an export's picture.
 *
 * @param width in pixels, even
 * @param height in pixels, even
 */
public record Resolution(int width, int height) {
    private static final Pattern BY_SIDES = Pattern.compile("(\\d{2,5})x(\\d{2,5})");
    private static final Pattern BY_LINES = Pattern.compile("(\\d{3,4})p|(4k)");
    private static final int LINES_OF_4K = 2_160;
    private static final int SMALLEST = 128;
    private static final int LARGEST = 3_840;

    /**
     * Reads {@code WxH}, or {@code 1080p} and {@code 4k}, which name the shorter side and keep the canvas's shape.
     *
     * @param word what is asked for
     * @param canvas the draft's own size
     * @return none where the words are no size, or one that can't be drawn
     */
    public static Optional<Resolution> of(String word, Resolution canvas) {
        Matcher sides = BY_SIDES.matcher(word);
        if (sides.matches()) {
            return fitting(Integer.parseInt(sides.group(1)), Integer.parseInt(sides.group(2)));
        }
        Matcher lines = BY_LINES.matcher(word);
        if (!lines.matches()) {
            return Optional.empty();
        }
        double shorter = lines.group(1) == null ? LINES_OF_4K : Integer.parseInt(lines.group(1));
        double scale = shorter / Math.min(canvas.width, canvas.height);
        return fitting(Math.round(canvas.width * scale), Math.round(canvas.height * scale));
    }

    private static Optional<Resolution> fitting(long width, long height) {
        long shorter = Math.min(width, height);
        long longer = Math.max(width, height);
        return shorter < SMALLEST || longer > LARGEST
                ? Optional.empty()
                : Optional.of(new Resolution((int) width / 2 * 2, (int) height / 2 * 2));
    }
}
