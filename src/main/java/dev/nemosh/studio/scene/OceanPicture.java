package dev.nemosh.studio.scene;

/** The open sea: waves towards the viewer, the sun's path on the water, far hills, gulls and a sail. */
final class OceanPicture implements Picture {
    private final Palette palette;
    private final Daylight daylight;
    private final Camera camera;
    private final int horizon;
    private final Stage stage;
    private final Sky sky;
    private final Headland headland;
    private final Waves waves;
    private final SeaLife life;
    private final Weather weather;
    private double hour;

    OceanPicture(Stage stage, Palette palette) {
        this.stage = stage;
        this.palette = palette;
        this.daylight = new Daylight(stage.spec().from(), stage.spec().to(), stage.seconds());
        this.camera = new Camera(stage);
        this.horizon = (int) (stage.height() * (stage.height() > stage.width() ? 0.62 : 0.60));
        Hues first = palette.at(daylight.hour(0));
        this.sky = new Sky(stage, horizon, first);
        this.headland = new Headland(stage, horizon);
        this.waves = new Waves(stage, horizon);
        this.life = new SeaLife(stage, horizon);
        this.weather = new Weather(stage);
    }

    @Override
    public void begin(double seconds, Strips strips) {
        hour = daylight.hour(seconds);
        Hues hues = palette.at(hour);
        camera.at(seconds);
        sky.begin(hues, hour, seconds, strips);
        headland.begin(hues, camera);
        waves.begin(hues, sky.orb(), camera, seconds);
        life.begin(hues, camera, hour, seconds);
        weather.begin(hues, seconds);
    }

    @Override
    public int[] stages() {
        return new int[] {stage.height()};
    }

    @Override
    public void compose(int y, Row row, Frame done) {
        if (y < horizon) {
            sky.compose(y, row);
            headland.compose(y, row);
        } else {
            waves.compose(y, row);
        }
        life.compose(y, row);
        weather.compose(y, row);
    }

    @Override
    public double glow() {
        return 0.55 + 0.2 * Daylight.lights(hour);
    }
}
