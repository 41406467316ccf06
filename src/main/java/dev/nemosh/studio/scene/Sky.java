package dev.nemosh.studio.scene;

/** The sky: gradient, glow of the sun or moon and clouds on a coarse grid; discs and stars at full size. */
final class Sky {
    private static final float TEXELS = 84;

    private final Stage stage;
    private final int horizon;
    private final int cell;
    private final int columns;
    private final CoarseGrid grid;
    private final float[] cloud;
    private final Noise noise;
    private final double cover;
    private final double drift;
    private final Orb orb;
    private final Stars stars;
    private Hues hues;
    private float time;

    /** @param horizon the row where the sky ends */
    Sky(Stage stage, int horizon, Hues hues) {
        this.stage = stage;
        this.horizon = horizon;
        this.hues = hues;
        this.cell = CoarseGrid.cell(stage);
        this.grid = new CoarseGrid(stage.width(), horizon, cell);
        this.columns = grid.columns();
        this.cloud = new float[columns * grid.rows()];
        this.noise = new Noise(stage.dice("clouds").roll(), 4, 6, 0.53);
        this.cover = stage.knob("clouds", 0.45);
        this.drift = stage.dice("wind").chance(0.5) ? 1 : -1;
        this.orb = new Orb(stage, horizon);
        this.stars = new Stars(stage, horizon);
    }

    /** Where sun and moon stand. */
    Orb orb() {
        return orb;
    }

    void begin(Hues now, double hour, double seconds, Strips strips) {
        this.hues = now;
        this.time = (float) (seconds * stage.pace() * drift);
        orb.begin(now, hour);
        stars.begin(Daylight.stars(hour) * Math.min(1, 1.6 * stage.knob("stars", 0.6)), seconds);
        strips.over(0, grid.rows(), (worker, from, to) -> {
            float[][] lines = new float[3][Noise.SIZE + 1];
            for (int row = from; row < to; row++) {
                coarse(row, lines);
            }
        });
    }

    private void coarse(int row, float[][] lines) {
        float y = row * cell;
        float up = Math.max(0, (horizon - y) / stage.height());
        Tint base = hues.sky(up / Math.max(0.3, horizon / (double) stage.height()));
        float depth = 1 / (up + 0.14f);
        float fade = cover <= 0 ? 0 : Curve.smooth(0.015f, 0.16f, up);
        float threshold = (float) (0.76 - 0.42 * cover);
        float aspect = stage.width() / (float) Math.max(stage.height(), stage.width());
        Tint lit = orb.light().mix(hues.horizon(), 0.45).times(1.08);
        Tint dim = hues.mid().mix(hues.haze(), 0.35).times(0.78);
        float sunX = orb.x();
        float sunY = orb.y();
        float glowSize = 1 / (float) stage.px(1);
        float v = depth * TEXELS * 1.25f + time * 0.8f;
        noise.line(v, lines[0]);
        noise.line(v * 3.1f, lines[1]);
        noise.line(v + 5, lines[2]);
        int at = row * columns;
        for (int column = 0; column < columns; column++) {
            float x = column * cell;
            float dx = (x - sunX) * glowSize;
            float dy = (y - sunY) * glowSize;
            float glow = orb.glow(dx, dy);
            float r = base.red() + orb.light().red() * glow;
            float g = base.green() + orb.light().green() * glow;
            float b = base.blue() + orb.light().blue() * glow;
            float density = 0;
            if (fade > 0) {
                float u = (x / stage.width() - 0.5f) * aspect * 1.7f * depth * TEXELS + time * 5;
                float main = Noise.along(lines[0], u);
                float body = main * 0.72f + Noise.along(lines[1], u * 3.1f + 40 + time * 2) * 0.28f;
                density = Curve.smooth(threshold, threshold + 0.24f, body) * fade;
                if (density > 0.004f) {
                    float lean = Math.max(-6, Math.min(6, -dx * 0.03f));
                    float other = Noise.along(lines[2], u + lean);
                    float bright = Math.min(1, Math.max(0, 0.42f + (main - other) * 3.4f + glow * 0.5f));
                    bright *= 1 - density * 0.25f;
                    float alpha = density * 0.86f;
                    float gain = 1 + glow * 0.5f;
                    r += ((dim.red() + (lit.red() - dim.red()) * bright) * gain - r) * alpha;
                    g += ((dim.green() + (lit.green() - dim.green()) * bright) * gain - g) * alpha;
                    b += ((dim.blue() + (lit.blue() - dim.blue()) * bright) * gain - b) * alpha;
                }
            }
            grid.set(at + column, r, g, b);
            cloud[at + column] = density;
        }
    }

    /** Fills a row with the sky; rows below the horizon get the horizon's colours. */
    void compose(int y, Row row) {
        grid.compose(y, row);
        if (y <= horizon) {
            int above = grid.firstAbove(y);
            stars.compose(y, row, cloud, above, cell);
            orb.compose(y, row, cloud, above, cell);
        }
    }
}
