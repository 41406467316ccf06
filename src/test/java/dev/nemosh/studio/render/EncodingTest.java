package dev.nemosh.studio.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nemosh.studio.film.Film;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EncodingTest {
    private static final Path SOUND = Path.of("/scratch/sound.wav");

    @Test
    void x264IsTakenWhereItIsThere() {
        List<String> arguments = arguments(Set.of("libx264", "libopenh264", "aac"), Format.MP4, Quality.HIGH);

        assertFollows(arguments, "-c:v", "libx264");
        assertFollows(arguments, "-crf", "19");
        assertFollows(arguments, "-movflags", "+faststart");
    }

    @Test
    void openh264IsGivenARateAndABound() {
        List<String> arguments = arguments(Set.of("libopenh264", "aac"), Format.MOV, Quality.MEDIUM);

        assertFollows(arguments, "-c:v", "libopenh264");
        assertFollows(arguments, "-b:v", "9000000");
        assertFollows(arguments, "-qmax", "30");
    }

    @Test
    void rawFramesAreTaggedAsTheyWereDrawn() {
        List<String> arguments = arguments(Set.of("libx264", "aac"), Format.MP4, Quality.LOW);
        List<String> input = arguments.subList(0, arguments.indexOf("pipe:0"));

        assertFollows(input, "-video_size", "1920x1080");
        assertFollows(input, "-pix_fmt", "yuv420p");
        assertFollows(input, "-colorspace", "bt709");
        assertFollows(input, "-color_range", "tv");
    }

    @Test
    void aGifHasNoSoundAndKeepsNoFrames() {
        List<String> arguments = arguments(Set.of("libx264", "aac"), Format.GIF, Quality.LOW);

        assertFalse(arguments.contains("file:" + SOUND));
        assertTrue(arguments.stream().anyMatch(word -> word.contains("palettegen=stats_mode=single")));
    }

    @Test
    void aNameThatLooksLikeAnOptionOrAnAddressStaysAFile() {
        Encoding encoding = new Encoding(ffmpeg(Set.of("libx264")), Format.MP4, Quality.LOW, 16, 16, 30);

        List<String> arguments = encoding.arguments(SOUND, Path.of("/films/http:-y.mp4"));

        assertEquals("file:/films/http:-y.mp4", arguments.get(arguments.size() - 1));
    }

    @Test
    void sizesAreEvenAndAGifIsSmall() {
        Film film = new Film(1080, 1920, 30, 1_000, 0, List.of(), List.of(), List.of());

        Film gif = Output.of(Format.GIF, Quality.MEDIUM).drawn(film);
        assertEquals(List.of(360, 640, 20), List.of(gif.width(), gif.height(), gif.framesPerSecond()));
        Film odd = new Output(Format.MP4, Quality.LOW, 961, 541, 24).drawn(film);
        assertEquals(List.of(960, 540, 24), List.of(odd.width(), odd.height(), odd.framesPerSecond()));
    }

    private static List<String> arguments(Set<String> encoders, Format format, Quality quality) {
        return new Encoding(ffmpeg(encoders), format, quality, 1920, 1080, 30)
                .arguments(SOUND, Path.of("/scratch/film"));
    }

    private static Ffmpeg ffmpeg(Set<String> encoders) {
        return new Ffmpeg(Ffmpeg.Origin.PATH, new Program(Path.of("/usr/bin/ffmpeg"), Map.of()), "6.1", encoders);
    }

    private static void assertFollows(List<String> arguments, String option, String value) {
        assertEquals(value, arguments.get(arguments.indexOf(option) + 1), option);
    }
}
