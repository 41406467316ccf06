package dev.nemosh.studio.score;

/** Three saw teeth a little out of tune through a low-pass that opens and closes: pads, strings, basses, leads. */
final class SawVoice implements Voice {
    private static final int TUNING_SAMPLES = 32;

    private final Envelope envelope;
    private final double[] steps;
    private final double[] phases;
    private final LowPass filter;
    private final double open;
    private final double closed;
    private final double closing;
    private double sweep = 1;
    private int untilTuned;

    /**
     * @param detune how far the outer teeth are off, as a fraction of the pitch
     * @param open the low-pass at the stroke, in hertz
     * @param closed where the low-pass ends
     * @param closeSeconds how fast it goes there
     */
    SawVoice(Note note, Envelope envelope, double detune, double open, double closed, double closeSeconds) {
        this.envelope = envelope;
        double step = note.hertz() / Synthesiser.RATE;
        this.steps = new double[] {step, step * (1 + detune), step * (1 - detune * 0.93)};
        Noise noise = new Noise(note.seed());
        this.phases = new double[] {half(noise), half(noise), half(noise)};
        this.filter = new LowPass(open);
        this.open = open;
        this.closed = closed;
        this.closing = StrictMath.exp(-TUNING_SAMPLES / (closeSeconds * Synthesiser.RATE));
    }

    private static double half(Noise noise) {
        return (noise.next() + 1) / 2;
    }

    @Override
    public double next() {
        if (untilTuned-- == 0) {
            filter.tune(closed + (open - closed) * sweep);
            sweep *= closing;
            untilTuned = TUNING_SAMPLES - 1;
        }
        double sum = 0;
        for (int i = 0; i < phases.length; i++) {
            double phase = phases[i] + steps[i];
            phase -= (int) phase;
            phases[i] = phase;
            sum += 2 * phase - 1 - corner(phase, steps[i]);
        }
        return envelope.next() * filter.next(sum / 3);
    }

    /** Rounds the tooth's corner off so that it does not alias. */
    private static double corner(double phase, double step) {
        if (phase < step) {
            double t = phase / step;
            return t + t - t * t - 1;
        }
        if (phase > 1 - step) {
            double t = (phase - 1) / step;
            return t * t + t + t + 1;
        }
        return 0;
    }

    @Override
    public boolean over() {
        return envelope.over();
    }
}
