package dev.nemosh.studio.score;

/** A struck or plucked string: partials a little sharp of their harmonics, the high ones dying first. */
final class StruckVoice implements Voice {
    private static final int PARTIALS = 9;
    private static final double INAUDIBLE = 0.0005;

    private final Envelope envelope;
    private final double[] steps = new double[PARTIALS];
    private final double[] turns = new double[PARTIALS];
    private final double[] levels = new double[PARTIALS];
    private final double[] falls = new double[PARTIALS];
    private int sounding = PARTIALS;

    /**
     * @param brightness how strong each partial is against the one below it, 0 to 1
     * @param ringSeconds the time constant of the lowest partial
     * @param stiffness how sharp the high partials are
     */
    StruckVoice(double hertz, Envelope envelope, double brightness, double ringSeconds, double stiffness) {
        this.envelope = envelope;
        double level = 0.6;
        for (int i = 0; i < PARTIALS; i++) {
            int harmonic = i + 1;
            double pitch = hertz * harmonic * StrictMath.sqrt(1 + stiffness * harmonic * harmonic);
            steps[i] = pitch / Synthesiser.RATE;
            levels[i] = pitch < Synthesiser.RATE * 0.4 ? level : 0;
            falls[i] = Envelope.fall(ringSeconds / (1 + 0.55 * i));
            level *= brightness;
        }
    }

    @Override
    public double next() {
        double sum = 0;
        while (sounding > 0 && levels[sounding - 1] < INAUDIBLE) {
            sounding--;
        }
        for (int i = 0; i < sounding; i++) {
            turns[i] += steps[i];
            levels[i] *= falls[i];
            sum += levels[i] * Sine.of(turns[i]);
        }
        return envelope.next() * sum;
    }

    @Override
    public boolean over() {
        return sounding == 0 || envelope.over();
    }
}
