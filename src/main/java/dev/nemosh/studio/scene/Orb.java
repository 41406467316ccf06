package dev.nemosh.studio.scene;

/** Whichever of sun and moon lights the scene: where it stands, its glow in the air, and its disc. */
final class Orb {
    private static final Tint MOONLIGHT = Tint.hex("dfe6ff");
    /** The sun's height at which the moon takes over: both are below the horizon then, and neither lights the air. */
    private static final double MOONRISE = -0.30;

    private final Stage stage;
    private final int horizon;
    private final double side;
    private final double moonSide;
    private final Noise face;
    private boolean sun = true;
    private float x;
    private float y;
    private float radius;
    private float shine;
    private Tint light = Tint.WHITE;
    private Tint disc = Tint.WHITE;

    Orb(Stage stage, int horizon) {
        this.stage = stage;
        this.horizon = horizon;
        Dice dice = stage.dice("sun");
        boolean left = dice.chance(0.5);
        this.side = left ? dice.between(0.27, 0.36) : dice.between(0.64, 0.73);
        this.moonSide = left ? dice.between(0.74, 0.82) : dice.between(0.18, 0.26);
        this.face = new Noise(stage.dice("moon").roll(), 16, 4, 0.6);
    }

    void begin(Hues hues, double hour) {
        double height = Daylight.sun(hour);
        sun = height > MOONRISE;
        double night = 1 - Curve.smooth(MOONRISE, -0.10, height);
        Tint moonlight = MOONLIGHT.mix(hues.horizon(), 0.35);
        double reach = horizon * 0.98;
        if (sun) {
            double arc = hour > 3 ? hour - 4 : hour;
            x = (float) (stage.width() * (side + (arc - 2) * 0.03));
            y = (float) (horizon - height * reach * 0.9);
            radius = (float) stage.px(52 - 14 * Math.min(1, Math.max(0, height)));
            shine = (float) (Curve.smooth(MOONRISE, 0.06, height) * (1 - 0.55 * Curve.smooth(0.2, 0.7, height)));
            double low = 1 - Curve.smooth(0.05, 0.5, height);
            Tint sunlight = hues.horizon().mix(new Tint(1.0f, 0.93f, 0.80f), 0.55 - 0.3 * low).times(1 + 0.1 * low);
            light = sunlight.mix(moonlight, night);
            disc = sunlight.mix(Tint.WHITE, 0.5).times(2.1);
        } else {
            double up = Daylight.moon(hour);
            x = (float) (stage.width() * moonSide);
            y = (float) (horizon - up * reach);
            radius = (float) stage.px(38);
            shine = (float) (0.20 * Curve.smooth(-0.05, 0.3, up));
            light = moonlight;
            disc = MOONLIGHT.times(0.95);
        }
    }

    /** Whether the sun stands in the left half. */
    boolean leftSide() {
        return side < 0.5;
    }

    float x() {
        return x;
    }

    float y() {
        return y;
    }

    /** The colour of its light. */
    Tint light() {
        return light;
    }

    /** How strongly it lights the air, 0 to 1. */
    float shine() {
        return shine;
    }

    /** Its glow at a distance, given in pixels of a canvas of 1080. */
    float glow(float dx, float dy) {
        float near = dx * dx + dy * dy;
        float wide = dx * dx * 0.35f + dy * dy * 1.5f;
        return shine * (0.34f / (1 + near * 0.00007f) + 0.22f / (1 + wide * 0.000012f) - 0.03f);
    }

    /** Adds its disc to a row, dimmed by the clouds before it. */
    void compose(int row, Row out, float[] cloud, int above, int cell) {
        float dy = row + 0.5f - y;
        float reach = radius + 1;
        if (dy < -reach || dy > reach) {
            return;
        }
        int from = Math.max(0, (int) (x - reach));
        int to = Math.min(out.width - 1, (int) (x + reach) + 1);
        for (int column = from; column <= to; column++) {
            float dx = column + 0.5f - x;
            float distance = (float) Math.sqrt(dx * dx + dy * dy);
            float alpha = Math.min(1, Math.max(0, radius - distance + 0.5f));
            if (alpha > 0) {
                float veil = 1 - 0.8f * cloud[above + column / cell];
                out.lay(column, disc.times(surface(dx, dy, distance)), alpha * veil);
            }
        }
    }

    private float surface(float dx, float dy, float distance) {
        if (sun) {
            return 1;
        }
        float scale = 90 / radius;
        float seas = Curve.smooth(0.46f, 0.72f, face.at(dx * scale + 200, dy * scale + 300));
        float edge = distance / radius;
        return (1 - 0.30f * seas) * (1 - 0.25f * edge * edge);
    }
}
