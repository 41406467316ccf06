package dev.nemosh.studio.scene;

/** Dust in the light: soft discs that rise slowly. */
final class Bokeh {
    private static final int DISCS = 70;

    private final Stage stage;
    private final double[] dice = new double[DISCS * 4];
    private final float[] x = new float[DISCS];
    private final float[] y = new float[DISCS];
    private final float[] size = new float[DISCS];
    private final float[] strength = new float[DISCS];
    private Tint tint = Tint.WHITE;

    Bokeh(Stage stage) {
        this.stage = stage;
        Dice chance = stage.dice("dust");
        for (int i = 0; i < dice.length; i++) {
            dice[i] = chance.unit();
        }
    }

    void begin(Tint colour, double seconds) {
        tint = colour;
        double time = seconds * stage.pace();
        for (int i = 0; i < DISCS; i++) {
            double near = dice[i * 4 + 2];
            double up = dice[i * 4 + 1] + time * (0.012 + 0.03 * near);
            double across = dice[i * 4] + 0.02 * StrictMath.sin(time * 0.4 + i);
            x[i] = (float) ((across - Math.floor(across)) * stage.width());
            y[i] = (float) ((1 - (up - Math.floor(up))) * stage.height() * 1.1 - stage.height() * 0.05);
            size[i] = (float) stage.px(2 + 20 * near * near * near);
            double pulse = 0.6 + 0.4 * StrictMath.sin(time * (0.7 + dice[i * 4 + 3]) + i * 2.1);
            strength[i] = (float) (pulse * (0.34 - 0.24 * near));
        }
    }

    void compose(int row, Row out) {
        for (int i = 0; i < DISCS; i++) {
            float dy = (row + 0.5f - y[i]) / size[i];
            if (dy <= -1 || dy >= 1) {
                continue;
            }
            int to = Math.min(out.width - 1, (int) (x[i] + size[i]));
            for (int column = Math.max(0, (int) (x[i] - size[i])); column <= to; column++) {
                float dx = (column + 0.5f - x[i]) / size[i];
                float inside = 1 - dx * dx - dy * dy;
                if (inside > 0) {
                    out.shine(column, tint, strength[i] * Math.min(1, inside * 1.6f));
                }
            }
        }
    }
}
