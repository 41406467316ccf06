package dev.nemosh.studio.scene;

/** Deep space: a nebula, stars, and a planet that turns in the light of a star out of sight. */
final class SpacePicture implements Picture {
    private final Stage stage;
    private final Palette palette;
    private final Daylight daylight;
    private final Camera camera;
    private final CoarseGrid nebula;
    private final int cell;
    private final float[] veil;
    private final Noise clouds;
    private final Stars stars;
    private final Planet planet;
    private Hues hues;
    private Hues night;

    SpacePicture(Stage stage, Palette palette) {
        this.stage = stage;
        this.palette = palette;
        this.daylight = new Daylight(stage.spec().from(), stage.spec().to(), stage.seconds());
        this.camera = new Camera(stage);
        this.hues = palette.at(daylight.hour(0));
        this.night = palette.at(3);
        this.cell = CoarseGrid.cell(stage);
        this.nebula = new CoarseGrid(stage.width(), stage.height(), cell);
        this.veil = new float[nebula.columns() * nebula.rows()];
        this.clouds = new Noise(stage.dice("nebula").roll(), 4, 7, 0.56);
        this.stars = new Stars(stage, stage.height());
        this.planet = new Planet(stage);
    }

    @Override
    public void begin(double seconds, Strips strips) {
        hues = palette.at(daylight.hour(seconds)).mix(palette.at(2), 0.5);
        night = palette.at(3);
        camera.at(seconds);
        stars.begin(1, seconds);
        strips.over(0, nebula.rows(), (worker, from, to) -> {
            float[][] lines = new float[3][Noise.SIZE + 1];
            for (int row = from; row < to; row++) {
                gas(row, seconds * stage.pace(), lines);
            }
        });
        planet.begin(hues, camera, seconds);
    }

    private void gas(int row, double time, float[][] lines) {
        float unit = (float) stage.px(1);
        float y = row * cell / unit;
        float drift = (float) (time * 1.1);
        clouds.line(y * 0.11f + 30, lines[0]);
        clouds.line(y * 0.21f + 200 + drift * 0.3f, lines[1]);
        clouds.line(y * 0.06f + 350, lines[2]);
        for (int column = 0; column < nebula.columns(); column++) {
            float x = column * cell / unit;
            float one = Noise.along(lines[0], x * 0.11f + drift);
            float two = Noise.along(lines[1], x * 0.21f - drift * 0.6f + 100);
            float band = Noise.along(lines[2], x * 0.05f + 90 + y * 0.03f);
            float gas = Curve.smooth(0.38f, 0.85f, one * 0.65f + two * 0.35f + (band - 0.5f) * 0.35f);
            float core = gas * gas * Curve.smooth(0.35f, 0.8f, two);
            float dust = 1 - 0.75f * Curve.smooth(0.45f, 0.75f, band) * Curve.smooth(0.4f, 0.65f, two);
            Tint deep = night.top();
            float r = deep.red() * 0.5f + (hues.mid().red() * 0.62f * gas + hues.horizon().red() * 0.85f * core) * dust;
            float g = deep.green() * 0.5f
                    + (hues.mid().green() * 0.62f * gas + hues.horizon().green() * 0.85f * core) * dust;
            float b = deep.blue() * 0.5f + night.horizon().blue() * 0.18f * band
                    + (hues.mid().blue() * 0.62f * gas + hues.horizon().blue() * 0.85f * core) * dust;
            int at = row * nebula.columns() + column;
            nebula.set(at, r, g, b);
            veil[at] = gas * 0.35f;
        }
    }

    @Override
    public int[] stages() {
        return new int[] {stage.height()};
    }

    @Override
    public void compose(int y, Row row, Frame done) {
        nebula.compose(y, row);
        stars.compose(y, row, veil, nebula.firstAbove(y), cell);
        planet.compose(y, row);
    }

    @Override
    public double glow() {
        return 0.9;
    }
}
