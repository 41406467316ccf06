package dev.nemosh.studio.score;

/** Two one-pole low-passes in a row, 12 dB an octave. */
final class LowPass {
    private double factor;
    private double first;
    private double second;

    LowPass(double hertz) {
        tune(hertz);
    }

    void tune(double hertz) {
        double bounded = Math.min(hertz, Synthesiser.RATE * 0.45);
        factor = 1 - StrictMath.exp(-2 * StrictMath.PI * bounded / Synthesiser.RATE);
    }

    double next(double in) {
        first += factor * (in - first);
        second += factor * (first - second);
        return second;
    }
}
