package dev.nemosh.studio.render;

import dev.nemosh.studio.scene.Frame;
import java.io.IOException;

/** Paints one shot's frames. Closing it ends whatever process it has. */
interface ShotPainter extends AutoCloseable {
    /**
     * Paints over the whole canvas.
     *
     * @param number of the frame in the shot, from 0
     * @param frame of the film's size
     */
    void paint(long number, Frame frame) throws IOException, InterruptedException;

    @Override
    default void close() {}
}
