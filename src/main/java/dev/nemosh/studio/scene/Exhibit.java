package dev.nemosh.studio.scene;

/**
 * The product in the light: a solid that turns slowly, drawn small and laid over the stage. Where its surface turns
 * away, several rays a pixel keep its edges smooth.
 */
final class Exhibit {
    private static final int STEPS = 26;
    private static final double NEAR = 0.004;
    private static final double OPEN = 0.35;
    /** The side, in pixels of the canvas, from which on half of them are enough. */
    private static final int LARGE = 300;
    private static final double[][] RAYS = {{-0.37, -0.13}, {0.13, -0.37}, {-0.13, 0.37}, {0.37, 0.13}};

    private final Stage stage;
    private final Solid solid;
    private final int side;
    private final int shrunk;
    private final float[] red;
    private final float[] green;
    private final float[] blue;
    private final float[] alpha;
    private final double spin;
    private Hues hues;
    private double sin;
    private double cos;
    private double tiltSin;
    private double tiltCos;
    private double time;
    private double left;
    private double top;

    Exhibit(Stage stage, Hues hues) {
        this.stage = stage;
        this.hues = hues;
        Dice dice = stage.dice("product");
        this.solid = Solid.values()[dice.of(Solid.values().length)];
        this.spin = dice.chance(0.5) ? 1 : -1;
        this.shrunk = stage.px(620) > LARGE ? 2 : 1;
        this.side = (int) (stage.px(620) / shrunk);
        this.red = new float[side * side];
        this.green = new float[side * side];
        this.blue = new float[side * side];
        this.alpha = new float[side * side];
    }

    /** Half its height on the canvas, in pixels. */
    double radius() {
        return side * shrunk / 2.6;
    }

    /**
     * @param across the column of its centre
     * @param down the row that its centre floats about
     */
    void begin(Hues now, double seconds, double across, double down, Strips strips) {
        hues = now;
        time = seconds * stage.pace();
        double angle = spin * (solid == Solid.SLAB ? 0.62 * StrictMath.sin(time * 0.42) : time * 0.5);
        sin = StrictMath.sin(angle);
        cos = StrictMath.cos(angle);
        double tilt = 0.16 + 0.08 * StrictMath.sin(time * 0.6);
        tiltSin = StrictMath.sin(tilt);
        tiltCos = StrictMath.cos(tilt);
        left = across - side * shrunk / 2.0;
        top = down - side * shrunk / 2.0 + stage.px(9) * StrictMath.sin(time * 1.1);
        strips.over(0, side, (worker, from, to) -> {
            for (int y = from; y < to; y++) {
                for (int x = 0; x < side; x++) {
                    trace(x, y);
                }
            }
        });
    }

    /** What a pixel sees: one ray where the surface lies open, more where it bends away or ends. */
    private void trace(int x, int y) {
        int at = y * side + x;
        boolean open = ray(x + 0.5, y + 0.5, at);
        if (open || alpha[at] == 0) {
            return;
        }
        float r = 0;
        float g = 0;
        float b = 0;
        float cover = 0;
        for (double[] ray : RAYS) {
            ray(x + 0.5 + ray[0], y + 0.5 + ray[1], at);
            r += red[at] * alpha[at];
            g += green[at] * alpha[at];
            b += blue[at] * alpha[at];
            cover += alpha[at];
        }
        float share = cover > 0 ? 1 / cover : 0;
        red[at] = r * share;
        green[at] = g * share;
        blue[at] = b * share;
        alpha[at] = cover / RAYS.length;
    }

    /** Follows one ray into a pixel; whether it met the surface where that lies open to the viewer. */
    private boolean ray(double x, double y, int at) {
        double scale = 2.6 / side;
        double px = x * scale - 1.3;
        double py = 1.3 - y * scale;
        double pz = 1.6;
        double nearest = 9;
        double distance = 9;
        for (int step = 0; step < STEPS && pz > -1.5; step++) {
            distance = seen(px, py, pz);
            nearest = Math.min(nearest, distance);
            if (distance < NEAR) {
                break;
            }
            pz -= distance;
        }
        double cover = distance < NEAR ? 1 : Math.max(0, 1 - nearest / (scale * 1.1));
        alpha[at] = (float) cover;
        return cover > 0 && shade(px, py, Math.max(pz, -1.4), at) > OPEN && cover == 1;
    }

    /** The distance at a point as the camera sees it. */
    private double seen(double x, double y, double z) {
        double ty = y * tiltCos + z * tiltSin;
        double tz = z * tiltCos - y * tiltSin;
        return solid.distance(x * cos + tz * sin, ty, tz * cos - x * sin);
    }

    /** Colours a pixel as that point of the surface; how far it is turned to the viewer. */
    private double shade(double x, double y, double z, int at) {
        double e = 0.004;
        double here = seen(x, y, z);
        double nx = seen(x + e, y, z) - here;
        double ny = seen(x, y + e, z) - here;
        double nz = seen(x, y, z + e) - here;
        double size = Math.max(1e-6, Math.sqrt(nx * nx + ny * ny + nz * nz));
        nx /= size;
        ny /= size;
        nz /= size;
        double keyLight = Math.max(0, -0.45 * nx + 0.72 * ny + 0.52 * nz);
        double mx = 2 * nz * nx;
        double my = 2 * nz * ny;
        double softBox = Curve.smooth(0.12, 0.30, my) * (1 - Curve.smooth(0.62, 0.80, my))
                * (1 - Curve.smooth(0.55, 0.75, Math.abs(mx + 0.15)));
        double strip = Curve.smooth(0.50, 0.60, Math.abs(mx)) * (1 - Curve.smooth(0.74, 0.84, Math.abs(mx)));
        double rim = 1 - Math.max(0, nz);
        rim = alpha[at] < 1 ? 0.15 : rim * rim * rim;
        Tint body = hues.body().mix(hues.mid(), 0.35).times(0.35 + 0.75 * keyLight);
        Tint around = hues.horizon().mix(Tint.WHITE, 0.5);
        Tint colour = body.plus(around.times(0.75 * softBox + 0.40 * strip)).plus(hues.horizon().times(0.85 * rim));
        if (solid == Solid.SLAB) {
            colour = face(colour, x, y, z, softBox);
        }
        red[at] = colour.red();
        green[at] = colour.green();
        blue[at] = colour.blue();
        return nz;
    }

    /** The lit face of a slab: colours of the palette in slow motion behind glass. */
    private Tint face(Tint frame, double x, double y, double z, double gleam) {
        double ty = y * tiltCos + z * tiltSin;
        double tz = z * tiltCos - y * tiltSin;
        double u = x * cos + tz * sin;
        double front = tz * cos - x * sin;
        double inside = Math.max(Math.abs(u) - 0.49, Math.abs(ty) - 0.98);
        double share = (1 - Curve.smooth(-0.01, 0.01, inside)) * Curve.smooth(0.10, 0.12, front);
        if (share <= 0) {
            return frame;
        }
        double bend = 1.2 * StrictMath.sin(ty * 2.2 - time * 0.6);
        double wave = 0.5 + 0.5 * StrictMath.sin(u * 2.6 + ty * 1.7 + time * 0.9 + bend);
        double other = 0.5 + 0.5 * StrictMath.sin(u * 3.4 - ty * 1.1 - time * 0.7);
        Tint glow = hues.top().mix(hues.mid(), wave).mix(hues.horizon(), other * wave * 0.95);
        return frame.mix(glow.times(1.15).plus(Tint.WHITE.times(0.10 * gleam)), share);
    }

    /** Lays it over a row, and its faint image on a floor whose edge is at {@code floor}. */
    void compose(int y, Row row, double floor) {
        lay(y, row, 1);
        double below = y - floor;
        if (below > 0) {
            lay(2 * floor - y, row, 0.34 * Math.max(0, 1 - below / stage.px(230)));
        }
    }

    private void lay(double y, Row row, double strength) {
        double v = (y + 0.5 - top) / shrunk - 0.5;
        int line = (int) Math.floor(v);
        if (strength <= 0.005 || line < 0 || line >= side - 1) {
            return;
        }
        float fy = (float) (v - line);
        int from = Math.max(0, (int) Math.ceil(left) + 1);
        int to = Math.min(row.width, (int) left + shrunk * side - shrunk);
        for (int x = from; x < to; x++) {
            float u = (float) ((x + 0.5 - left) / shrunk - 0.5);
            int column = Math.max(0, Math.min(side - 2, (int) u));
            float fx = u - column;
            int at = line * side + column;
            float a = (1 - fx) * (1 - fy) * alpha[at];
            float b = fx * (1 - fy) * alpha[at + 1];
            float c = (1 - fx) * fy * alpha[at + side];
            float d = fx * fy * alpha[at + side + 1];
            float cover = a + b + c + d;
            if (cover > 0.003f) {
                float s = (float) strength;
                float keep = 1 - cover * s;
                row.red[x] = row.red[x] * keep + s * mix(red, at, a, b, c, d);
                row.green[x] = row.green[x] * keep + s * mix(green, at, a, b, c, d);
                row.blue[x] = row.blue[x] * keep + s * mix(blue, at, a, b, c, d);
            }
        }
    }

    private float mix(float[] from, int at, float a, float b, float c, float d) {
        return from[at] * a + from[at + 1] * b + from[at + side] * c + from[at + side + 1] * d;
    }
}
