package dev.nemosh.studio.score;

/** The rise and fall of a note: a straight attack, then falls towards the held level, then towards silence. */
final class Envelope {
    private static final double SILENT = 0.0006;

    private final long attack;
    private final long held;
    private final double sustain;
    private final double decayFactor;
    private final double releaseFactor;
    private double level;
    private long at;

    /**
     * @param held how many samples until the release
     * @param attackSeconds how long it rises
     * @param decaySeconds the time constant towards the held level
     * @param sustain the held level, 0 to 1
     * @param releaseSeconds the time constant of the release
     */
    Envelope(long held, double attackSeconds, double decaySeconds, double sustain, double releaseSeconds) {
        this.attack = Math.max(1, Math.round(attackSeconds * Synthesiser.RATE));
        this.held = Math.max(held, attack);
        this.sustain = sustain;
        this.decayFactor = fall(decaySeconds);
        this.releaseFactor = fall(releaseSeconds);
    }

    /** What a level is multiplied by each sample to fall to 1/e in that time. */
    static double fall(double seconds) {
        return StrictMath.exp(-1 / (Math.max(0.001, seconds) * Synthesiser.RATE));
    }

    /** The next sample's level. */
    double next() {
        if (at < attack) {
            level = (at + 1.0) / attack;
        } else if (at < held) {
            level = sustain + (level - sustain) * decayFactor;
        } else {
            level *= releaseFactor;
        }
        at++;
        return level;
    }

    /** Whether nothing can be heard any more. */
    boolean over() {
        return at > attack && level < SILENT && (at >= held || sustain < SILENT);
    }
}
