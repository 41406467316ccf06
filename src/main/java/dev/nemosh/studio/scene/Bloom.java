package dev.nemosh.studio.scene;

import java.util.Arrays;

/** The soft light around bright things: bright parts gathered in cells, blurred, and screened over the picture. */
final class Bloom {
    /** Pixels a side of one cell; a strip's rows are a multiple of it. */
    static final int CELL = 8;
    private static final int THRESHOLD = 640;

    private final int width;
    private final int columns;
    private final int rows;
    private final float[][] bright = new float[3][];
    private final float[][] wide = new float[3][];
    private final float[] scratch;

    Bloom(int width, int height) {
        this.width = width;
        this.columns = (width + CELL - 1) / CELL + 1;
        this.rows = (height + CELL - 1) / CELL + 1;
        this.scratch = new float[columns * rows];
        for (int channel = 0; channel < 3; channel++) {
            bright[channel] = new float[columns * rows];
            wide[channel] = new float[columns * rows];
        }
    }

    void clear() {
        for (float[] channel : bright) {
            Arrays.fill(channel, 0);
        }
    }

    /** Gathers what is bright in a stored row; every second row is enough. */
    void gather(int y, Frame frame) {
        if ((y & 1) == 0) {
            return;
        }
        int at = y * width;
        int cells = y / CELL * columns;
        int[] pixels = frame.pixels();
        for (int x = 0; x < width; x += 2) {
            int pixel = pixels[at + x];
            int r = pixel >> 20;
            int g = pixel >> 10 & Deep.MAX;
            int b = pixel & Deep.MAX;
            int over = Math.max(r, Math.max(g, b)) - THRESHOLD;
            if (over > 0) {
                float share = over / (float) (Deep.MAX - THRESHOLD);
                int cell = cells + x / CELL;
                bright[0][cell] += r * share;
                bright[1][cell] += g * share;
                bright[2][cell] += b * share;
            }
        }
    }

    /** Spreads the gathered light. {@code strength} 1 is a clear glow. */
    void spread(double strength) {
        float gain = (float) (strength * 4 / (CELL * CELL));
        for (int channel = 0; channel < 3; channel++) {
            float[] near = bright[channel];
            float[] far = wide[channel];
            blur(near, 1);
            blur(near, 1);
            System.arraycopy(near, 0, far, 0, near.length);
            blur(far, 5);
            blur(far, 5);
            for (int i = 0; i < near.length; i++) {
                near[i] = (near[i] * 0.42f + far[i] * 0.5f) * gain;
            }
        }
    }

    private void blur(float[] cells, int radius) {
        for (int y = 0; y < rows; y++) {
            line(cells, y * columns, 1, columns, radius);
        }
        for (int x = 0; x < columns; x++) {
            line(cells, x, columns, rows, radius);
        }
    }

    private void line(float[] cells, int start, int step, int count, int radius) {
        float sum = cells[start] * radius;
        for (int i = 0; i < radius; i++) {
            sum += cells[start + Math.min(i, count - 1) * step];
        }
        float share = 1f / (2 * radius + 1);
        for (int i = 0; i < count; i++) {
            sum += cells[start + Math.min(i + radius, count - 1) * step];
            scratch[i] = sum * share;
            sum -= cells[start + Math.max(i - radius, 0) * step];
        }
        for (int i = 0; i < count; i++) {
            cells[start + i * step] = scratch[i];
        }
    }

    /** The glow along a row of pixels, ten bits a channel in three arrays as long as the row and a cell more. */
    void along(int y, int[][] glow) {
        float down = Math.max(0, (y + 0.5f) / CELL - 0.5f);
        int above = (int) down;
        float fy = down - above;
        int below = Math.min(above + 1, rows - 1);
        for (int channel = 0; channel < 3; channel++) {
            float[] cells = bright[channel];
            int[] out = glow[channel];
            float left = between(cells, above, below, fy, 0);
            for (int x = 0; x < CELL / 2; x++) {
                out[x] = (int) left;
            }
            for (int column = 1; column < columns; column++) {
                float right = between(cells, above, below, fy, column);
                float step = (right - left) / CELL;
                int first = column * CELL - CELL / 2;
                for (int i = 0; i < CELL; i++) {
                    out[first + i] = (int) (left + step * (i + 0.5f));
                }
                left = right;
            }
        }
    }

    private float between(float[] cells, int above, int below, float fy, int column) {
        float top = cells[above * columns + column];
        return top + (cells[below * columns + column] - top) * fy;
    }

    /** How long the arrays of {@link #along} must be. */
    int glowLength() {
        return columns * CELL + CELL;
    }
}
