package dev.nemosh.studio.scene;

/** A land or a sea under the sky: daylight, camera and weather are the same for all, what lies below is each one's. */
abstract class OutdoorPicture implements Picture {
    private final Palette palette;
    private final Daylight daylight;
    private final Stage stage;
    private final Camera camera;
    private final Sky sky;
    private final Weather weather;
    private double hour;

    /** @param skyEnd the row where the sky ends */
    OutdoorPicture(Stage stage, Palette palette, int skyEnd) {
        this.stage = stage;
        this.palette = palette;
        this.daylight = new Daylight(stage.spec().from(), stage.spec().to(), stage.seconds());
        this.camera = new Camera(stage);
        this.sky = new Sky(stage, skyEnd, first());
        this.weather = new Weather(stage);
    }

    /** The colours of the first moment. */
    final Hues first() {
        return palette.at(daylight.hour(0));
    }

    @Override
    public final void begin(double seconds, Strips strips) {
        hour = daylight.hour(seconds);
        Hues hues = palette.at(hour);
        camera.at(seconds);
        sky.begin(hues, hour, seconds, strips);
        beginLand(new Moment(hues, camera, sky.orb(), hour, seconds));
        weather.begin(hues, seconds);
    }

    /** What the land must know of a moment. */
    record Moment(Hues hues, Camera camera, Orb orb, double hour, double seconds) {}

    /** Gets the land ready for a moment. */
    abstract void beginLand(Moment moment);

    /** The rows of land and water after which all above must be stored; see {@link Picture#stages}. */
    @Override
    public int[] stages() {
        return new int[] {stage.height()};
    }

    @Override
    public final void compose(int y, Row row, Frame done) {
        if (y < land()) {
            sky.compose(y, row);
        }
        composeLand(y, row, done);
        weather.compose(y, row);
    }

    /** The row from which on no sky is seen. */
    abstract int land();

    /** Composes a row of the land, over the sky where there is some. */
    abstract void composeLand(int y, Row row, Frame done);

    @Override
    public final double glow() {
        return glow(Daylight.lights(hour));
    }

    /** How strongly bright parts glow, with that much artificial light on. */
    abstract double glow(double lights);
}
