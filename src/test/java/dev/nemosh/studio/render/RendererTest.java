package dev.nemosh.studio.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nemosh.studio.film.Cue;
import dev.nemosh.studio.film.Film;
import dev.nemosh.studio.film.SceneSpec;
import dev.nemosh.studio.film.ScoreSpec;
import dev.nemosh.studio.film.Shot;
import dev.nemosh.text.NemoException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RendererTest {
    private static final Progress UNHEARD = percent -> {};

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"bundled", "installed"})
    void aFilmIsAsLongAsItsFramesAndCanStartBeforeItIsWhole(String which) throws Exception {
        Ffmpeg ffmpeg = Ffmpegs.of(which);

        Rendered rendered = render(ffmpeg, TestFilm.of(1_100), Format.MP4);

        Facts facts = Facts.of(rendered.file());
        assertEquals("h264", facts.of("video", "codec_name"));
        assertEquals("yuv420p", facts.of("video", "pix_fmt"));
        assertEquals("bt709", facts.of("video", "color_space"));
        assertEquals("33", facts.of("video", "nb_frames"));
        assertEquals(1.1, facts.seconds("video"), 0.0005);
        assertEquals("aac", facts.of("audio", "codec_name"));
        assertEquals("48000", facts.of("audio", "sample_rate"));
        assertEquals(1.1, facts.seconds("audio"), 0.0005);
        String bytes = Files.readString(rendered.file(), StandardCharsets.ISO_8859_1);
        assertTrue(bytes.indexOf("moov") < bytes.indexOf("mdat"), "the index stands before the pictures");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bundled", "installed"})
    void theOtherFormatsAreWhatTheirNamesSay(String which) throws Exception {
        Ffmpeg ffmpeg = Ffmpegs.of(which);
        Film film = TestFilm.of(600);

        Facts webm = Facts.of(render(ffmpeg, film, Format.WEBM).file());
        Facts mov = Facts.of(render(ffmpeg, film, Format.MOV).file());
        Facts gif = Facts.of(render(ffmpeg, film, Format.GIF).file());

        assertEquals("vp9", webm.of("video", "codec_name"));
        assertEquals("opus", webm.of("audio", "codec_name"));
        assertEquals("h264", mov.of("video", "codec_name"));
        assertEquals("mov,mp4,m4a,3gp,3g2,mj2", mov.format("format_name"));
        assertEquals("gif", gif.of("video", "codec_name"));
        assertEquals(0.6, Double.parseDouble(gif.format("duration")), 0.0005);
    }

    @Test
    void aCutSceneGoesOnWhereItWas() throws Exception {
        SceneSpec scene = ((Shot.Scene) TestFilm.scene(0, 600, 0)).scene();
        Film whole = TestFilm.of(600, List.of(new Shot.Scene(0, 600, 0, scene)));
        Film cut = TestFilm.of(600, List.of(
                new Shot.Scene(0, 300, 0, scene, 0, 600), new Shot.Scene(300, 600, 0, scene, 300, 600)));

        assertEquals(render(Ffmpegs.bundled(), whole, Format.MP4).framesSha256(),
                render(Ffmpegs.bundled(), cut, Format.MP4).framesSha256());
    }

    @Test
    void musicIsHeardFromWhereItStarts() throws Exception {
        ScoreSpec lofi = new ScoreSpec("lofi", 0, 3);
        Rendered rendered = render(Ffmpegs.bundled(), TestFilm.with(2_000, new Cue.Score(1_000, 2_000, 1, 0, 0, lofi)),
                Format.MP4);

        assertTrue(Facts.loudest(rendered.file(), 0, 0.9) < -60);
        assertTrue(Facts.loudest(rendered.file(), 1.1, 0.8) > -30);
    }

    @Test
    void framesAndSamplesAreTheSameWhicheverFfmpegCodesThem() throws Exception {
        Film film = TestFilm.of(500);

        Rendered first = render(Ffmpegs.bundled(), film, Format.MP4);
        Rendered second = render(Ffmpegs.installed(), film, Format.MP4);

        assertEquals(first.framesSha256(), second.framesSha256());
        assertEquals(first.samplesSha256(), second.samplesSha256());
        assertTrue(first.log().contains("frames-sha256 " + first.framesSha256()));
    }

    @Test
    void progressGrowsToAHundred() throws Exception {
        List<Integer> heard = new ArrayList<>();

        renderer(Ffmpegs.bundled()).render(
                TestFilm.of(300), Output.of(Format.MP4, Quality.LOW), folder.resolve("a.mp4"), heard::add);

        assertEquals(heard.stream().sorted().distinct().toList(), heard);
        assertEquals(0, heard.get(0));
        assertEquals(100, heard.get(heard.size() - 1));
    }

    @Test
    void anotherSizeIsDrawnAtThatSize() throws Exception {
        Output output = new Output(Format.MP4, Quality.LOW, 97, 54, 0);

        Rendered rendered = renderer(Ffmpegs.bundled()).render(
                TestFilm.of(300), output, folder.resolve("small.mp4"), UNHEARD);

        assertEquals("96", Facts.of(rendered.file()).of("video", "width"));
        assertEquals("54", Facts.of(rendered.file()).of("video", "height"));
    }

    @Test
    void aCancelledRenderLeavesNothing() throws Exception {
        Path target = folder.resolve("cancelled.mp4");
        Renderer renderer = renderer(Ffmpegs.bundled());
        Progress cancelling = percent -> {
            if (percent > 20) {
                Thread.currentThread().interrupt();
            }
        };

        assertThrows(InterruptedException.class, () -> renderer.render(
                TestFilm.of(2_000), Output.of(Format.MP4, Quality.LOW), target, cancelling));

        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void anOlderFileStaysWhereTheRenderFails() throws Exception {
        Path target = Files.writeString(folder.resolve("film.mp4"), "older");
        Ffmpeg real = Ffmpegs.bundled();
        Path broken = Files.writeString(folder.resolve("ffmpeg"), "#!/bin/sh\necho 'No space left' >&2\nexit 1\n");
        assertTrue(broken.toFile().setExecutable(true));
        Ffmpeg failing = new Ffmpeg(Ffmpeg.Origin.SETTING, new Program(broken, java.util.Map.of()),
                real.version(), real.encoders());

        NemoException failure = assertThrows(NemoException.class, () -> renderer(failing).render(
                TestFilm.of(500), Output.of(Format.MP4, Quality.LOW), target, UNHEARD));

        assertTrue(failure.failure().message().toString().contains("No space left"));
        assertEquals("older", Files.readString(target));
    }

    @Test
    void aFormatWithoutItsEncoderIsSaidBeforeAnythingIsDrawn() throws Exception {
        Ffmpeg real = Ffmpegs.bundled();
        Ffmpeg poor = new Ffmpeg(real.origin(), real.program(), real.version(), java.util.Set.of("libopenh264", "aac"));

        NemoException failure = assertThrows(NemoException.class, () -> render(poor, TestFilm.of(300), Format.WEBM));

        assertTrue(failure.failure().message().toString().contains("libvpx-vp9"));
        assertFalse(failure.failure().hint().isEmpty());
    }

    @Test
    void musicIsAsLoudAsItsVolumeSays() throws Exception {
        Film full = TestFilm.with(6_000, new Cue.Score(0, 6_000, 1, 0, 0, new ScoreSpec("lofi", 0, 3)));
        Film half = TestFilm.with(6_000, new Cue.Score(0, 6_000, 0.5, 0, 0, new ScoreSpec("lofi", 0, 3)));

        Rendered loud = render(Ffmpegs.bundled(), full, Format.MP4);
        Rendered soft = render(Ffmpegs.bundled(), half, Format.MP4);

        assertEquals(SoundTrack.MUSIC_LUFS, loud.lufs(), 0.5);
        assertEquals(loud.lufs() - 6.02, soft.lufs(), 0.1);
        assertNotEquals(loud.samplesSha256(), soft.samplesSha256());
    }

    private Rendered render(Ffmpeg ffmpeg, Film film, Format format) throws Exception {
        Path target = Files.createTempFile(folder, "film", "." + format.word());
        return renderer(ffmpeg).render(film, Output.of(format, Quality.MEDIUM), target, UNHEARD);
    }

    private static Renderer renderer(Ffmpeg ffmpeg) {
        MediaLibrary none = source -> {
            throw new AssertionError(source);
        };
        return Ffmpegs.renderer(ffmpeg, none);
    }
}
