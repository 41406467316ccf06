package dev.nemosh.studio.scene;

/** A planet with weather, a lit side and a rim of air; half of the seeds give it a ring. */
final class Planet {
    private final Stage stage;
    private final Noise surface;
    private final boolean ringed;
    private final boolean right;
    private final double radius;
    private final float lightX;
    private final float[] grooves = new float[Noise.SIZE + 1];
    private float x;
    private float y;
    private float size;
    private float turn;
    private Hues hues = Palette.SUNSET.at(2);

    Planet(Stage stage) {
        this.stage = stage;
        Dice dice = stage.dice("planet");
        this.surface = new Noise(dice.roll(), 5, 7, 0.55);
        this.ringed = dice.chance(0.5);
        this.right = dice.chance(0.6);
        this.radius = ringed ? dice.between(230, 290) : dice.between(330, 470);
        surface.line(100, grooves);
        this.lightX = right ? -0.62f : 0.62f;
    }

    void begin(Hues now, Camera camera, double seconds) {
        hues = now;
        double zoom = camera.zoom(0.6);
        boolean upright = stage.height() > stage.width();
        double across = (right ? 0.78 : 0.22) * (upright ? 0.9 : 1);
        x = (float) (stage.width() * across - camera.pan(0.5));
        y = (float) (stage.height() * (upright ? 0.80 : 0.78) + camera.sink(0.5));
        size = (float) (stage.px(radius) * zoom);
        turn = (float) (seconds * stage.pace() * 4);
    }

    void compose(int row, Row out) {
        float dy = (row + 0.5f - y) / size;
        if (ringed) {
            ring(dy, out, false);
        }
        ball(dy, out);
        if (ringed) {
            ring(dy, out, true);
        }
    }

    private void ball(float dy, Row out) {
        float reach = 1.16f;
        if (dy < -reach || dy > reach) {
            return;
        }
        float wide = (float) Math.sqrt(reach * reach - dy * dy) * size;
        int to = Math.min(out.width, (int) (x + wide) + 1);
        for (int column = Math.max(0, (int) (x - wide)); column < to; column++) {
            float dx = (column + 0.5f - x) / size;
            float square = dx * dx + dy * dy;
            float distance = (float) Math.sqrt(square);
            float towards = (dx * lightX - dy * 0.55f) / Math.max(0.2f, distance);
            if (distance > 1) {
                air(column, distance - 1, towards, out);
            }
            float cover = Math.min(1, Math.max(0, (1 - distance) * size + 0.5f));
            if (cover > 0) {
                ground(column, dx, dy, (float) Math.sqrt(Math.max(0, 1 - square)), cover, out);
            }
        }
    }

    private void air(int column, float above, float towards, Row out) {
        float thin = Math.max(0, 1 - above / 0.16f);
        float lit = Math.max(0, towards * 0.75f + 0.35f);
        out.shine(column, hues.horizon(), thin * thin * thin * lit * 0.55f);
    }

    private void ground(int column, float dx, float dy, float dz, float cover, Row out) {
        float bend = 70 * (1 + 0.5f * (1 - dz));
        float u = dx * bend + turn + 256;
        float v = dy * bend * 1.5f + 256;
        float storm = surface.at(u * 0.8f, v * 0.7f);
        float band = surface.at(u * 0.25f + storm * 14, v * 1.9f + storm * 16);
        float light = dx * lightX - dy * 0.55f + dz * 0.42f;
        float day = Curve.smooth(-0.08f, 0.75f, light);
        float rim = (1 - dz) * (1 - dz);
        Tint dark = hues.body().mix(hues.mid(), 0.25);
        float share = Curve.smooth(0.25f, 0.75f, band);
        float bright = day * (0.75f + 0.5f * storm) + 0.012f;
        float glow = rim * rim * Math.max(0, light + 0.25f) * 0.9f;
        Tint pale = hues.haze();
        float r = (dark.red() + (pale.red() - dark.red()) * share) * bright + hues.horizon().red() * glow;
        float g = (dark.green() + (pale.green() - dark.green()) * share) * bright + hues.horizon().green() * glow;
        float b = (dark.blue() + (pale.blue() - dark.blue()) * share) * bright + hues.horizon().blue() * glow;
        out.red[column] += (r - out.red[column]) * cover;
        out.green[column] += (g - out.green[column]) * cover;
        out.blue[column] += (b - out.blue[column]) * cover;
    }

    private void ring(float dy, Row out, boolean front) {
        if (dy < -1 || dy > 1) {
            return;
        }
        float tilt = 0.24f;
        float lean = right ? 0.20f : -0.20f;
        float reach = 2.1f * size;
        int to = Math.min(out.width, (int) (x + reach));
        for (int column = Math.max(0, (int) (x - reach)); column < to; column++) {
            float dx = (column + 0.5f - x) / size;
            float flat = (dy + dx * lean) / tilt;
            float distance = (float) Math.sqrt(dx * dx + flat * flat);
            if (distance < 1.28f || distance > 2.05f || front != flat > 0) {
                continue;
            }
            float groove = Noise.along(grooves, distance * 120);
            float edge = Curve.smooth(1.28f, 1.34f, distance) * (1 - Curve.smooth(1.95f, 2.05f, distance));
            float shadow = dx * lightX < -0.25f && Math.abs(flat) < 1 ? 0.25f : 1;
            out.lay(column, hues.haze().times(0.9 * shadow), edge * (0.20f + 0.65f * groove));
        }
    }
}
