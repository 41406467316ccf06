package dev.nemosh.studio.scene;

/** The rows of a city's buildings, far to near, and the light in their windows. */
final class City {
    /** How much haze lies before each layer, far to near. */
    private static final double[] HAZE = {0.80, 0.58, 0.32, 0.07};
    private static final double[] HEIGHTS = {0.92, 1.0, 0.80, 0.36};
    private static final double[] UNITS = {0.50, 0.64, 0.82, 1.0};
    private static final Tint[] LAMP_TINTS = {Tint.hex("ffc56e"), Tint.hex("ffe3b0"), Tint.hex("cfe4ff")};
    private static final Tint BEACON = Tint.hex("ff3b30");

    private final Stage stage;
    private final int ground;
    private final Layer[] layers = new Layer[HAZE.length];
    private final float[] thresholds = new float[Materials.LAMPS];
    private final float[] strengths = new float[Materials.LAMPS];
    private final Tint[] crowns = new Tint[Tower.CROWN_LAMPS];
    private Hues hues;

    /** @param ground the row that the city stands on */
    City(Stage stage, int ground, Hues hues) {
        this.stage = stage;
        this.ground = ground;
        this.hues = hues;
        Dice dice = stage.dice("lamps");
        for (int lamp = 0; lamp < Materials.LAMPS; lamp++) {
            thresholds[lamp] = (float) dice.between(0.12, 0.92);
            strengths[lamp] = (float) (0.35 + 0.65 * dice.unit());
        }
        for (int i = 0; i < crowns.length; i++) {
            crowns[i] = Tint.hex(new String[] {"ff5fae", "53d6ff", "ffd27a", "9d7bff", "ffffff", "ff8a4c"}[dice.of(6)]);
        }
        for (int i = 0; i < layers.length; i++) {
            layers[i] = build(i);
        }
    }

    private Layer build(int number) {
        Dice dice = stage.dice("city" + number);
        double tall = Math.min(ground * 0.62, stage.px(640)) * HEIGHTS[number];
        double px = stage.px(UNITS[number]);
        int period = (int) (stage.width() * 1.5);
        double depth = number / (double) (HAZE.length - 1);
        Layer layer = new Layer(stage.width(), period, (int) (tall * 1.25), ground, depth);
        Tower tower = new Tower(layer, dice, px, number > 0);
        double rhythm = dice.between(0, 6.28);
        int x = 0;
        while (x < period) {
            int wide = (int) (px * dice.between(48, 128));
            double across = x / (double) stage.width();
            double wave = 0.5 + 0.5 * StrictMath.sin(across * 5.2 + rhythm);
            double valley = number == HAZE.length - 1 ? 1 : 0.60 + 0.40 * layer.aside(x);
            double high = tall * valley * (0.30 + 0.26 * wave + 0.42 * dice.unit() * dice.unit() + 0.05 * dice.unit());
            int gap = (int) (px * (dice.chance(0.25) ? dice.between(4, 22) : -3));
            tower.build(x, Math.min(wide, period - x + wide / 2), (int) Math.max(px * 30, high));
            x += Math.max((int) (px * 20), wide + gap);
        }
        int quay = (int) (px * 14);
        layer.rect(0, layer.height() - quay, period, quay + 1, Materials.wall(0, Materials.COVERAGES));
        return layer.seal();
    }

    /** Lights every wall and lamp for a moment. */
    void begin(Hues now, Camera camera, Orb orb, double hour, double seconds) {
        this.hues = now;
        double lights = Daylight.lights(hour);
        double day = Curve.smooth(0.05, 0.5, Daylight.sun(hour));
        Tint sunny = orb.light().times(0.10 + 0.22 * orb.shine() + 0.25 * day);
        for (Layer layer : layers) {
            layer.see(camera, stage.width() / 2.0);
            Materials materials = layer.materials();
            for (int tone = 0; tone < Materials.TONES; tone++) {
                double shade = 0.72 + 0.5 * (tone / 2) / (Materials.TONES / 2.0);
                Tint wall = now.body().times(shade + 0.35 * day);
                Tint sunSide = wall.times(1.15).plus(sunny.times(now.haze()).times(0.5));
                materials.lightWall(tone, tone % 2 == 0 ? wall : sunSide);
            }
            lamps(materials, lights, day, seconds);
        }
    }

    private void lamps(Materials materials, double lights, double day, double seconds) {
        Tint glass = hues.body().mix(hues.sky(0.5), 0.20 + 0.18 * day);
        int kinds = (Materials.LAMPS - Tower.BEACONS - Tower.CROWN_LAMPS) / 3;
        for (int lamp = 0; lamp < Materials.LAMPS; lamp++) {
            Tint light;
            if (lamp < Tower.BEACONS) {
                double beat = 0.5 + 0.5 * StrictMath.sin(seconds * 2.4 + lamp * 1.7);
                light = hues.body().plus(BEACON.times(1.9 * Curve.smooth(0.3, 0.7, lights) * (0.25 + 0.75 * beat)));
            } else if (lamp < Tower.BEACONS + Tower.CROWN_LAMPS) {
                light = hues.body().plus(crowns[lamp - Tower.BEACONS].times(1.5 * Curve.smooth(0.35, 0.8, lights)));
            } else {
                float on = Curve.smooth(thresholds[lamp] - 0.02f, thresholds[lamp] + 0.05f, (float) lights);
                int house = Math.min(2, (lamp - Tower.BEACONS - Tower.CROWN_LAMPS) / kinds);
                light = glass.mix(LAMP_TINTS[house].times(1.35 * strengths[lamp]), on);
            }
            materials.light(Materials.lamp(lamp), light);
        }
    }

    void compose(int y, Row row) {
        double up = (ground - y) / (double) stage.height();
        Tint air = hues.haze().mix(hues.horizon(), 0.25);
        for (int i = 0; i < layers.length; i++) {
            double mist = (1 - HAZE[i]) * 0.38 * StrictMath.exp(-up * up * 90) * (1 - i / 4.0);
            layers[i].compose(y, row, air, HAZE[i] + mist);
        }
    }
}
