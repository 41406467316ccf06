package dev.nemosh.studio.film;

/** A stretch of the film's sound. */
public sealed interface Cue {

    /** Where it begins in the film. */
    long startMillis();

    /** Where it ends in the film. */
    long endMillis();

    /** Loudness as a fraction, 1 is full. */
    double volume();

    /** How long it fades in. */
    long fadeInMillis();

    /** How long it fades out before its end. */
    long fadeOutMillis();

    /** Music that the studio plays itself. */
    record Score(
            long startMillis, long endMillis, double volume, long fadeInMillis, long fadeOutMillis, ScoreSpec score)
            implements Cue {}

    /** A user's sound, from {@code inMillis} of its source on. */
    record Media(
            long startMillis, long endMillis, double volume, long fadeInMillis, long fadeOutMillis, String source,
            long inMillis) implements Cue {}
}
