package dev.nemosh.studio.film;

import java.util.List;

/**
 * A film to be rendered. Shots lie one behind the other or overlap by a cross-fade; later captions paint above earlier ones.
 *
 * @param width of the canvas in pixels, even
 * @param height of the canvas in pixels, even
 * @param framesPerSecond usually 30
 * @param durationMillis the film's length
 * @param fadeOutMillis how long the picture fades to black at its end; 0 stops it at once
 * @param shots what is seen, by start
 * @param cues what is heard
 * @param captions titles and captions, from the bottom up
 */
public record Film(
        int width, int height, int framesPerSecond, long durationMillis, long fadeOutMillis,
        List<Shot> shots, List<Cue> cues, List<Caption> captions) {

    public Film {
        shots = List.copyOf(shots);
        cues = List.copyOf(cues);
        captions = List.copyOf(captions);
    }

    /** The number of frames: the length exact to a frame. */
    public long frameCount() {
        return Math.max(1, Math.round(durationMillis * framesPerSecond / 1_000.0));
    }
}
