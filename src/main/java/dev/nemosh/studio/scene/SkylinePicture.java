package dev.nemosh.studio.scene;

/** A city by the water. */
final class SkylinePicture extends OutdoorPicture {
    private final int height;
    private final int shore;
    private final City city;
    private final Traffic traffic;
    private final Mirror mirror;

    SkylinePicture(Stage stage, Palette palette) {
        super(stage, palette, shore(stage));
        this.height = stage.height();
        this.shore = shore(stage);
        this.city = new City(stage, shore, first());
        this.traffic = new Traffic(stage, shore, first());
        this.mirror = new Mirror(stage, shore, first());
    }

    private static int shore(Stage stage) {
        return (int) (stage.height() * (stage.height() > stage.width() ? 0.74 : 0.77));
    }

    @Override
    void beginLand(Moment now) {
        city.begin(now.hues(), now.camera(), now.orb(), now.hour(), now.seconds());
        traffic.begin(now.hues(), now.camera(), now.hour(), now.seconds());
        mirror.begin(now.hues(), now.seconds());
    }

    @Override
    public int[] stages() {
        return new int[] {shore, height};
    }

    @Override
    int land() {
        return shore;
    }

    @Override
    void composeLand(int y, Row row, Frame done) {
        if (y >= shore) {
            mirror.compose(y, row, done);
        } else {
            city.compose(y, row);
            traffic.compose(y, row);
        }
    }

    @Override
    double glow(double lights) {
        return 0.35 + 0.6 * lights;
    }
}
