package dev.nemosh.studio.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nemosh.studio.film.Caption;
import dev.nemosh.studio.film.Film;
import dev.nemosh.studio.film.Shot;
import dev.nemosh.studio.scene.CaptionPainter;
import dev.nemosh.studio.scene.Frame;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FilmPainterTest {
    private static final int FRAMES = 30;

    @Test
    void thePictureFadesToBlackAsLongAsTheFilmSays() throws Exception {
        List<Integer> light = light(500);
        assertTrue(light.subList(0, 15).stream().allMatch(shade -> shade == 255), light.toString());
        for (int number = 16; number < FRAMES; number++) {
            assertTrue(light.get(number) < light.get(number - 1), light.toString());
        }
        assertTrue(light.get(FRAMES - 1) < 20, light.toString());
    }

    @Test
    void aFilmThatDoesNotFadeStaysToItsLastFrame() throws Exception {
        assertEquals(255, light(0).get(FRAMES - 1));
    }

    /** How light each frame of a white film of a second is, 0 to 255. */
    private static List<Integer> light(long fadeOutMillis) throws Exception {
        Film film = new Film(4, 2, FRAMES, 1_000, fadeOutMillis, List.of(TestFilm.scene(0, 1_000, 0)), List.of(),
                List.of());
        List<Integer> light = new ArrayList<>();
        try (FilmPainter painter = new FilmPainter(film, new White())) {
            Frame frame = Frame.of(4, 2);
            for (int number = 0; number < FRAMES; number++) {
                painter.paint(number, frame);
                light.add(frame.pixels()[0] & 255);
            }
        }
        return light;
    }

    /** Paints every shot white. */
    private static final class White implements FilmPainter.Painters {
        @Override
        public ShotPainter of(Shot shot) {
            return (number, frame) -> Arrays.fill(frame.pixels(), 0xFFFFFF);
        }

        @Override
        public CaptionPainter of(Caption caption) {
            throw new IllegalStateException("no captions here");
        }
    }
}
