package dev.nemosh.studio.score;

/** A drum: a sine that falls in pitch, and noise between two low-passes. */
final class DrumVoice implements Voice {

    /**
     * How a drum is built.
     *
     * @param fromHertz pitch at the stroke
     * @param toHertz pitch that it falls to
     * @param sweepSeconds how fast it falls
     * @param toneSeconds how long the skin rings; its time constant
     * @param tone how loud the skin is
     * @param noise how loud the snares are
     * @param noiseSeconds how long they rattle; their time constant
     * @param noiseLow below which the noise is cut, in hertz
     * @param noiseHigh above which it is cut
     */
    record Build(
            double fromHertz, double toHertz, double sweepSeconds, double toneSeconds, double tone,
            double noise, double noiseSeconds, double noiseLow, double noiseHigh) {}

    private final Build build;
    private final Noise noise;
    private final LowPass low;
    private final LowPass high;
    private final Envelope skin;
    private final Envelope snares;
    private final double sweepFall;
    private double sweep = 1;
    private double turns;

    DrumVoice(Note note, Build build) {
        this.build = build;
        this.noise = new Noise(note.seed());
        this.low = new LowPass(build.noiseLow());
        this.high = new LowPass(build.noiseHigh());
        this.skin = new Envelope(0, 0.001, 0.01, 0, build.toneSeconds());
        this.snares = new Envelope(0, 0.001, 0.01, 0, build.noiseSeconds());
        this.sweepFall = Envelope.fall(build.sweepSeconds());
    }

    @Override
    public double next() {
        sweep *= sweepFall;
        turns += (build.toHertz() + (build.fromHertz() - build.toHertz()) * sweep) / Synthesiser.RATE;
        double rattle = high.next(noise.next());
        rattle -= low.next(rattle);
        return build.tone() * skin.next() * Sine.of(turns) + build.noise() * snares.next() * rattle;
    }

    @Override
    public boolean over() {
        return skin.over() && snares.over();
    }
}
