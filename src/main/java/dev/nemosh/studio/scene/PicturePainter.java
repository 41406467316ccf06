package dev.nemosh.studio.scene;

/** Draws a picture's frames: rows composed over the cores stage by stage, then glow and grain. */
final class PicturePainter implements ScenePainter {
    private final Picture picture;
    private final Strips strips;
    private final Deep deep;
    private final Bloom bloom;
    private final Finish finish;
    private final Row[] rows;
    private final int[][][] glows;
    private final int width;
    private final int height;

    PicturePainter(Picture picture, Strips strips, int width, int height, long seed) {
        this.picture = picture;
        this.strips = strips;
        this.width = width;
        this.height = height;
        this.deep = new Deep(width, height, 0.30);
        this.bloom = new Bloom(width, height);
        this.finish = new Finish(bloom, seed);
        this.rows = new Row[strips.workers()];
        this.glows = new int[strips.workers()][3][bloom.glowLength()];
        for (int worker = 0; worker < rows.length; worker++) {
            rows[worker] = new Row(width);
        }
    }

    @Override
    public void paint(double seconds, Frame frame) {
        if (frame.width() != width || frame.height() != height) {
            throw new IllegalArgumentException("made for " + width + "x" + height);
        }
        picture.begin(seconds, strips);
        bloom.clear();
        int from = 0;
        for (int to : picture.stages()) {
            strips.over(from, to, (worker, first, end) -> {
                for (int y = first; y < end; y++) {
                    picture.compose(y, rows[worker], frame);
                    deep.store(rows[worker], y, frame);
                    bloom.gather(y, frame);
                }
            });
            from = to;
        }
        bloom.spread(picture.glow());
        long moment = Math.round(seconds * 1_000);
        strips.over(0, height, (worker, first, end) -> {
            for (int y = first; y < end; y++) {
                finish.row(y, frame, glows[worker], moment);
            }
        });
    }
}
