package dev.nemosh.studio.scene;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nemosh.studio.film.SceneSpec;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is seen of drawn scenes, on small canvases. */
class ScenesTest {
    private static final double SECONDS = 6;

    private final ExecutorService executor = Executors.newFixedThreadPool(3);

    @AfterEach
    void close() {
        executor.shutdownNow();
    }

    static Stream<Arguments> familiesAndShapes() {
        List<int[]> shapes = List.of(new int[] {320, 180}, new int[] {180, 320}, new int[] {180, 180});
        return Arrays.stream(SceneFamily.values())
                .flatMap(family -> shapes.stream().map(shape -> Arguments.of(family, shape[0], shape[1])));
    }

    @ParameterizedTest(name = "{0} at {1}x{2}")
    @MethodSource("familiesAndShapes")
    void everyHourIsAPictureThatIsNeitherFlatNorBlownOut(SceneFamily family, int width, int height) {
        ScenePainter painter = painter(spec(family.id(), "dawn", "night", "drift", 5, Map.of()), width, height, 2);
        for (double second = 0; second <= SECONDS; second += SECONDS / 3) {
            Frame frame = Frame.of(width, height);
            painter.paint(second, frame);
            int[] lumas = Arrays.stream(frame.pixels()).map(ScenesTest::luma).sorted().toArray();
            int dark = lumas[lumas.length / 20];
            int bright = lumas[lumas.length * 19 / 20];
            double mean = Arrays.stream(lumas).average().orElseThrow();
            String seen = "at " + second + " s: dark " + dark + ", bright " + bright + ", mean " + mean;
            assertTrue(bright - dark > 24, "flat " + seen);
            assertTrue(mean > 10 && mean < 225, "too dark or too bright " + seen);
            long white = Arrays.stream(lumas).filter(luma -> luma > 250).count();
            assertTrue(white < lumas.length / 25, "blown out " + seen);
        }
    }

    @ParameterizedTest
    @EnumSource(SceneFamily.class)
    void theSameSpecDrawsTheSamePixelsWhoeverDraws(SceneFamily family) {
        SceneSpec spec = spec(family.id(), "dusk", "night", "push", 9, Map.of("snow", 0.5, "rain", 0.5));
        Frame alone = draw(spec, 1, 2.5);
        Frame together = draw(spec, 3, 2.5);
        assertArrayEquals(alone.pixels(), together.pixels());
    }

    @ParameterizedTest
    @EnumSource(SceneFamily.class)
    void aFrameDoesNotDependOnThoseDrawnBefore(SceneFamily family) {
        SceneSpec spec = spec(family.id(), "dusk", "night", "rise", 9, Map.of());
        ScenePainter painter = painter(spec, 160, 90, 2);
        Frame later = Frame.of(160, 90);
        painter.paint(0.5, later);
        painter.paint(5, later);
        painter.paint(2.5, later);
        assertArrayEquals(draw(spec, 2, 2.5).pixels(), later.pixels());
    }

    @ParameterizedTest
    @EnumSource(SceneFamily.class)
    void anotherSeedIsAnotherFilm(SceneFamily family) {
        Frame one = draw(spec(family.id(), "dusk", "night", "drift", 1, Map.of()), 2, 1);
        Frame other = draw(spec(family.id(), "dusk", "night", "drift", 2, Map.of()), 2, 1);
        assertFalse(Arrays.equals(one.pixels(), other.pixels()));
    }

    @ParameterizedTest
    @CsvSource({"drift", "push", "rise"})
    void theCameraMoves(String motion) {
        SceneSpec still = spec("mountains", "day", "day", "still", 4, Map.of("clouds", 0.0));
        SceneSpec moving = spec("mountains", "day", "day", motion, 4, Map.of("clouds", 0.0));
        assertFalse(Arrays.equals(draw(still, 2, 5.9).pixels(), draw(moving, 2, 5.9).pixels()));
    }

    @Test
    void windowsLightTheNight() {
        Frame frame = draw(spec("skyline", "night", "night", "still", 3, Map.of()), 2, 3);
        long lit = Arrays.stream(frame.pixels()).filter(pixel -> luma(pixel) > 110).count();
        assertTrue(lit > frame.pixels().length / 200, lit + " bright pixels");
    }

    @Test
    void snowFallsWhereItIsAskedFor() {
        Frame clear = draw(spec("mountains", "day", "day", "still", 3, Map.of()), 2, 3);
        Frame snowing = draw(spec("mountains", "day", "day", "still", 3, Map.of("snow", 1.0)), 2, 3);
        assertFalse(Arrays.equals(clear.pixels(), snowing.pixels()));
    }

    @Test
    void wordsThatNobodyKnowsStillDraw() {
        SceneSpec odd = new SceneSpec("zzz", "qqq", "teatime", "", "wobble", 99, -1, Map.of("what", 7.0));
        draw(odd, 2, 1);
    }

    @Test
    void aFrameOfAnotherSizeIsRefused() {
        ScenePainter painter = painter(spec("abstract", "dusk", "dusk", "drift", 1, Map.of()), 160, 90, 1);
        assertThrows(IllegalArgumentException.class, () -> painter.paint(0, Frame.of(90, 160)));
    }

    @ParameterizedTest
    @CsvSource({
        "skyline, SKYLINE", "Skylien, SKYLINE", "city, SKYLINE", "beach, OCEAN", "ocaen, OCEAN", "forest, MOUNTAINS",
        "demo, PRODUCT", "galaxy, SPACE", "quarterly figures, ABSTRACT"
    })
    void aWordFindsItsFamily(String word, SceneFamily family) {
        assertEquals(family, SceneFamily.nearest(word));
    }

    @ParameterizedTest
    @CsvSource({"neon, NEON", "cyberpunk, NEON", "warm, SUNSET", "nior, NOIR", "cold, ARCTIC", "green, EMERALD"})
    void aWordFindsItsPalette(String word, Palette palette) {
        assertEquals(palette, Palette.nearest(word, 1));
    }

    private Frame draw(SceneSpec spec, int workers, double second) {
        Frame frame = Frame.of(160, 90);
        painter(spec, 160, 90, workers).paint(second, frame);
        return frame;
    }

    private ScenePainter painter(SceneSpec spec, int width, int height, int workers) {
        return new Scenes(new Strips(executor, workers)).painter(spec, width, height, SECONDS);
    }

    private static SceneSpec spec(
            String family, String from, String to, String motion, long seed, Map<String, Double> knobs) {
        return new SceneSpec(family, "sunset", from, to, motion, 1, seed, knobs);
    }

    static int luma(int pixel) {
        return ((pixel >> 16 & 255) * 54 + (pixel >> 8 & 255) * 183 + (pixel & 255) * 19) >> 8;
    }
}
