package dev.nemosh.studio.scene;

import dev.nemosh.studio.film.SceneSpec;

/**
 * Makes painters for drawn scenes. The same spec, size and length always give the same frames, to the pixel.
 *
 * <p>Knobs, all from 0 to 1: {@code clouds} and {@code stars} of skyline, ocean and mountains, {@code rain} and
 * {@code snow} before them; {@code waves} and {@code boat} (how likely one sails by) of the ocean; {@code snowcaps} of
 * mountains; {@code aside} of a product, from the middle to the right third.
 */
public final class Scenes {
    private final Strips strips;

    /** @param strips who draws; any number of workers draws the same */
    public Scenes(Strips strips) {
        this.strips = strips;
    }

    /**
     * A painter for one shot. Words of the spec that nothing is known by choose the nearest or the usual.
     *
     * @param width of the frames in pixels
     * @param height of the frames in pixels
     * @param seconds how long the shot lasts, above 0
     */
    public ScenePainter painter(SceneSpec spec, int width, int height, double seconds) {
        Stage stage = new Stage(width, height, Math.max(0.1, seconds), spec);
        Palette palette = Palette.nearest(spec.palette(), spec.seed());
        Picture picture = switch (SceneFamily.nearest(spec.family())) {
            case SKYLINE -> new SkylinePicture(stage, palette);
            case OCEAN -> new OceanPicture(stage, palette);
            case MOUNTAINS -> new MountainPicture(stage, palette);
            case PRODUCT -> new ProductPicture(stage, palette);
            case SPACE -> new SpacePicture(stage, palette);
            case ABSTRACT -> new RibbonPicture(stage, palette);
        };
        return new PicturePainter(picture, strips, width, height, spec.seed());
    }
}
