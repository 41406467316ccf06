package dev.nemosh.studio.director.timeline;

/**
 * The size of a film's picture.
 *
 * @param width in pixels, even, 128 to 3840
 * @param height in pixels, even, 128 to 3840
 */
public record Canvas(int width, int height) {
    /** What a film has unless its prompt says otherwise. */
    public static final Canvas DEFAULT = new Canvas(1920, 1080);

    private static final int SMALLEST = 128;
    private static final int LARGEST = 3840;

    /** The nearest canvas that can be drawn: even, and within the limits. */
    public static Canvas fitting(long width, long height) {
        return new Canvas(fit(width), fit(height));
    }

    private static int fit(long pixels) {
        return (int) (Math.max(SMALLEST, Math.min(LARGEST, pixels)) / 2 * 2);
    }

    @Override
    public String toString() {
        return width + "x" + height;
    }
}
