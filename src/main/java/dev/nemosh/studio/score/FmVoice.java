package dev.nemosh.studio.score;

/** Two sines, one bending the other: electric pianos and bells. */
final class FmVoice implements Voice {
    private final Envelope envelope;
    private final double step;
    private final double ratio;
    private final double indexFall;
    private double index;
    private double turns;

    /**
     * @param ratio of the bending sine's pitch to the note's
     * @param index how far it bends at the stroke: the brightness
     * @param indexSeconds how fast the brightness goes
     */
    FmVoice(double hertz, Envelope envelope, double ratio, double index, double indexSeconds) {
        this.envelope = envelope;
        this.step = hertz / Synthesiser.RATE;
        this.ratio = ratio;
        this.index = index / (2 * StrictMath.PI);
        this.indexFall = Envelope.fall(indexSeconds);
    }

    @Override
    public double next() {
        turns += step;
        index *= indexFall;
        double bend = index * Sine.of(turns * ratio);
        return envelope.next() * Sine.of(turns + bend + 8);
    }

    @Override
    public boolean over() {
        return envelope.over();
    }
}
