package dev.nemosh.studio.scene;

/**
 * A studio stage: a product floats in the spotlight over a glossy floor. The knob {@code aside} moves it from the
 * middle (0) into the right third (1) of a wide canvas, which leaves the left to words.
 */
final class ProductPicture implements Picture {
    private final Stage stage;
    private final Palette palette;
    private final Daylight daylight;
    private final CoarseGrid backdrop;
    private final int cell;
    private final Exhibit exhibit;
    private final Bokeh dust;
    private final double middle;
    private final double floor;
    private final double centre;
    private Hues hues;
    private double seconds;

    ProductPicture(Stage stage, Palette palette) {
        this.stage = stage;
        this.palette = palette;
        this.daylight = new Daylight(stage.spec().from(), stage.spec().to(), stage.seconds());
        this.hues = palette.at(daylight.hour(0));
        this.cell = CoarseGrid.cell(stage);
        this.backdrop = new CoarseGrid(stage.width(), stage.height(), cell);
        boolean upright = stage.height() > stage.width();
        this.centre = stage.width() * (0.5 + (upright ? 0 : 0.2) * stage.knob("aside", 0));
        this.exhibit = new Exhibit(stage, hues);
        this.dust = new Bokeh(stage);
        this.middle = stage.height() * (upright ? 0.62 : 0.48);
        this.floor = middle + exhibit.radius() + stage.px(62);
    }

    @Override
    public void begin(double moment, Strips strips) {
        seconds = moment;
        hues = palette.at(daylight.hour(moment));
        strips.over(0, backdrop.rows(), (worker, from, to) -> {
            for (int row = from; row < to; row++) {
                light(row);
            }
        });
        exhibit.begin(hues, moment, centre, middle, strips);
        dust.begin(hues.horizon().mix(Tint.WHITE, 0.3), moment);
    }

    /** Wall, spotlight and the pool of light on the floor. */
    private void light(int row) {
        double y = row * cell;
        double unit = stage.px(1);
        boolean ground = y > floor - stage.px(26);
        double edge = Curve.smooth(-40, 60, (y - floor) / unit);
        Tint wall = hues.top().times(0.34).mix(hues.mid().times(0.42), y / stage.height());
        Tint base = wall.mix(hues.body().times(0.50).plus(hues.mid().times(0.10)), edge);
        double sway = 60 * StrictMath.sin(seconds * stage.pace() * 0.35);
        for (int column = 0; column < backdrop.columns(); column++) {
            double x = (column * cell - centre) / unit;
            double up = (y - middle) / unit;
            double halo = 0.62 / (1 + (x * x + up * up) * 0.0000085);
            double beam = (y / unit + 260) * 0.36 * (900 / Math.max(900, floor / unit));
            double aside = (x - sway * (1 - y / stage.height())) / beam;
            double cone = Math.max(0, 1 - aside * aside) * 0.26 * (1 - 0.55 * y / stage.height()) * (1 - edge);
            double depth = (y - floor) / unit;
            double pool = ground ? 0.55 * edge / (1 + (x * x * 0.000012 + depth * depth * 0.00012)) : 0;
            double glow = halo * halo * (1 - 0.65 * edge);
            float warm = (float) (cone + pool * 0.55);
            backdrop.set(row * backdrop.columns() + column,
                    (float) (base.red() + hues.mid().red() * glow + hues.horizon().red() * warm),
                    (float) (base.green() + hues.mid().green() * glow + hues.horizon().green() * warm),
                    (float) (base.blue() + hues.mid().blue() * glow + hues.horizon().blue() * warm));
        }
    }

    @Override
    public int[] stages() {
        return new int[] {stage.height()};
    }

    @Override
    public void compose(int y, Row row, Frame done) {
        backdrop.compose(y, row);
        exhibit.compose(y, row, floor);
        dust.compose(y, row);
    }

    @Override
    public double glow() {
        return 0.75;
    }
}
