package dev.nemosh.studio.render;

import java.util.ArrayList;
import java.util.List;

/**
 * Integrated loudness after ITU-R BS.1770-4: K-weighting, 400 ms blocks that overlap by three quarters, an absolute
 * gate at -70 LUFS and a relative one 10 LU below. For stereo at 48,000 samples a second.
 */
final class Loudness {
    private static final int HOP = WavFile.RATE / 10;
    private static final int HOPS_A_BLOCK = 4;
    private static final double OFFSET = -0.691;
    private static final double ABSOLUTE_GATE = -70;
    private static final double RELATIVE_GATE = -10;

    private final Biquad[] shelves = {Biquad.shelf(), Biquad.shelf()};
    private final Biquad[] highPasses = {Biquad.highPass(), Biquad.highPass()};
    private final List<Double> hops = new ArrayList<>();
    private double sum;
    private int inHop;

    /** Listens to the first pairs of samples. */
    void hear(float[] stereo, int frames) {
        for (int i = 0; i < frames; i++) {
            for (int side = 0; side < 2; side++) {
                double weighted = highPasses[side].next(shelves[side].next(stereo[i * 2 + side]));
                sum += weighted * weighted;
            }
            if (++inHop == HOP) {
                hops.add(sum / HOP);
                sum = 0;
                inHop = 0;
            }
        }
    }

    /** The loudness of all that was heard, in LUFS; negative infinity where it was silent or too short to tell. */
    double lufs() {
        List<Double> blocks = new ArrayList<>();
        for (int i = HOPS_A_BLOCK; i <= hops.size(); i++) {
            double power = hops.subList(i - HOPS_A_BLOCK, i).stream().mapToDouble(Double::doubleValue).sum();
            blocks.add(power / HOPS_A_BLOCK);
        }
        double gate = lufs(mean(blocks, ABSOLUTE_GATE)) + RELATIVE_GATE;
        return lufs(mean(blocks, Math.max(ABSOLUTE_GATE, gate)));
    }

    private static double mean(List<Double> blocks, double gate) {
        return blocks.stream().mapToDouble(Double::doubleValue).filter(power -> lufs(power) > gate).average().orElse(0);
    }

    private static double lufs(double power) {
        return OFFSET + 10 * StrictMath.log10(power);
    }

    /** A second-order filter; the coefficients are the recommendation's, for 48 kHz. */
    private static final class Biquad {
        private final double b0;
        private final double b1;
        private final double b2;
        private final double a1;
        private final double a2;
        private double first;
        private double second;

        private Biquad(double b0, double b1, double b2, double a1, double a2) {
            this.b0 = b0;
            this.b1 = b1;
            this.b2 = b2;
            this.a1 = a1;
            this.a2 = a2;
        }

        static Biquad shelf() {
            return new Biquad(1.53512485958697, -2.69169618940638, 1.19839281085285,
                    -1.69065929318241, 0.73248077421585);
        }

        static Biquad highPass() {
            return new Biquad(1, -2, 1, -1.99004745483398, 0.99007225036621);
        }

        double next(double in) {
            double out = b0 * in + first;
            first = b1 * in - a1 * out + second;
            second = b2 * in - a2 * out;
            return out;
        }
    }
}
