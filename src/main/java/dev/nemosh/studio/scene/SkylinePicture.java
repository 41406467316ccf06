package dev.nemosh.studio.scene;

/** A city by the water. */
final class SkylinePicture implements Picture {
    private final Stage stage;
    private final Palette palette;
    private final Daylight daylight;
    private final Camera camera;
    private final int shore;
    private final Sky sky;
    private final City city;
    private final Traffic traffic;
    private final Mirror mirror;
    private final Weather weather;
    private double hour;

    SkylinePicture(Stage stage, Palette palette) {
        this.stage = stage;
        this.palette = palette;
        this.daylight = new Daylight(stage.spec().from(), stage.spec().to(), stage.seconds());
        this.camera = new Camera(stage);
        this.shore = (int) (stage.height() * (stage.height() > stage.width() ? 0.74 : 0.77));
        Hues first = palette.at(daylight.hour(0));
        this.sky = new Sky(stage, shore, first);
        this.city = new City(stage, shore, first);
        this.traffic = new Traffic(stage, shore, first);
        this.mirror = new Mirror(stage, shore, first);
        this.weather = new Weather(stage);
    }

    @Override
    public void begin(double seconds, Strips strips) {
        hour = daylight.hour(seconds);
        Hues hues = palette.at(hour);
        camera.at(seconds);
        sky.begin(hues, hour, seconds, strips);
        city.begin(hues, camera, sky.orb(), hour, seconds);
        traffic.begin(hues, camera, hour, seconds);
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
            city.compose(y, row);
            traffic.compose(y, row);
        }
        weather.compose(y, row);
    }

    @Override
    public double glow() {
        return 0.35 + 0.6 * Daylight.lights(hour);
    }
}
