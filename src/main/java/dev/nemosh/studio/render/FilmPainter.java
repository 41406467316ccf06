package dev.nemosh.studio.render;

import dev.nemosh.studio.film.Caption;
import dev.nemosh.studio.film.Film;
import dev.nemosh.studio.film.Shot;
import dev.nemosh.studio.scene.CaptionPainter;
import dev.nemosh.studio.scene.Frame;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * Paints a film's frames: shots that fade into one another, captions above them, and black where the film fades out.
 * Frames are painted forwards.
 */
final class FilmPainter implements AutoCloseable {
    private final Film film;
    private final List<PlacedShot> shots;
    private final List<PlacedCaption> captions;
    private final Frame above;
    private final long fadeOut;

    /** Makes the painters of what is seen. */
    interface Painters {
        /** The painter of a shot, which the film's painter closes. */
        ShotPainter of(Shot shot);

        /** The painter of a caption. */
        CaptionPainter of(Caption caption);
    }

    FilmPainter(Film film, Painters painters) {
        this.film = film;
        this.above = Frame.of(film.width(), film.height());
        this.shots = film.shots().stream()
                .map(shot -> new PlacedShot(shot, film.framesPerSecond(), painters)).toList();
        this.captions = film.captions().stream().map(caption -> new PlacedCaption(caption, painters)).toList();
        this.fadeOut = Math.min(film.frameCount(), PlacedShot.frames(film.fadeOutMillis(), film.framesPerSecond()));
    }

    /**
     * Paints a frame.
     *
     * @param number from 0, not below one that was painted before
     * @param frame of the film's size
     */
    void paint(long number, Frame frame) throws IOException, InterruptedException {
        int first = 0;
        for (int i = 0; i < shots.size(); i++) {
            shots.get(i).passed(number);
            if (shots.get(i).shown(number) == PlacedShot.WHOLE) {
                first = i;
            }
        }
        boolean black = true;
        for (PlacedShot shot : shots.subList(first, shots.size())) {
            int shown = shot.shown(number);
            if (shown == PlacedShot.WHOLE) {
                shot.paint(number, frame);
            } else if (shown > 0) {
                if (black) {
                    Arrays.fill(frame.pixels(), 0);
                }
                shot.paint(number, above);
                blend(frame.pixels(), above.pixels(), shown);
            }
            black &= shown == 0;
        }
        if (black) {
            Arrays.fill(frame.pixels(), 0);
        }
        for (PlacedCaption caption : captions) {
            caption.paint(number / (double) film.framesPerSecond(), frame);
        }
        long left = film.frameCount() - number;
        if (left <= fadeOut) {
            dim(frame.pixels(), (int) (left * PlacedShot.WHOLE / (fadeOut + 1)));
        }
    }

    private static void blend(int[] below, int[] above, int shown) {
        int hidden = PlacedShot.WHOLE - shown;
        for (int i = 0; i < below.length; i++) {
            int under = below[i];
            int over = above[i];
            int redBlue = (under & 0xFF00FF) * hidden + (over & 0xFF00FF) * shown >>> 8 & 0xFF00FF;
            int green = (under & 0xFF00) * hidden + (over & 0xFF00) * shown >>> 8 & 0xFF00;
            below[i] = redBlue | green;
        }
    }

    private static void dim(int[] pixels, int shown) {
        for (int i = 0; i < pixels.length; i++) {
            int pixel = pixels[i];
            pixels[i] = (pixel & 0xFF00FF) * shown >>> 8 & 0xFF00FF | (pixel & 0xFF00) * shown >>> 8 & 0xFF00;
        }
    }

    @Override
    public void close() {
        shots.forEach(PlacedShot::close);
    }
}
