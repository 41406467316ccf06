package dev.nemosh.studio.scene;

/** Ribbons of silk that flow through soft light: colours and motion without a subject. */
final class RibbonPicture implements Picture {
    private static final int ABSTRACT = 6;

    private final Stage stage;
    private final Palette palette;
    private final Daylight daylight;
    private final Camera camera;
    private final CoarseGrid backdrop;
    private final int cell;
    private final Bokeh dust;
    private final double[] phases = new double[ABSTRACT * 4];
    private final float[][] middles;
    private final float[][] widths;
    private final float[][] lights;
    private final Tint[] colours = new Tint[ABSTRACT];
    private final Tint[] edges = new Tint[ABSTRACT];
    private Hues hues;

    RibbonPicture(Stage stage, Palette palette) {
        this.stage = stage;
        this.palette = palette;
        this.daylight = new Daylight(stage.spec().from(), stage.spec().to(), stage.seconds());
        this.camera = new Camera(stage);
        this.hues = palette.at(daylight.hour(0));
        this.cell = CoarseGrid.cell(stage);
        this.backdrop = new CoarseGrid(stage.width(), stage.height(), cell);
        this.dust = new Bokeh(stage);
        Dice dice = stage.dice("abstract");
        for (int i = 0; i < phases.length; i++) {
            phases[i] = dice.between(0, 6.28);
        }
        this.middles = new float[ABSTRACT][stage.width()];
        this.widths = new float[ABSTRACT][stage.width()];
        this.lights = new float[ABSTRACT][stage.width()];
    }

    @Override
    public void begin(double seconds, Strips strips) {
        hues = palette.at(daylight.hour(seconds));
        camera.at(seconds);
        double time = seconds * stage.pace() * 0.42;
        strips.over(0, backdrop.rows(), (worker, from, to) -> {
            for (int row = from; row < to; row++) {
                light(row, time);
            }
        });
        for (int ribbon = 0; ribbon < ABSTRACT; ribbon++) {
            double share = ribbon / (double) (ABSTRACT - 1);
            colours[ribbon] = hues.mid().mix(hues.top(), share * 0.8).times(1.05 - 0.35 * share);
            edges[ribbon] = hues.horizon().mix(hues.haze(), share * 0.6).times(1.1 - 0.3 * share);
            flow(ribbon, time, share);
        }
        dust.begin(hues.horizon(), seconds);
    }

    private void light(int row, double time) {
        double y = row * cell / (double) stage.height();
        double glowX = 0.5 + 0.26 * StrictMath.sin(phases[0] + time * 0.5);
        double glowY = 0.32 + 0.08 * StrictMath.sin(phases[1] + time * 0.4);
        Tint base = hues.top().times(0.75).mix(hues.mid(), 0.12 + 0.35 * y);
        for (int column = 0; column < backdrop.columns(); column++) {
            double x = column * cell / (double) stage.width();
            double dx = (x - glowX) * Math.min(1.6, stage.width() / (double) stage.height());
            double dy = y - glowY;
            float glow = (float) (0.60 / (1 + 9 * (dx * dx + dy * dy)));
            backdrop.set(row * backdrop.columns() + column,
                    base.red() + (hues.horizon().red() - base.red()) * glow,
                    base.green() + (hues.horizon().green() - base.green()) * glow,
                    base.blue() + (hues.horizon().blue() - base.blue()) * glow);
        }
    }

    private void flow(int ribbon, double time, double share) {
        double reach = Math.max(stage.width(), stage.height());
        double pan = camera.pan(share);
        for (int x = 0; x < stage.width(); x++) {
            double u = (x + pan) / reach * 4.2;
            double a = StrictMath.sin(u * (0.8 + 0.2 * share) + phases[ribbon * 4] + time);
            double b = StrictMath.sin(u * 1.9 + phases[ribbon * 4 + 1] - time * 0.8);
            double c = StrictMath.sin(u * 0.6 + phases[ribbon * 4 + 2] + time * 0.5);
            middles[ribbon][x] = (float) (stage.height() * (0.56 + 0.40 * share + 0.13 * a + 0.05 * b));
            widths[ribbon][x] = (float) (stage.height() * (0.13 + 0.06 * c + 0.05 * b));
            lights[ribbon][x] = (float) (0.5 + 0.5 * StrictMath.sin(u * 2.3 + phases[ribbon * 4 + 3] + time * 1.3));
        }
    }

    @Override
    public int[] stages() {
        return new int[] {stage.height()};
    }

    @Override
    public void compose(int y, Row row, Frame done) {
        backdrop.compose(y, row);
        for (int ribbon = 0; ribbon < ABSTRACT; ribbon++) {
            ribbon(y, row, ribbon);
        }
        dust.compose(y, row);
    }

    /** A ribbon is bright along its upper edge and fades downwards. */
    private void ribbon(int y, Row row, int number) {
        float[] middle = middles[number];
        float[] width = widths[number];
        float[] light = lights[number];
        Tint colour = colours[number];
        Tint edge = edges[number];
        for (int x = 0; x < row.width; x++) {
            float down = y + 0.5f - middle[x] + width[x];
            if (down <= -0.5f) {
                continue;
            }
            float share = down / (width[x] * 2.4f);
            float fall = Math.max(0, 1 - share);
            float cover = Math.min(1, down + 0.5f) * (0.25f + 0.65f * fall * fall);
            if (share >= 1) {
                cover = 0.25f * Math.max(0, 2 - share);
                if (cover <= 0) {
                    continue;
                }
            }
            float sheen = fall * fall * fall * (0.25f + 0.75f * light[x]);
            row.red[x] += (colour.red() + (edge.red() - colour.red()) * sheen - row.red[x]) * cover;
            row.green[x] += (colour.green() + (edge.green() - colour.green()) * sheen - row.green[x]) * cover;
            row.blue[x] += (colour.blue() + (edge.blue() - colour.blue()) * sheen - row.blue[x]) * cover;
        }
    }

    @Override
    public double glow() {
        return 0.6;
    }
}
