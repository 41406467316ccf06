package dev.nemosh.studio.render;

import dev.nemosh.studio.film.Caption;
import dev.nemosh.studio.scene.CaptionPainter;
import dev.nemosh.studio.scene.Frame;
import org.jspecify.annotations.Nullable;

/** A caption at its place in the film. Its painter is there only while it is seen. */
final class PlacedCaption {
    private final Caption caption;
    private final FilmPainter.Painters painters;
    private @Nullable CaptionPainter painter;

    PlacedCaption(Caption caption, FilmPainter.Painters painters) {
        this.caption = caption;
        this.painters = painters;
    }

    /** Paints it over a frame at that moment of the film, where it is to be seen then. */
    void paint(double seconds, Frame frame) {
        double start = caption.startMillis() / 1_000.0;
        double end = caption.endMillis() / 1_000.0;
        if (seconds < start || seconds >= end) {
            painter = null;
            return;
        }
        CaptionPainter current = painter;
        if (current == null) {
            current = painters.of(caption);
            painter = current;
        }
        current.paint(seconds - start, end - start, frame);
    }
}
