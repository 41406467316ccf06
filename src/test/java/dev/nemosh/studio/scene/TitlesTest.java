package dev.nemosh.studio.scene;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nemosh.studio.film.Caption;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is seen of titles and captions, painted over grey. */
class TitlesTest {
    private static final int GREY = 0x808080;
    private static final int WHITE = 0xFFFFFF;

    @TempDir
    static Path cache;

    private static Titles titles;

    @BeforeAll
    static void open() {
        titles = new Titles(new Typefaces(cache));
    }

    @ParameterizedTest
    @CsvSource({
        "center, 320, 180", "top, 320, 180", "bottom, 320, 180", "top-left, 320, 180", "bottom-right, 320, 180",
        "left, 320, 180", "right, 320, 180", "center, 180, 320", "bottom, 180, 320", "center, 180, 180"
    })
    void longWordsStayInTheSafeZone(String position, int width, int height) {
        String text = "Everything that we ever wanted to say about the sea, 以及我们想说的一切";
        Frame frame = grey(width, height);
        titles.painter(caption(text, "and somewhat more below", position, "rise"), width, height).paint(2, 4, frame);
        int inkBefore = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (ScenesTest.luma(frame.pixels()[y * width + x]) > 150) {
                    inkBefore++;
                    assertTrue(x >= width * Titles.SAFE - 1 && x < width * (1 - Titles.SAFE) + 1, "x " + x);
                    assertTrue(y >= height * Titles.SAFE - 1 && y < height * (1 - Titles.SAFE) + 1, "y " + y);
                }
            }
        }
        assertTrue(inkBefore > 100, "words are seen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"城市之夜", "Urban 城市", "URBAN"})
    void lettersOfBothWritingsAreDrawn(String text) {
        assertTrue(ink(text, 2) > 300);
    }

    @Test
    void anEmojiThatNoFontHasIsLeftOut() {
        assertArrayEquals(painted("Go", "fade", 2).pixels(), painted("Go\uD83D\uDE80\uFE0F", "fade", 2).pixels());
    }

    @Test
    void nothingButEmojiPaintsNothing() {
        assertEquals(0, ink("\uD83D\uDE80", 2));
    }

    @Test
    void lettersArriveOneAfterTheOtherAndLeaveTogether() {
        double early = ink("MORNING", 0.15);
        double there = ink("MORNING", 2);
        assertTrue(early < there * 0.6, early + " of " + there);
        assertTrue(ink("MORNING", 3.95) < there * 0.2);
        assertEquals(0, ink("MORNING", 4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rise", "fade", "type", "none"})
    void everyAnimationShowsTheWholeTitleInItsMiddle(String animation) {
        Frame frame = painted("HELLO", animation, 2);
        assertTrue(bright(frame) > 300);
    }

    @Test
    void aCaptionAtTheBottomIsReadableOnWhite() {
        Frame frame = Frame.of(960, 540);
        Arrays.fill(frame.pixels(), WHITE);
        titles.painter(caption("Read me", "", "bottom", "none"), 960, 540).paint(1, 4, frame);
        long dark = Arrays.stream(frame.pixels()).filter(pixel -> ScenesTest.luma(pixel) < 150).count();
        assertTrue(dark > 2_000, dark + " dark pixels behind the words");
    }

    @Test
    void aLargerScaleIsLarger() {
        Caption small = new Caption(0, 4_000, "SUN", "", "center", "#ffffff", 0.5, "none");
        Caption large = new Caption(0, 4_000, "SUN", "", "center", "#ffffff", 1.5, "none");
        assertTrue(bright(paint(large)) > 4 * bright(paint(small)));
    }

    @Test
    void anEmptyCaptionChangesNothing() {
        assertArrayEquals(grey(320, 180).pixels(), painted("", "rise", 2).pixels());
    }

    private static long ink(String text, double second) {
        return bright(painted(text, "rise", second));
    }

    private static long bright(Frame frame) {
        return Arrays.stream(frame.pixels()).filter(pixel -> ScenesTest.luma(pixel) > 150).count();
    }

    private static Frame painted(String text, String animation, double second) {
        Frame frame = grey(320, 180);
        titles.painter(caption(text, "", "center", animation), 320, 180).paint(second, 4, frame);
        return frame;
    }

    private static Frame paint(Caption caption) {
        Frame frame = grey(320, 180);
        titles.painter(caption, 320, 180).paint(2, 4, frame);
        return frame;
    }

    private static Caption caption(String text, String subtitle, String position, String animation) {
        return new Caption(0, 4_000, text, subtitle, position, "#ffffff", 1, animation);
    }

    private static Frame grey(int width, int height) {
        Frame frame = Frame.of(width, height);
        Arrays.fill(frame.pixels(), GREY);
        return frame;
    }
}
