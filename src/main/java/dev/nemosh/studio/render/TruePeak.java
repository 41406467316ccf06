package dev.nemosh.studio.render;

/** The highest point that the sound reaches between its samples, found by looking at four times their rate. */
final class TruePeak {
    private static final int PHASES = 4;
    private static final int TAPS = 12;
    private static final double[][] FILTER = filter();

    private final double[][] history = new double[2][TAPS * 2];
    private int at;
    private double peak;

    private static double[][] filter() {
        double[][] filter = new double[PHASES][TAPS];
        for (int phase = 0; phase < PHASES; phase++) {
            for (int tap = 0; tap < TAPS; tap++) {
                double x = tap - TAPS / 2.0 + 1 - phase / (double) PHASES;
                double angle = StrictMath.PI * x;
                double sinc = x == 0 ? 1 : StrictMath.sin(angle) / angle;
                double window = 0.5 + 0.5 * StrictMath.cos(angle * 2 / (TAPS + 1));
                filter[phase][tap] = sinc * window;
            }
        }
        return filter;
    }

    /** Listens to the first pairs of samples. */
    void hear(float[] stereo, int frames) {
        for (int i = 0; i < frames; i++) {
            for (int side = 0; side < 2; side++) {
                double sample = stereo[i * 2 + side];
                // Each sample is kept twice, so that the last twelve always lie in one piece.
                history[side][at] = sample;
                history[side][at + TAPS] = sample;
                peak = Math.max(peak, Math.abs(sample));
            }
            at = at + 1 == TAPS ? 0 : at + 1;
            for (int side = 0; side < 2; side++) {
                between(history[side]);
            }
        }
    }

    private void between(double[] lately) {
        for (int phase = 1; phase < PHASES; phase++) {
            double[] filter = FILTER[phase];
            double sum = 0;
            for (int tap = 0; tap < TAPS; tap++) {
                sum += lately[at + tap] * filter[tap];
            }
            peak = Math.max(peak, Math.abs(sum));
        }
    }

    /** The peak so far; 1 is full scale. */
    double peak() {
        return peak;
    }
}
