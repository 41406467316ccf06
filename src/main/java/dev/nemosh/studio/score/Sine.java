package dev.nemosh.studio.score;

/** A sine from a table: quick, and the same to the last bit on every machine, which {@code Math.sin} is not. */
final class Sine {
    private static final int SIZE = 4096;
    private static final float[] TABLE = new float[SIZE + 1];

    static {
        for (int i = 0; i <= SIZE; i++) {
            TABLE[i] = (float) StrictMath.sin(2 * StrictMath.PI * i / SIZE);
        }
    }

    private Sine() {}

    /** The sine of that many turns, 0 or more. */
    static double of(double turns) {
        double place = (turns - (long) turns) * SIZE;
        int index = (int) place;
        return TABLE[index] + (TABLE[index + 1] - TABLE[index]) * (place - index);
    }
}
