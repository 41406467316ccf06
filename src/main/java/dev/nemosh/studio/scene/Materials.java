package dev.nemosh.studio.scene;

/**
 * What a layer's pixels are made of. A pixel holds a number: nothing, a wall of some tone that covers the pixel in part
 * or whole, or one of many kinds of lamp. Each frame gives every number its light; so lamps go on and walls darken
 * without a layer being drawn again.
 */
final class Materials {
    static final int TONES = 16;
    static final int COVERAGES = 8;
    static final int LAMPS = 768;
    private static final int FIRST_LAMP = 1 + TONES * COVERAGES;
    private static final float SCALE = (float) (1023 / StrictMath.sqrt(2.0));

    private final long[] lights = new long[FIRST_LAMP + LAMPS];

    /** The number of a wall. @param tone 0 to 15 @param coverage 1 to 8 eighths */
    static char wall(int tone, int coverage) {
        return (char) (1 + tone * COVERAGES + coverage - 1);
    }

    static char lamp(int kind) {
        return (char) (FIRST_LAMP + kind);
    }

    void light(char material, Tint tint) {
        int coverage = material < FIRST_LAMP ? (material - 1) % COVERAGES + 1 : COVERAGES;
        float alpha = coverage / (float) COVERAGES;
        lights[material] = (long) (alpha * 1023) << 48
                | channel(tint.red(), alpha) << 32 | channel(tint.green(), alpha) << 16 | channel(tint.blue(), alpha);
    }

    private static long channel(float linear, float alpha) {
        float shown = (float) Math.sqrt(Math.max(0f, linear)) * SCALE;
        return (long) (Math.min(1023f, shown) * alpha);
    }

    /** Lights a wall's tone at all coverages. */
    void lightWall(int tone, Tint tint) {
        for (int coverage = 1; coverage <= COVERAGES; coverage++) {
            light(wall(tone, coverage), tint);
        }
    }

    /** By material: coverage, red, green and blue in lanes of 16 bits, 10 used, shown brightness times coverage. */
    long[] lights() {
        return lights;
    }

    /** Linear light of a lane at full coverage is its square times this. */
    static float unit() {
        return 1 / (SCALE * SCALE);
    }
}
