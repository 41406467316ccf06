package dev.nemosh.studio.scene;

/** Still water that mirrors what stands above it, broken by ripples that grow towards the viewer. */
final class Mirror {
    private final Stage stage;
    private final int shore;
    private final Noise ripples;
    private Hues hues;
    private float time;

    /** @param shore the first row of water; all rows above it belong to an earlier stage */
    Mirror(Stage stage, int shore, Hues hues) {
        this.stage = stage;
        this.shore = shore;
        this.hues = hues;
        this.ripples = new Noise(stage.dice("ripples").roll(), 16, 4, 0.55);
    }

    void begin(Hues now, double seconds) {
        hues = now;
        time = (float) (seconds * stage.pace());
    }

    void compose(int y, Row row, Frame done) {
        int width = stage.width();
        float down = y - shore + 0.5f;
        float near = down / (stage.height() - shore);
        float unit = (float) stage.px(1);
        float distance = 1 / (near + 0.10f);
        float texture = 46 * distance;
        float across = 0.42f * distance / unit * 0.30f;
        float swayX = unit * (1.2f + 15 * near);
        float swayY = unit * (1.0f + 46 * near);
        float tint = 0.12f + 0.50f * near;
        float dim = 0.94f - 0.20f * near;
        float wr = hues.water().red() * 0.8f;
        float wg = hues.water().green() * 0.8f;
        float wb = hues.water().blue() * 0.8f;
        int[] pixels = done.pixels();
        float drift = time * 9;
        float[] waves = row.lines[0];
        float[] swells = row.lines[1];
        ripples.line(texture * 3f + time * 7, waves);
        ripples.line(texture * 1.2f - time * 4, swells);
        for (int x = 0; x < width; x++) {
            float wave = Noise.along(waves, x * across + drift * 0.6f) - 0.5f;
            float swell = Noise.along(swells, x * across * 0.35f - drift * 0.3f) - 0.5f;
            int source = shore - 1 - (int) (down * 1.02f + (wave + swell * 0.8f) * swayY * 1.3f);
            source = Math.max(0, Math.min(shore - 1, source));
            int column = x + (int) (wave * swayX * 2 + swell * swayX);
            column = Math.max(0, Math.min(width - 1, column));
            int pixel = pixels[source * width + column];
            float keep = dim * (1 - tint) * (1 + wave * 0.5f);
            float crest = Math.max(0, wave + swell - 0.30f) * 0.25f;
            row.red[x] = Deep.linear(pixel >> 20) * keep + wr * tint + crest * hues.horizon().red();
            row.green[x] = Deep.linear(pixel >> 10 & Deep.MAX) * keep + wg * tint + crest * hues.horizon().green();
            row.blue[x] = Deep.linear(pixel & Deep.MAX) * keep + wb * tint + crest * hues.horizon().blue();
        }
    }
}
