package dev.nemosh.studio.render;

import dev.nemosh.studio.film.Caption;
import dev.nemosh.studio.film.Film;
import dev.nemosh.studio.film.Shot;
import dev.nemosh.studio.scene.CaptionPainter;
import dev.nemosh.studio.scene.ScenePainter;
import dev.nemosh.studio.scene.Scenes;
import dev.nemosh.studio.scene.Titles;

/** Has a film's scenes and captions drawn by the studio, and the user's media decoded by FFmpeg. */
record StudioPainters(
        Film film, Scenes scenes, Titles titles, MediaLibrary media, Ffmpeg ffmpeg, Failures failures)
        implements FilmPainter.Painters {

    @Override
    public ShotPainter of(Shot shot) {
        if (shot instanceof Shot.Media clip) {
            return new MediaFrames(film, clip, media.fileOf(clip.source()), ffmpeg, failures);
        }
        Shot.Scene drawn = (Shot.Scene) shot;
        long take = drawn.takeMillis() == 0 ? shot.endMillis() - shot.startMillis() : drawn.takeMillis();
        double from = drawn.inMillis() / 1_000.0;
        ScenePainter painter = scenes.painter(drawn.scene(), film.width(), film.height(), take / 1_000.0);
        return (number, frame) -> painter.paint(from + number / (double) film.framesPerSecond(), frame);
    }

    @Override
    public CaptionPainter of(Caption caption) {
        return titles.painter(caption, film.width(), film.height());
    }
}
