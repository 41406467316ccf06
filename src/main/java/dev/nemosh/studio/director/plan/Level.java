package dev.nemosh.studio.director.plan;

/**
 * A loudness.
 *
 * @param value a fraction of full, or of what it was
 * @param relative whether it is of what it was
 */
public record Level(double value, boolean relative) {

    /** What becomes of that loudness, 0 to 1. */
    public double of(double before) {
        return Math.round(Math.max(0, Math.min(1, relative ? before * value : value)) * 100) / 100.0;
    }
}
