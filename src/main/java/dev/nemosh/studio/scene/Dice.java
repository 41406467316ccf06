package dev.nemosh.studio.scene;

/** Seeded chance that is the same on every machine (SplitMix64). */
final class Dice {
    private long state;

    Dice(long seed) {
        this.state = seed;
    }

    /** Other dice from the same seed, for a part of the scene that has a name. */
    static Dice of(long seed, String part) {
        return new Dice(mix(seed ^ part.hashCode() * 0x9E3779B97F4A7C15L));
    }

    long roll() {
        state += 0x9E3779B97F4A7C15L;
        return mix(state);
    }

    /** 0 to 1. */
    double unit() {
        return (roll() >>> 11) * 0x1.0p-53;
    }

    double between(double low, double high) {
        return low + (high - low) * unit();
    }

    /** 0 to {@code sides} - 1. */
    int of(int sides) {
        return (int) (unit() * sides);
    }

    boolean chance(double share) {
        return unit() < share;
    }

    static long mix(long value) {
        long z = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
