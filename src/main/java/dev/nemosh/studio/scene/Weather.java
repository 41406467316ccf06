package dev.nemosh.studio.scene;

import java.util.Arrays;

/** Snow or rain before the picture, as the knobs {@code snow} and {@code rain} ask for. */
final class Weather {
    private static final int BAND = 16;
    private static final int FLAKES = 420;
    private static final int DROPS = 520;

    private final Stage stage;
    private final int flakes;
    private final int count;
    private final double[] starts;
    private final float[] x;
    private final float[] y;
    private final float[] size;
    private final int[] firstInBand;
    private final int[] next;
    private Tint tint = Tint.WHITE;

    Weather(Stage stage) {
        this.stage = stage;
        this.flakes = (int) (FLAKES * stage.knob("snow", 0));
        this.count = flakes + (int) (DROPS * stage.knob("rain", 0));
        this.starts = new double[count * 3];
        this.x = new float[count];
        this.y = new float[count];
        this.size = new float[count];
        this.next = new int[count];
        this.firstInBand = new int[stage.height() / BAND + 2];
        Dice dice = stage.dice("weather");
        for (int i = 0; i < count; i++) {
            starts[i * 3] = dice.unit();
            starts[i * 3 + 1] = dice.unit();
            starts[i * 3 + 2] = dice.unit();
        }
        Arrays.fill(firstInBand, -1);
    }

    void begin(Hues hues, double seconds) {
        tint = hues.horizon().mix(Tint.WHITE, 0.6).times(0.85);
        Arrays.fill(firstInBand, -1);
        double time = seconds * stage.pace();
        for (int i = 0; i < count; i++) {
            boolean flake = i < flakes;
            double near = starts[i * 3 + 2];
            double fall = flake ? 0.05 + 0.09 * near : 1.1 + 0.9 * near;
            double down = starts[i * 3 + 1] + time * fall;
            double sway = flake ? 0.012 * StrictMath.sin(time * (0.6 + near) + i) + time * 0.012 : time * 0.16;
            double across = starts[i * 3] + sway;
            x[i] = (float) ((across - Math.floor(across)) * stage.width());
            y[i] = (float) ((down - Math.floor(down)) * (stage.height() + 80) - 40);
            size[i] = (float) stage.px(flake ? 1.6 + 4.6 * near * near : 30 + 44 * near);
            int band = Math.min(firstInBand.length - 1, Math.max(0, (int) y[i] / BAND));
            next[i] = firstInBand[band];
            firstInBand[band] = i;
        }
    }

    void compose(int row, Row out) {
        if (count == 0) {
            return;
        }
        int reach = (int) stage.px(80) / BAND + 1;
        int last = Math.min(firstInBand.length - 1, row / BAND + reach);
        for (int band = Math.max(0, row / BAND - 1); band <= last; band++) {
            for (int i = firstInBand[band]; i >= 0; i = next[i]) {
                if (i < flakes) {
                    flake(row, out, i);
                } else {
                    drop(row, out, i);
                }
            }
        }
    }

    private void flake(int row, Row out, int i) {
        float dy = (row + 0.5f - y[i]) / size[i];
        if (dy < -1 || dy > 1) {
            return;
        }
        int to = Math.min(out.width - 1, (int) (x[i] + size[i]));
        for (int column = Math.max(0, (int) (x[i] - size[i])); column <= to; column++) {
            float dx = (column + 0.5f - x[i]) / size[i];
            float soft = 1 - dx * dx - dy * dy;
            if (soft > 0) {
                out.lay(column, tint, soft * 0.8f);
            }
        }
    }

    private void drop(int row, Row out, int i) {
        float up = (y[i] - row) / size[i];
        if (up < 0 || up > 1) {
            return;
        }
        float column = x[i] - up * size[i] * 0.09f;
        int left = (int) Math.floor(column);
        float share = column - left;
        float strength = 0.20f * (1 - up);
        out.shine(left, tint, strength * (1 - share));
        out.shine(left + 1, tint, strength * share);
    }
}
