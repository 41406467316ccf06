package dev.nemosh.studio.render;

import dev.nemosh.studio.film.Cue;
import dev.nemosh.studio.film.Film;
import dev.nemosh.studio.film.Shot;
import dev.nemosh.studio.scene.Frame;
import dev.nemosh.studio.scene.Scenes;
import dev.nemosh.studio.scene.Titles;
import dev.nemosh.text.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.CancellationException;

/**
 * Renders a film to a file: sound mixed, frames drawn and handed to FFmpeg as they come. Interrupting the thread ends
 * it: FFmpeg is destroyed, what was written is removed.
 */
public final class Renderer {
    private static final Duration FINISHING_LIMIT = Duration.ofMinutes(5);
    private static final int SOUND_MIXED = 2;
    private static final int FRAMES_WRITTEN = 98;

    private final Ffmpeg ffmpeg;
    private final MediaLibrary media;
    private final Scenes scenes;
    private final Titles titles;
    private final Failures failures;

    /**
     * @param ffmpeg which decodes and codes
     * @param media where the user's media lie
     * @param scenes draws scenes
     * @param titles draws captions
     */
    public Renderer(Ffmpeg ffmpeg, MediaLibrary media, Scenes scenes, Titles titles, Messages messages) {
        this.ffmpeg = ffmpeg;
        this.media = media;
        this.scenes = scenes;
        this.titles = titles;
        this.failures = new Failures(messages);
    }

    /**
     * Renders.
     *
     * @param film what is seen and heard
     * @param output how it is wanted
     * @param target the file to be made, by one render at a time; it is written in a hidden folder beside it first
     *     and moved into place in one step when whole
     * @param progress hears how far it is
     * @throws dev.nemosh.text.NemoException where a user's file can't be read or FFmpeg gives up
     * @throws IOException where the disk fails
     * @throws InterruptedException where it was cancelled; nothing is left behind
     */
    public Rendered render(Film film, Output output, Path target, Progress progress)
            throws IOException, InterruptedException {
        Film drawn = output.drawn(film);
        Encoding encoding = new Encoding(
                ffmpeg, output.format(), output.quality(), drawn.width(), drawn.height(), drawn.framesPerSecond());
        if (!encoding.missing().isEmpty()) {
            throw failures.of("render.no-encoder", ffmpeg.file(), encoding.missing(), output.format().word());
        }
        find(drawn);
        Path folder = target.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path scratch = folder.resolve("." + target.getFileName() + ".part");
        // Left behind where the program was killed in the middle of this render.
        Scratch.delete(scratch);
        Files.createDirectory(scratch);
        try {
            progress.reached(0);
            Path sound = scratch.resolve("sound.wav");
            SoundTrack.Mixed mixed = new SoundTrack(ffmpeg, media, failures, scratch).mix(drawn, sound);
            progress.reached(SOUND_MIXED);
            Path coded = scratch.resolve("film." + output.format().word());
            String frames = code(drawn, encoding, sound, coded, progress);
            Files.move(coded, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            progress.reached(100);
            long millis = Math.round(drawn.frameCount() * 1_000.0 / drawn.framesPerSecond());
            return new Rendered(target, Files.size(target), millis, drawn.frameCount(), frames, mixed.sha256(),
                    mixed.lufs(), ffmpeg);
        } finally {
            Scratch.delete(scratch);
        }
    }

    /** Asks for every asset before anything is drawn. */
    private void find(Film film) {
        for (Shot shot : film.shots()) {
            if (shot instanceof Shot.Media clip) {
                media.fileOf(clip.source());
            }
        }
        for (Cue cue : film.cues()) {
            if (cue instanceof Cue.Media sound) {
                media.fileOf(sound.source());
            }
        }
    }

    private String code(Film film, Encoding encoding, Path sound, Path coded, Progress progress)
            throws IOException, InterruptedException {
        try (Child child = Child.start(ffmpeg.with(encoding.arguments(sound, coded)));
                FilmPainter painter = painter(film);
                FrameWriter writer = new FrameWriter(child.input(), film.width(), film.height())) {
            try {
                draw(film, painter, writer, progress);
                String hash = writer.finish();
                if (child.await(FINISHING_LIMIT) == 0) {
                    return hash;
                }
            } catch (CancellationException e) {
                // The drawing was interrupted among its helpers.
                throw new InterruptedException();
            } catch (TakesNoMore e) {
                child.await(Duration.ofSeconds(2));
            }
            throw failures.of("render.coding-failed", child.lastWords());
        }
    }

    private FilmPainter painter(Film film) {
        return new FilmPainter(film, new StudioPainters(film, scenes, titles, media, ffmpeg, failures));
    }

    private static void draw(Film film, FilmPainter painter, FrameWriter writer, Progress progress)
            throws IOException, InterruptedException {
        long count = film.frameCount();
        int said = SOUND_MIXED;
        for (long number = 0; number < count; number++) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            Frame canvas = writer.canvas();
            painter.paint(number, canvas);
            writer.write(canvas);
            int percent = SOUND_MIXED + (int) ((number + 1) * (FRAMES_WRITTEN - SOUND_MIXED) / count);
            if (percent > said) {
                said = percent;
                progress.reached(percent);
            }
        }
    }
}
