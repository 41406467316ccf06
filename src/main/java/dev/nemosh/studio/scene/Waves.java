package dev.nemosh.studio.scene;

/**
 * The sea's surface. Two fields of slopes come towards the viewer; each pixel mirrors the sky where its slope points,
 * shows the water's own colour where it is steep, and glitters where it points at the sun.
 */
final class Waves {
    private static final int SKY_STEPS = 256;

    private final Stage stage;
    private final int horizon;
    private final Noise slopes;
    private final Noise swell;
    private final float[] across;
    private final float[] away;
    private final float[] steps;
    private final float[][] sky = new float[3][SKY_STEPS + 1];
    private final float rough;
    private Hues hues;
    private Orb orb;
    private float time;
    private float pan;

    Waves(Stage stage, int horizon) {
        this.stage = stage;
        this.horizon = horizon;
        // What is finer than the pixels of a small canvas would only flicker.
        int coarser = (int) Math.round(Math.log(1 / Math.min(1, stage.px(1))) / Math.log(2));
        this.slopes = new Noise(stage.dice("waves").roll(), 12, Math.max(2, 5 - coarser), 0.55);
        this.swell = new Noise(stage.dice("swell").roll(), 8, Math.max(2, 3 - coarser), 0.5);
        this.rough = (float) (0.6 + 0.9 * stage.knob("waves", 0.45));
        this.hues = Palette.SUNSET.at(0);
        this.orb = new Orb(stage, horizon);
        int rows = stage.height() - horizon;
        this.across = new float[rows];
        this.away = new float[rows];
        this.steps = new float[rows];
        double unit = stage.px(1);
        double far = 0;
        for (int i = rows - 1; i >= 0; i--) {
            double t = (i + 0.5) / rows;
            across[i] = (float) (Math.min(0.42, 0.25 / (t + 0.06)) / unit);
            steps[i] = (float) Math.min(2.4 / Math.min(1, unit),
                    0.98 / StrictMath.pow(t + 0.07, 1.3) / unit * (620.0 * unit / rows));
            far += steps[i];
            away[i] = (float) far;
        }
    }

    void begin(Hues now, Orb light, Camera camera, double seconds) {
        hues = now;
        orb = light;
        time = (float) (seconds * stage.pace());
        pan = (float) camera.pan(0.6);
        for (int i = 0; i < SKY_STEPS; i++) {
            Tint mirrored = now.sky(i / (double) (SKY_STEPS - 1));
            sky[0][i] = mirrored.red();
            sky[1][i] = mirrored.green();
            sky[2][i] = mirrored.blue();
        }
    }

    void compose(int y, Row row) {
        int line = y - horizon;
        float t = (line + 0.5f) / across.length;
        float unit = (float) stage.px(1);
        float[] fine = row.lines[0];
        float[] broad = row.lines[1];
        float[] chop = row.lines[2];
        slopes.line(away[line] + time * 17, fine);
        swell.line(away[line] * 0.45f + time * 11, broad);
        slopes.line(away[line] * 1.9f + time * 23 + 200, chop);
        float tilt = rough * (0.16f + 0.75f * t);
        float mirrorUp = t * 0.50f;
        float sunUp = (horizon - orb.y()) / stage.height();
        float sunX = orb.x();
        float widthOfPath = (26 + 250 * t) * unit;
        float shine = orb.shine() * (2.6f - 1.2f * t);
        float haze = 0.72f * (1 - Curve.smooth(0f, 0.16f, t));
        Tint water = hues.water().mix(hues.body(), 0.25 + 0.25 * t).times(0.95);
        Tint air = hues.horizon().mix(hues.haze(), 0.5);
        Tint light = orb.light().mix(Tint.WHITE, 0.25);
        float middle = stage.width() / 2f;
        float scale = across[line];
        for (int x = 0; x < row.width; x += 2) {
            float column = (x - middle + pan) * scale;
            float one = Noise.along(fine, column + 300 + time * 2) - 0.5f;
            float two = Noise.along(broad, column * 0.42f + 700 - time * 3) - 0.5f;
            float three = Noise.along(chop, column * 1.8f + 100 - time * 4) - 0.5f;
            float slope = one * 0.95f + two * 0.5f + three * 0.7f;
            float up = Math.min(1, Math.max(0, mirrorUp + slope * tilt * 0.9f));
            int step = (int) (up * (SKY_STEPS - 1));
            float mirror = Math.min(0.95f, Math.max(0.08f, 0.70f - 0.40f * t - slope * (0.35f + 0.70f * t)));
            float dx = (x - sunX + (one - three * 1.6f) * 90 * unit * (0.3f + t)) / widthOfPath;
            float dy = (mirrorUp * 0.9f + slope * tilt * 1.5f - Math.min(0.30f, sunUp * 0.6f)) / (0.07f + 0.10f * t);
            float point = Math.max(0, 1 - dy * dy * 0.5f);
            float path = 1 / (1 + dx * dx);
            float glitter = shine * (path * path * point * point * 1.25f + 0.10f * path);
            float foam = Math.max(0, slope - 0.56f + 0.10f * t) * 1.2f * t;
            float r = water.red() + (sky[0][step] - water.red()) * mirror + light.red() * glitter;
            float g = water.green() + (sky[1][step] - water.green()) * mirror + light.green() * glitter;
            float b = water.blue() + (sky[2][step] - water.blue()) * mirror + light.blue() * glitter;
            row.red[x] = r + (air.red() - r) * haze * 0.7f + air.red() * foam;
            row.green[x] = g + (air.green() - g) * haze * 0.7f + air.green() * foam;
            row.blue[x] = b + (air.blue() - b) * haze * 0.7f + air.blue() * foam;
        }
        between(row.red);
        between(row.green);
        between(row.blue);
    }

    /** Only every second pixel is worked out; the others lie between their neighbours. */
    private static void between(float[] row) {
        for (int x = 1; x < row.length - 1; x += 2) {
            row[x] = (row[x - 1] + row[x + 1]) * 0.5f;
        }
        if ((row.length & 1) == 0) {
            row[row.length - 1] = row[row.length - 2];
        }
    }
}
