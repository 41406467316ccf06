package dev.nemosh.studio.scene;

/** Two chains of low hills on the horizon, almost lost in haze. */
final class Headland {
    private static final int CHAINS = 2;

    private final Stage stage;
    private final int horizon;
    private final Noise relief;
    private final float[][] heights;
    private final double side;
    private Hues hues;

    Headland(Stage stage, int horizon) {
        this.stage = stage;
        this.horizon = horizon;
        this.relief = new Noise(stage.dice("hills").roll(), 4, 7, 0.48);
        this.heights = new float[CHAINS][stage.width()];
        this.side = stage.dice("headland").chance(0.5) ? 1 : 0;
        this.hues = Palette.SUNSET.at(0);
    }

    void begin(Hues now, Camera camera) {
        hues = now;
        for (int chain = 0; chain < CHAINS; chain++) {
            double pan = camera.pan(0.15 + 0.15 * chain);
            for (int x = 0; x < heights[chain].length; x++) {
                double across = (x + pan) / stage.width();
                double place = chain == 0 ? Math.abs(across - side) : Math.abs(across - 1 + side);
                double mass = Math.max(0, 1 - place * (chain == 0 ? 1.7 : 3.6));
                float rough = relief.at((float) (across * 260 + 90 * chain), 60 * chain + 10.5f);
                heights[chain][x] = (float) (stage.px(chain == 0 ? 150 : 80) * mass * (0.12 + 1.1 * rough));
            }
        }
    }

    void compose(int y, Row row) {
        float up = horizon - y - 0.5f;
        if (up > stage.px(200)) {
            return;
        }
        float mist = 0.45f * (1 - Math.min(1, up / (float) stage.px(70)));
        Tint far = hues.haze().mix(hues.body(), 0.30).mix(hues.horizon(), mist);
        Tint near = hues.haze().mix(hues.body(), 0.58).mix(hues.horizon(), mist);
        for (int x = 0; x < row.width; x++) {
            float one = Math.min(1, Math.max(0, heights[0][x] - up + 0.5f));
            float two = Math.min(1, Math.max(0, heights[1][x] - up + 0.5f));
            if (one > 0) {
                row.lay(x, far, one);
            }
            if (two > 0) {
                row.lay(x, near, two);
            }
        }
        row.veil(hues.horizon().mix(hues.haze(), 0.5), 0.35f * Math.max(0, 1 - up / (float) stage.px(34)));
    }
}
