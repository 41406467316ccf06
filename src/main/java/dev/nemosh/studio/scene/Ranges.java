package dev.nemosh.studio.scene;

/** Mountain ranges from far to near: rock and snow lit from the sun's side, pines on the nearest. */
final class Ranges {
    private static final double[] HAZE = {0.64, 0.46, 0.30, 0.15, 0.03};
    private static final double[] HEIGHTS = {0.50, 0.44, 0.33, 0.21, 0.10};
    private static final int ROCKS = 10;
    private static final int FIRST_WOODED = 3;

    private final Stage stage;
    private final int foot;
    private final double snowLine;
    private final boolean lightFromLeft;
    private final Layer[] layers = new Layer[HAZE.length];
    private final Noise relief;
    private final Noise rock;
    private final Noise fog;
    private Hues hues;
    private double time;

    /** @param foot the row that all ranges end on */
    Ranges(Stage stage, int foot, Hues hues) {
        this.stage = stage;
        this.foot = foot;
        this.hues = hues;
        this.snowLine = 1 - stage.knob("snowcaps", 0.55);
        this.lightFromLeft = new Orb(stage, foot).leftSide();
        this.fog = new Noise(stage.dice("fog").roll(), 6, 4, 0.5);
        this.relief = new Noise(stage.dice("relief").roll(), 6, 7, 0.5);
        this.rock = new Noise(stage.dice("rock").roll(), 8, 6, 0.6);
        for (int i = 0; i < layers.length; i++) {
            layers[i] = build(i);
        }
    }

    private Layer build(int number) {
        Dice dice = stage.dice("range" + number);
        double tall = Math.min(stage.height() * 0.98, stage.width() * 1.15) * HEIGHTS[number];
        int period = (int) (stage.width() * 1.5);
        int height = (int) (tall * 1.1 + stage.px(90));
        Layer layer = new Layer(stage.width(), period, height, foot, number / (double) HAZE.length);
        boolean wooded = number >= FIRST_WOODED;
        float stretch = 512f / period;
        double unit = stage.px(1);
        for (int x = 0; x < period; x++) {
            double shape = ridge(x * stretch + number * 171, number);
            double valley = 0.62 + 0.38 * layer.aside(x);
            double high = tall * (wooded ? 0.45 + 0.55 * shape : shape) * (number < 2 ? valley : 1);
            double top = layer.height() - Math.max(stage.px(20), high);
            column(layer, x, top, tall, number);
            if (wooded && dice.chance(0.16 / unit)) {
                pine(layer, dice, x, top, unit * (number == FIRST_WOODED ? 15 : 34));
            }
        }
        return layer.seal();
    }

    private double ridge(float x, int number) {
        double height = 0;
        double strength = number < FIRST_WOODED ? 0.62 : 0.5;
        double sum = 0;
        float finer = 1;
        for (int octave = 0; octave < 4; octave++) {
            float value = relief.at(x * finer, 40 * octave + 7.5f + number * 90);
            height += (1 - Math.abs(2 * value - 1)) * strength;
            sum += strength;
            strength *= 0.42;
            finer *= 2;
        }
        double shape = height / sum;
        return 0.22 + 0.78 * shape * shape;
    }

    private void column(Layer layer, int x, double top, double tall, int number) {
        int first = (int) Math.floor(top);
        float detail = (float) (0.16 / stage.px(1));
        int tone = ROCKS / 2;
        for (int y = Math.max(0, first); y < layer.height(); y++) {
            if (number < FIRST_WOODED && (y - first) % 2 == 0) {
                tone = tone(x * detail, (y - top) * detail * 0.55 + number * 60, (layer.height() - y) / tall);
            }
            int coverage = y == first ? (int) Math.round((1 - (top - first)) * 8) : 8;
            if (coverage > 0) {
                layer.set(x, y, Materials.wall(tone, coverage));
            }
        }
    }

    private int tone(float u, double down, double up) {
        float v = (float) down;
        float side = lightFromLeft ? -3.2f : 3.2f;
        float here = rock.at(u, v);
        int light = (int) Math.round(ROCKS / 2.0 + (here - rock.at(u + side, v - 1.6f)) * 24);
        boolean snow = up + (here - 0.5) * 0.4 > snowLine + 0.08;
        return snow
                ? ROCKS + Math.min(Materials.TONES - ROCKS - 1, Math.max(0, light * 6 / ROCKS))
                : Math.min(ROCKS - 1, Math.max(0, light));
    }

    private void pine(Layer layer, Dice dice, int x, double foot, double size) {
        double high = size * dice.between(0.7, 1.9);
        int tone = dice.of(4);
        double lean = x + 0.5;
        for (int tier = 0; tier < 4; tier++) {
            double top = foot - high * (1 - tier * 0.21);
            double bottom = Math.min(foot + size * 0.4, top + high * 0.42);
            double half = high * (0.07 + 0.045 * tier);
            layer.trapezoid(lean, lean, top, lean - half, lean + half, bottom, tone);
        }
        layer.trapezoid(lean - 1, lean + 1, foot - 1, lean - 1, lean + 1, foot + size * 0.12, tone);
    }

    void begin(Hues now, Camera camera, Orb orb, double hour, double seconds) {
        hues = now;
        time = seconds * stage.pace();
        double day = Curve.smooth(-0.1, 0.5, Daylight.sun(hour));
        Tint sun = orb.light().times(0.10 + 0.5 * orb.shine() * (0.4 + 0.6 * day));
        Tint snow = now.haze().mix(now.sky(0.7), 0.35).times(0.72 + 0.3 * day);
        for (int i = 0; i < layers.length; i++) {
            layers[i].see(camera, stage.width() / 2.0);
            Tint rock = now.body().mix(now.water(), i >= FIRST_WOODED ? 0 : 0.30);
            for (int tone = 0; tone < Materials.TONES; tone++) {
                boolean white = tone >= ROCKS;
                double lit = white ? (tone - ROCKS) / (double) (Materials.TONES - ROCKS - 1)
                        : tone / (double) (ROCKS - 1);
                Tint wall = white
                        ? snow.times(0.45 + 0.5 * lit).plus(sun.times(0.55 * lit))
                        : rock.times(0.55 + 0.75 * lit).plus(sun.times(now.haze()).times(0.42 * lit * lit));
                layers[i].materials().lightWall(tone, wall);
            }
        }
    }

    void compose(int y, Row row) {
        double up = (foot - y) / (double) stage.height();
        Tint air = hues.haze().mix(hues.horizon(), 0.2);
        for (int i = 0; i < layers.length; i++) {
            double level = up / (HEIGHTS[i] * 0.62);
            double mist = (1 - HAZE[i]) * (i == layers.length - 1 ? 0.10 : 0.60) * StrictMath.exp(-level * level * 2.2);
            layers[i].compose(y, row, air, HAZE[i] + mist);
            if (i == 1 || i == 2) {
                fog(y, row, air, i, level);
            }
        }
    }

    /** Wisps that drift along a valley. */
    private void fog(int y, Row row, Tint air, int number, double level) {
        double band = StrictMath.exp(-(level - 0.45) * (level - 0.45) * 14) * 0.62;
        if (band < 0.02) {
            return;
        }
        float[] line = row.lines[0];
        float unit = (float) stage.px(1);
        fog.line(y * 0.42f / unit + number * 170, line);
        float drift = (float) time * (3 + number * 2);
        for (int x = 0; x < row.width; x++) {
            float density = Noise.along(line, x * 0.10f / unit + drift) - 0.30f;
            if (density > 0) {
                row.lay(x, air, (float) Math.min(0.75, density * 1.9 * band));
            }
        }
    }
}
