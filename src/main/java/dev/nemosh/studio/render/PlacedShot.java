package dev.nemosh.studio.render;

import dev.nemosh.studio.film.Shot;
import dev.nemosh.studio.scene.Frame;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A shot at its place in the film, in frames. Its painter is there only while it is seen. */
final class PlacedShot implements AutoCloseable {
    /** What {@link #shown} gives for a shot that covers all below it. */
    static final int WHOLE = 256;

    private final Shot shot;
    private final FilmPainter.Painters painters;
    private final long start;
    private final long end;
    private final long fade;
    private @Nullable ShotPainter painter;

    PlacedShot(Shot shot, int framesPerSecond, FilmPainter.Painters painters) {
        this.shot = shot;
        this.painters = painters;
        this.start = frames(shot.startMillis(), framesPerSecond);
        this.end = frames(shot.endMillis(), framesPerSecond);
        this.fade = frames(shot.fadeInMillis(), framesPerSecond);
    }

    /** How many frames so much time takes. */
    static long frames(long millis, int framesPerSecond) {
        return Math.round(millis * framesPerSecond / 1_000.0);
    }

    /** How much of it is seen in that frame of the film, in 256ths; 0 where it is not there. */
    int shown(long number) {
        if (number < start || number >= end) {
            return 0;
        }
        return number - start >= fade ? WHOLE : (int) ((number - start + 1) * WHOLE / (fade + 1));
    }

    /** Paints that frame of the film. */
    void paint(long number, Frame frame) throws IOException, InterruptedException {
        ShotPainter current = painter;
        if (current == null) {
            current = painters.of(shot);
            painter = current;
        }
        current.paint(number - start, frame);
    }

    /** Lets go of what will not be seen again. */
    void passed(long number) {
        if (number >= end) {
            close();
        }
    }

    @Override
    public void close() {
        if (painter != null) {
            painter.close();
            painter = null;
        }
    }
}
