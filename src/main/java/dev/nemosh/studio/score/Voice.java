package dev.nemosh.studio.score;

/** A note while it sounds. */
interface Voice {

    /** The next sample, mono. */
    double next();

    /** Whether nothing can be heard of it any more. */
    boolean over();
}
