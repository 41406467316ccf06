package dev.nemosh.studio.scene;

/** A square of cloudy noise, 0 to 1, that repeats without a seam. */
final class Noise {
    static final int SIZE = 512;
    private static final int MASK = SIZE - 1;

    private final float[] values = new float[SIZE * SIZE];

    /**
     * @param cells features a side in the coarsest octave
     * @param octaves each twice as fine and {@code gain} as strong as the one before
     */
    Noise(long seed, int cells, int octaves, double gain) {
        float strength = 1;
        for (int octave = 0; octave < octaves; octave++) {
            add(seed + octave, cells << octave, strength);
            strength *= (float) gain;
        }
        normalise();
    }

    private void add(long seed, int cells, float strength) {
        float[] lattice = new float[cells * cells];
        Dice dice = new Dice(Dice.mix(seed));
        for (int i = 0; i < lattice.length; i++) {
            lattice[i] = (float) dice.unit();
        }
        float step = cells / (float) SIZE;
        for (int y = 0; y < SIZE; y++) {
            int row = (int) (y * step);
            float fy = ease(y * step - row);
            int above = row * cells;
            int below = (row + 1) % cells * cells;
            for (int x = 0; x < SIZE; x++) {
                int left = (int) (x * step);
                int right = (left + 1) % cells;
                float fx = ease(x * step - left);
                float top = lattice[above + left] + (lattice[above + right] - lattice[above + left]) * fx;
                float bottom = lattice[below + left] + (lattice[below + right] - lattice[below + left]) * fx;
                values[y * SIZE + x] += (top + (bottom - top) * fy) * strength;
            }
        }
    }

    private static float ease(float t) {
        return t * t * t * (t * (t * 6 - 15) + 10);
    }

    private void normalise() {
        float low = Float.MAX_VALUE;
        float high = -Float.MAX_VALUE;
        for (float value : values) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        for (int i = 0; i < values.length; i++) {
            values[i] = (values[i] - low) / (high - low);
        }
    }

    /** The value at a point, in texels; any finite coordinate. */
    float at(float x, float y) {
        int column = (int) x - (x < 0 ? 1 : 0);
        int row = (int) y - (y < 0 ? 1 : 0);
        float fx = x - column;
        float fy = y - row;
        int above = (row & MASK) * SIZE;
        int below = (row + 1 & MASK) * SIZE;
        int left = column & MASK;
        int right = column + 1 & MASK;
        float top = values[above + left] + (values[above + right] - values[above + left]) * fx;
        float bottom = values[below + left] + (values[below + right] - values[below + left]) * fx;
        return top + (bottom - top) * fy;
    }

    /** The values along a row at a height in texels, into an array of {@code SIZE + 1} for {@link #along}. */
    void line(float y, float[] out) {
        int row = (int) Math.floor(y);
        float share = y - row;
        int above = (row & MASK) * SIZE;
        int below = (row + 1 & MASK) * SIZE;
        for (int x = 0; x < SIZE; x++) {
            out[x] = values[above + x] + (values[below + x] - values[above + x]) * share;
        }
        out[SIZE] = out[0];
    }

    /** The value at a column, in texels; any finite coordinate. */
    static float along(float[] line, float x) {
        int column = (int) x - (x < 0 ? 1 : 0);
        float left = line[column & MASK];
        return left + (line[(column & MASK) + 1] - left) * (x - column);
    }
}
