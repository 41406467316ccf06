package dev.nemosh.studio.score;

/** White noise, seeded. */
final class Noise {
    private int state;

    Noise(int seed) {
        state = seed * 0x9E3779B9 ^ 0x5DEECE66;
        if (state == 0) {
            state = 1;
        }
    }

    /** The next sample, -1 to 1. */
    double next() {
        state ^= state << 13;
        state ^= state >>> 17;
        state ^= state << 5;
        return state / 2147483648.0;
    }
}
