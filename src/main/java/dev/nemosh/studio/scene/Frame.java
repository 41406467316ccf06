package dev.nemosh.studio.scene;

/**
 * A picture that is being drawn.
 *
 * @param width in pixels, above 0
 * @param height in pixels, above 0
 * @param pixels row by row from the top, each {@code 0x00RRGGBB}
 */
public record Frame(int width, int height, int[] pixels) {

    /** Checks that the pixels fill the canvas. */
    public Frame {
        if (width < 1 || height < 1 || pixels.length != width * height) {
            throw new IllegalArgumentException("a frame of " + width + "x" + height + " holds " + pixels.length);
        }
    }

    /** A black frame of a size in pixels. */
    public static Frame of(int width, int height) {
        return new Frame(width, height, new int[width * height]);
    }
}
