package dev.nemosh.studio.scene;

/** Chains of mountains behind a lake, with mist in the valleys and pines in front. */
final class MountainPicture extends OutdoorPicture {
    private final int height;
    private final int shore;
    private final Ranges ranges;
    private final Mirror mirror;

    MountainPicture(Stage stage, Palette palette) {
        super(stage, palette, (int) (stage.height() * 0.62));
        this.height = stage.height();
        this.shore = (int) (stage.height() * 0.80);
        this.ranges = new Ranges(stage, shore, first());
        this.mirror = new Mirror(stage, shore, first());
    }

    @Override
    void beginLand(Moment now) {
        ranges.begin(now.hues(), now.camera(), now.orb(), now.hour(), now.seconds());
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
            ranges.compose(y, row);
        }
    }

    @Override
    double glow(double lights) {
        return 0.45;
    }
}
