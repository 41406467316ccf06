package dev.nemosh.studio.score;

/** A tape that does not run quite evenly: a delay that wavers. */
final class Wow {
    private static final int SIZE = 512;
    private static final double SLOW_HERTZ = 0.55;
    private static final double FAST_HERTZ = 4.1;

    private final double depth;
    private final double[] line = new double[SIZE];
    private int at;
    private double slow;
    private double fast;

    /** @param depth how far it wavers, in samples, up to 200 */
    Wow(double depth) {
        this.depth = depth;
    }

    double next(double in) {
        line[at] = in;
        slow += SLOW_HERTZ / Synthesiser.RATE;
        fast += FAST_HERTZ / Synthesiser.RATE;
        double delay = depth * (1 + 0.85 * Sine.of(slow) + 0.1 * Sine.of(fast));
        double place = at - delay + SIZE;
        int index = (int) place;
        double part = place - index;
        double older = line[index & SIZE - 1];
        double newer = line[index + 1 & SIZE - 1];
        at = at + 1 & SIZE - 1;
        return depth == 0 ? in : older + (newer - older) * part;
    }
}
