package dev.nemosh.studio.render;

import dev.nemosh.studio.film.Film;

/**
 * What is wanted of a render.
 *
 * @param format of the file
 * @param quality of the coding
 * @param width in pixels; 0 for the film's own
 * @param height in pixels; 0 for the film's own
 * @param framesPerSecond 0 for the film's own
 */
public record Output(Format format, Quality quality, int width, int height, int framesPerSecond) {
    private static final int GIF_LONGEST_SIDE = 640;

    /** The film as it is, in that format. */
    public static Output of(Format format, Quality quality) {
        return new Output(format, quality, 0, 0, 0);
    }

    /** The film as it is to be drawn: at this size and rate. Sides are even, as the coders want them. */
    Film drawn(Film film) {
        int drawnWidth = width > 0 ? width : film.width();
        int drawnHeight = height > 0 ? height : film.height();
        int rate = framesPerSecond > 0 ? framesPerSecond : film.framesPerSecond();
        if (format == Format.GIF) {
            rate = framesPerSecond > 0 ? framesPerSecond : quality.gifRate();
            int longest = Math.max(drawnWidth, drawnHeight);
            if (width == 0 && longest > GIF_LONGEST_SIDE) {
                drawnWidth = drawnWidth * GIF_LONGEST_SIDE / longest;
                drawnHeight = drawnHeight * GIF_LONGEST_SIDE / longest;
            }
        }
        return new Film(even(drawnWidth), even(drawnHeight), rate, film.durationMillis(), film.fadeOutMillis(),
                film.shots(), film.cues(), film.captions());
    }

    private static int even(int side) {
        return Math.max(2, side / 2 * 2);
    }
}
