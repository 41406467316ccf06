package dev.nemosh.studio.scene;

/**
 * Pixels of ten bits a channel, shown brightness, as they lie in a frame between being composed and being finished:
 * no banding, and a later stage can read what an earlier one drew (a mirror in water).
 */
final class Deep {
    static final int MAX = 1023;
    private static final float SHOULDER = 0.72f;

    /** The table is read by a float's upper bits: exponents from 2^-15 on, nine bits of the fraction. */
    private static final int SHIFT = 14;
    private static final int LOWEST = Float.floatToRawIntBits(0x1p-15f) >> SHIFT;
    private static final int ENTRIES = (Float.floatToRawIntBits(64f) >> SHIFT) - LOWEST;

    private final char[] shown = new char[ENTRIES];
    private final int width;
    private final float[] vignetteAcross;
    private final float[] vignetteDown;

    Deep(int width, int height, double vignette) {
        this.width = width;
        this.vignetteAcross = falloff(width, vignette);
        this.vignetteDown = falloff(height, vignette * 0.8);
        for (int entry = 1; entry < ENTRIES; entry++) {
            shown[entry] = (char) shown(Float.intBitsToFloat(entry + LOWEST << SHIFT));
        }
    }

    private static float[] falloff(int length, double strength) {
        float[] factors = new float[length];
        for (int i = 0; i < length; i++) {
            double d = (i + 0.5) / length * 2 - 1;
            factors[i] = (float) (1 - strength * d * d * d * d);
        }
        return factors;
    }

    /** Puts a composed row into the frame, its highlights rolled off, its edges darker. */
    void store(Row row, int y, Frame frame) {
        float down = vignetteDown[y];
        int at = y * width;
        int[] pixels = frame.pixels();
        float[] r = row.red;
        float[] g = row.green;
        float[] b = row.blue;
        for (int x = 0; x < width; x++) {
            float light = vignetteAcross[x] * down;
            pixels[at + x] = shown[entry(r[x] * light)] << 20 | shown[entry(g[x] * light)] << 10
                    | shown[entry(b[x] * light)];
        }
    }

    private static int entry(float linear) {
        return Math.min(ENTRIES - 1, Math.max(0, (Float.floatToRawIntBits(linear) >> SHIFT) - LOWEST));
    }

    private static int shown(float linear) {
        float value = (float) Math.sqrt(Math.max(0f, linear));
        float over = Math.max(0f, value - SHOULDER);
        return (int) ((Math.min(value, SHOULDER) + over / (1 + over / (1 - SHOULDER))) * MAX);
    }

    /** The linear light of a channel as stored. */
    static float linear(int channel) {
        float value = channel * (1f / MAX);
        return value * value;
    }
}
