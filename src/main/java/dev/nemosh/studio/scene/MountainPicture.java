package dev.nemosh.studio.scene;

/** Chains of mountains behind a lake, with mist in the valleys and pines in front. */
final class MountainPicture implements Picture {
    private final Stage stage;
    private final Palette palette;
    private final Daylight daylight;
    private final Camera camera;
    private final int shore;
    private final Sky sky;
    private final Ranges ranges;
    private final Mirror mirror;
    private final Weather weather;
    private double hour;

    MountainPicture(Stage stage, Palette palette) {
        this.stage = stage;
        this.palette = palette;
        this.daylight = new Daylight(stage.spec().from(), stage.spec().to(), stage.seconds());
        this.camera = new Camera(stage);
        this.shore = (int) (stage.height() * 0.80);
        Hues first = palette.at(daylight.hour(0));
        this.sky = new Sky(stage, (int) (stage.height() * 0.62), first);
        this.ranges = new Ranges(stage, shore, first);
        this.mirror = new Mirror(stage, shore, first);
        this.weather = new Weather(stage);
    }

    @Override
    public void begin(double seconds, Strips strips) {
        hour = daylight.hour(seconds);
        Hues hues = palette.at(hour);
        camera.at(seconds);
        sky.begin(hues, hour, seconds, strips);
        ranges.begin(hues, camera, sky.orb(), hour, seconds);
        mirror.begin(hues, seconds);
        weather.begin(hues, seconds);
    }

    @Override
    public int[] stages() {
        return new int[] {shore, stage.height()};
    }

    @Override
    public void compose(int y, Row row, Frame done) {
        if (y >= shore) {
            mirror.compose(y, row, done);
        } else {
            sky.compose(y, row);
            ranges.compose(y, row);
        }
        weather.compose(y, row);
    }

    @Override
    public double glow() {
        return 0.45;
    }
}
