package dev.nemosh.studio.score;

/** A room after Schroeder: six damped combs in parallel, then three all-passes; the right side a little longer. */
final class Reverb {
    private static final int[] COMBS = {1687, 1601, 2053, 2251, 1867, 1933};
    private static final int[] PASSES = {241, 83, 577};
    private static final double DAMPING = 0.3;
    private static final double PASS = 0.5;

    private final double feedback;
    private final double[][] combs = new double[COMBS.length][];
    private final double[] damped = new double[COMBS.length];
    private final double[][] passes = new double[PASSES.length][];
    private final int[] combAt = new int[COMBS.length];
    private final int[] passAt = new int[PASSES.length];

    /**
     * One side of the room.
     *
     * @param longer by how many samples each delay is longer than the other side's
     * @param feedback how long it rings, 0 to below 1
     */
    Reverb(int longer, double feedback) {
        this.feedback = feedback;
        for (int i = 0; i < COMBS.length; i++) {
            combs[i] = new double[COMBS[i] + longer];
        }
        for (int i = 0; i < PASSES.length; i++) {
            passes[i] = new double[PASSES[i] + longer];
        }
    }

    /** What the room answers. */
    double next(double in) {
        double sum = 0;
        for (int i = 0; i < combs.length; i++) {
            double[] line = combs[i];
            int at = combAt[i];
            double out = line[at];
            damped[i] = out + (damped[i] - out) * DAMPING;
            line[at] = in + damped[i] * feedback;
            combAt[i] = at + 1 == line.length ? 0 : at + 1;
            sum += out;
        }
        double out = sum / COMBS.length;
        for (int i = 0; i < passes.length; i++) {
            double[] line = passes[i];
            int at = passAt[i];
            double held = line[at];
            double input = out + held * PASS;
            line[at] = input;
            passAt[i] = at + 1 == line.length ? 0 : at + 1;
            out = held - input * PASS;
        }
        return out;
    }
}
