package dev.nemosh.studio.film;

/** A stretch of the film's picture. */
public sealed interface Shot {

    /** Where it begins in the film. */
    long startMillis();

    /** Where it ends in the film. */
    long endMillis();

    /** How long it fades in over what lies before it (from black at the film's start); 0 is a cut. */
    long fadeInMillis();

    /**
     * A drawn scene, or a part of one that was cut.
     *
     * @param inMillis where in the whole take the part begins
     * @param takeMillis how long the whole take lasts; 0 where the shot is the whole of it
     */
    record Scene(
            long startMillis, long endMillis, long fadeInMillis, SceneSpec scene, long inMillis, long takeMillis)
            implements Shot {

        /** A whole scene. */
        public Scene(long startMillis, long endMillis, long fadeInMillis, SceneSpec scene) {
            this(startMillis, endMillis, fadeInMillis, scene, 0, 0);
        }
    }

    /**
     * A user's clip or picture.
     *
     * @param source the asset, as the draft names it
     * @param picture whether it is a still picture, to be moved over slowly
     * @param inMillis where in the source it begins
     * @param speed 2 plays it in half its time; above 0
     * @param volume of its own sound as a fraction; 0 is silent
     */
    record Media(
            long startMillis, long endMillis, long fadeInMillis, String source, boolean picture,
            long inMillis, double speed, double volume, Look look) implements Shot {}

    /** Grading of a user's media; 0 changes nothing, -1 and 1 are the ends. */
    record Look(double brightness, double contrast, double saturation, double warmth) {
        /** Nothing changed. */
        public static final Look PLAIN = new Look(0, 0, 0, 0);
    }
}
