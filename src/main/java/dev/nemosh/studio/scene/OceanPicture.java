package dev.nemosh.studio.scene;

/** The open sea: waves towards the viewer, the sun's path on the water, far hills, gulls and a sail. */
final class OceanPicture extends OutdoorPicture {
    private final int horizon;
    private final Headland headland;
    private final Waves waves;
    private final SeaLife life;

    OceanPicture(Stage stage, Palette palette) {
        super(stage, palette, horizon(stage));
        this.horizon = horizon(stage);
        this.headland = new Headland(stage, horizon);
        this.waves = new Waves(stage, horizon);
        this.life = new SeaLife(stage, horizon);
    }

    private static int horizon(Stage stage) {
        return (int) (stage.height() * (stage.height() > stage.width() ? 0.62 : 0.60));
    }

    @Override
    void beginLand(Moment now) {
        headland.begin(now.hues(), now.camera());
        waves.begin(now.hues(), now.orb(), now.camera(), now.seconds());
        life.begin(now.hues(), now.camera(), now.hour(), now.seconds());
    }

    @Override
    int land() {
        return horizon;
    }

    @Override
    void composeLand(int y, Row row, Frame done) {
        if (y < horizon) {
            headland.compose(y, row);
        } else {
            waves.compose(y, row);
        }
        life.compose(y, row);
    }

    @Override
    double glow(double lights) {
        return 0.55 + 0.2 * lights;
    }
}
