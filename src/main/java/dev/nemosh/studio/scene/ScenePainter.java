package dev.nemosh.studio.scene;

/** Draws the frames of one shot. Not for two threads at a time; any moment may be asked for, in any order. */
public interface ScenePainter {
    /**
     * Draws over the whole frame.
     *
     * @param seconds into the shot
     * @param frame of the size that the painter was made for
     */
    void paint(double seconds, Frame frame);
}
