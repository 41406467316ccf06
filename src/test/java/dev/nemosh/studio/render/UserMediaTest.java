package dev.nemosh.studio.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nemosh.studio.film.Cue;
import dev.nemosh.studio.film.Film;
import dev.nemosh.studio.film.Shot;
import dev.nemosh.studio.scene.CaptionPainter;
import dev.nemosh.studio.scene.Frame;
import dev.nemosh.text.ExitCode;
import dev.nemosh.text.NemoException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clips, pictures and sounds that a user brings. */
class UserMediaTest {
    private static final int RED = 0xE02020;
    private static final int BLUE = 0x2020E0;

    @TempDir
    private Path folder;

    private Ffmpeg ffmpeg;

    @BeforeEach
    void find() throws Exception {
        ffmpeg = Ffmpegs.bundled();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bundled", "installed"})
    void aClipAtDoubleSpeedShowsItsEndInHalfTheTime(String which) throws Exception {
        ffmpeg = Ffmpegs.of(which);
        Path clip = redThenBlue("clip.mp4");
        Film film = TestFilm.of(1_000, List.of(media(clip, false, 0, 2)));

        List<Integer> colors = middles(film, clip, 0, 10, 20, 29);

        assertEquals(List.of("red", "red", "blue", "blue"), named(colors));
    }

    @Test
    void aClipThatBeginsLaterBeginsThere() throws Exception {
        Path clip = redThenBlue("clip.mp4");
        Film film = TestFilm.of(500, List.of(
                new Shot.Media(0, 500, 0, "clip", false, 1_200, 1, 0, Shot.Look.PLAIN)));

        assertEquals(List.of("blue", "blue"), named(middles(film, clip, 0, 14)));
    }

    @Test
    void theLastFrameStaysWhereAClipIsTooShort() throws Exception {
        Path clip = redThenBlue("clip.mp4");
        Film film = TestFilm.of(4_000, List.of(
                new Shot.Media(0, 4_000, 0, "clip", false, 0, 1, 0, Shot.Look.PLAIN)));

        assertEquals(List.of("red", "blue", "blue"), named(middles(film, clip, 0, 50, 119)));
    }

    @Test
    void oneShotFadesIntoTheNext() throws Exception {
        Path clip = redThenBlue("clip.mp4");
        Film film = TestFilm.of(1_000, List.of(
                new Shot.Media(0, 600, 0, "clip", false, 0, 1, 0, Shot.Look.PLAIN),
                new Shot.Media(400, 1_000, 200, "clip", false, 1_200, 1, 0, Shot.Look.PLAIN)));

        List<Integer> colors = middles(film, clip, 5, 15, 25);

        assertEquals("red", name(colors.get(0)));
        int mixed = colors.get(1);
        assertEquals(mixed >> 16 & 255, mixed & 255, 40, "as much of the one as of the other");
        assertEquals("blue", name(colors.get(2)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg"})
    void aPictureIsShownAllThroughItsShotWhateverItsName(String kind) throws Exception {
        Path picture = folder.resolve("holiday %03d." + kind);
        run(List.of("-f", "lavfi", "-i", "color=0xE02020:s=320x240", "-frames:v", "1", "-update", "1",
                "-f", "image2", folder.resolve("made." + kind).toString()));
        Files.move(folder.resolve("made." + kind), picture);
        Film film = TestFilm.of(500, List.of(media(picture, true, 0, 1)));

        assertEquals(List.of("red", "red"), named(middles(film, picture, 0, 14)));
        MediaFacts facts = new MediaProbe(ffmpeg, Ffmpegs.WORDS).look(picture);
        assertEquals(new MediaFacts(MediaFacts.Kind.PICTURE, 0, 320, 240, 0, false), facts);
    }

    @Test
    void gradingMakesItDarkerOrTakesTheColour() throws Exception {
        Path clip = redThenBlue("clip.mp4");
        int plain = middles(TestFilm.of(200, List.of(graded(Shot.Look.PLAIN))), clip, 2).get(0);
        int dark = middles(TestFilm.of(200, List.of(graded(new Shot.Look(-0.5, 0, 0, 0)))), clip, 2).get(0);
        int grey = middles(TestFilm.of(200, List.of(graded(new Shot.Look(0, 0, -1, 0)))), clip, 2).get(0);
        int warm = middles(TestFilm.of(200, List.of(graded(new Shot.Look(0, 0.1, -1, 1)))), clip, 2).get(0);

        assertTrue((dark >> 16 & 255) < (plain >> 16 & 255) - 30);
        assertEquals(grey >> 16 & 255, grey & 255, 6);
        assertTrue((warm >> 16 & 255) > (warm & 255) + 10);
    }

    @Test
    void aClipsOwnSoundIsMixedIn() throws Exception {
        Path clip = redThenBlue("clip.mp4");
        Film silent = TestFilm.of(900, List.of(media(clip, false, 0, 2)));
        Film heard = TestFilm.of(900, List.of(
                new Shot.Media(0, 900, 0, "clip", false, 0, 2, 0.5, Shot.Look.PLAIN)));

        assertTrue(Double.isInfinite(mixed(silent, clip).lufs()));
        assertEquals(-24, mixed(heard, clip).lufs(), 6);
    }

    @Test
    void aSoundBehindItsEndAndASoundlessClipAreSilence() throws Exception {
        Path clip = folder.resolve("mute.mp4");
        run(List.of("-f", "lavfi", "-i", "color=0xE02020:s=160x90:d=0.4:r=30", "-c:v", "libopenh264",
                clip.toString()));
        Film film = TestFilm.of(900, List.of(
                new Shot.Media(0, 900, 0, "clip", false, 0, 1, 1, Shot.Look.PLAIN)),
                new Cue.Media(0, 900, 1, 0, 0, "clip", 5_000));

        assertTrue(Double.isInfinite(mixed(film, clip).lufs()));
    }

    @Test
    void corruptMediaIsNamed() throws Exception {
        Path clip = Files.writeString(folder.resolve("broken.mp4"), "this is no film at all");
        Film film = TestFilm.of(500, List.of(media(clip, false, 0, 1)));

        NemoException failure = assertThrows(NemoException.class, () -> middles(film, clip, 0));

        assertEquals(ExitCode.FILE, failure.failure().exit());
        assertTrue(failure.failure().message().toString().startsWith("broken.mp4 can't be read"));
        assertThrows(NemoException.class, () -> new MediaProbe(ffmpeg, Ffmpegs.WORDS).look(clip));
    }

    @Test
    void aPlaylistInAFilmsClothesOpensNoOtherFile() throws Exception {
        Path other = redThenBlue("other.ts");
        Path list = Files.writeString(folder.resolve("list.mp4"),
                "#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXTINF:2,\nfile:" + other + "\n#EXT-X-ENDLIST\n");

        assertThrows(NemoException.class, () -> new MediaProbe(ffmpeg, Ffmpegs.WORDS).look(list));
    }

    @ParameterizedTest
    @ValueSource(strings = {"with ffprobe", "without"})
    void aClipIsKnownByItsContent(String how) throws Exception {
        Path clip = redThenBlue("clip.mp4");
        Path sound = folder.resolve("sound.mp3");
        run(List.of("-f", "lavfi", "-i", "sine=d=1.5", sound.toString()));
        MediaProbe probe = new MediaProbe(how.equals("without") ? alone() : ffmpeg, Ffmpegs.WORDS);

        MediaFacts facts = probe.look(clip);
        assertEquals(new MediaFacts(MediaFacts.Kind.VIDEO, 2_000, 160, 90, 30, true), facts);
        MediaFacts heard = probe.look(sound);
        assertEquals(MediaFacts.Kind.AUDIO, heard.kind());
        assertEquals(1_500, heard.durationMillis(), 60);
    }

    @Test
    void aThumbnailShowsTheMoment() throws Exception {
        Path clip = redThenBlue("clip.mp4");
        Path png = folder.resolve("thumb.png");

        new MediaProbe(ffmpeg, Ffmpegs.WORDS).thumbnail(clip, 1_500, 64, png);

        var image = javax.imageio.ImageIO.read(png.toFile());
        assertEquals(64, image.getWidth());
        assertEquals(36, image.getHeight());
        assertEquals("blue", name(image.getRGB(32, 18)));
    }

    /** The bundled FFmpeg without its sister beside it. */
    private Ffmpeg alone() throws Exception {
        Path copy = Files.copy(ffmpeg.file(), folder.resolve("ffmpeg"));
        return new Ffmpeg(ffmpeg.origin(), new Program(copy, ffmpeg.program().environment()), ffmpeg.version(),
                ffmpeg.encoders());
    }

    /** Two seconds with a tone: red in the first, blue in the second. */
    private Path redThenBlue(String name) throws Exception {
        Path clip = folder.resolve(name);
        run(List.of("-f", "lavfi", "-i", "color=0xE02020:s=160x90:d=1:r=30",
                "-f", "lavfi", "-i", "color=0x2020E0:s=160x90:d=1:r=30", "-f", "lavfi", "-i", "sine=d=2",
                "-filter_complex", "[0][1]concat=n=2:v=1[v]", "-map", "[v]", "-map", "2:a",
                "-c:v", "libopenh264", "-c:a", "aac", "-t", "2", clip.toString()));
        return clip;
    }

    private void run(List<String> arguments) throws Exception {
        List<String> all = new ArrayList<>(List.of("-v", "error", "-y"));
        all.addAll(arguments);
        Answer answer = Answer.of(Ffmpegs.bundled().with(all), Duration.ofSeconds(20));
        assertTrue(answer.ok(), answer.words());
    }

    private static Shot.Media media(Path file, boolean picture, long in, double speed) {
        return new Shot.Media(0, 1_000, 0, "clip", picture, in, speed, 0, Shot.Look.PLAIN);
    }

    private static Shot.Media graded(Shot.Look look) {
        return new Shot.Media(0, 200, 0, "clip", false, 0, 1, 0, look);
    }

    /** The colours in the middle of those frames. */
    private List<Integer> middles(Film film, Path file, long... numbers) throws Exception {
        FilmPainter.Painters painters = new FilmPainter.Painters() {
            @Override
            public ShotPainter of(Shot shot) {
                return new MediaFrames(film, (Shot.Media) shot, file, ffmpeg, new Failures(Ffmpegs.WORDS));
            }

            @Override
            public CaptionPainter of(dev.nemosh.studio.film.Caption caption) {
                throw new AssertionError(caption);
            }
        };
        List<Integer> colors = new ArrayList<>();
        Frame frame = Frame.of(film.width(), film.height());
        try (FilmPainter painter = new FilmPainter(film, painters)) {
            for (long number : numbers) {
                painter.paint(number, frame);
                colors.add(frame.pixels()[film.width() * film.height() / 2 + film.width() / 2]);
            }
        }
        return colors;
    }

    private SoundTrack.Mixed mixed(Film film, Path file) throws Exception {
        Path scratch = Files.createTempDirectory(folder, "mix");
        return new SoundTrack(ffmpeg, source -> file, new Failures(Ffmpegs.WORDS), scratch)
                .mix(film, scratch.resolve("sound.wav"));
    }

    private static List<String> named(List<Integer> colors) {
        return colors.stream().map(UserMediaTest::name).toList();
    }

    private static String name(int color) {
        return near(color, RED) ? "red" : near(color, BLUE) ? "blue" : Integer.toHexString(color);
    }

    private static boolean near(int a, int b) {
        return Math.abs((a >> 16 & 255) - (b >> 16 & 255)) < 40 && Math.abs((a & 255) - (b & 255)) < 40;
    }
}
