package dev.nemosh.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.Random;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SixelTest {
    private static final int RED = 0xffff0000;
    private static final int BLUE = 0xff0000ff;

    @Test
    void aBandIsSixRowsAndTheSameColumnsAreCounted() {
        assertEquals("\u001bP0;1q\"1;1;5;7#0;2;0;0;100#1;2;100;0;0#0!5}$#1!5@-#0!5@\u001b\\",
                Sixel.of(image(5, 7, (x, y) -> y == 0 ? RED : BLUE)));
    }

    @Test
    void whatIsTransparentIsNotDrawn() {
        assertEquals("\u001bP0;1q\"1;1;4;1#0;2;100;0;0#0?@\u001b\\",
                Sixel.of(image(4, 1, (x, y) -> x == 1 ? RED : 0x20ffffff)));
        assertEquals("\u001bP0;1q\"1;1;2;1\u001b\\", Sixel.of(image(2, 1, (x, y) -> 0)));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "7, 6", "16, 13", "31, 8"})
    void fewColoursComeThroughAsTheyAre(int width, int height) {
        // Of the parts that sixels can tell, which are hundredths.
        IntBinaryOperator pixel = (x, y) -> x == y ? 0
                : 0xff000000 | percent(x % 8 * 13) << 16 | percent(y % 8 * 13) << 8 | percent(50);
        SixelPicture seen = SixelPicture.of(Sixel.of(image(width, height, pixel)));
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int color = pixel.applyAsInt(x, y);
                assertEquals(color == 0 ? -1 : color & 0xffffff, seen.pixels()[y][x], x + ", " + y);
            }
        }
    }

    @Test
    void ofManyColoursThereAre256AndEveryPlaceLooksAsItDid() {
        int width = 240;
        int height = 120;
        IntBinaryOperator sunset = (x, y) -> 0xff000000 | 255 - x * 255 / width << 16 | y * 255 / height << 8
                | (x + y) * 255 / (width + height);
        SixelPicture seen = SixelPicture.of(Sixel.of(image(width, height, sunset)));
        assertEquals(256, seen.colors());
        for (int top = 0; top < height; top += 8) {
            for (int left = 0; left < width; left += 8) {
                for (int shift = 0; shift <= 16; shift += 8) {
                    int apart = 0;
                    for (int at = 0; at < 64; at++) {
                        int x = left + at % 8;
                        int y = top + at / 8;
                        assertTrue(seen.pixels()[y][x] >= 0, "a hole at " + x + ", " + y);
                        apart += Palette.part(seen.pixels()[y][x], shift)
                                - Palette.part(sunset.applyAsInt(x, y), shift);
                    }
                    assertTrue(Math.abs(apart) < 64 * 10, left + ", " + top + " is off by " + apart / 64);
                }
            }
        }
    }

    @Test
    void aPaletteOfNoiseSpreadsOverAllOfIt() {
        Random random = new Random(11);
        BufferedImage noise = image(100, 100, (x, y) -> 0xff000000 | random.nextInt(0x1000000));
        Palette palette = Palette.of(noise, 64);
        assertEquals(64, palette.size());
        long apart = 0;
        for (int y = 0; y < 100; y++) {
            for (int x = 0; x < 100; x++) {
                int near = palette.color(palette.nearest(noise.getRGB(x, y)));
                for (int shift = 0; shift <= 16; shift += 8) {
                    long part = Palette.part(near, shift) - Palette.part(noise.getRGB(x, y), shift);
                    apart += part * part;
                }
            }
        }
        double error = Math.sqrt(apart / 30_000.0);
        assertTrue(error < 25, "the mean error is " + error);
    }

    @Test
    void aRareColourIsNotLost() {
        // 255 greens and blues by the thousand, and a few red pixels.
        BufferedImage image = image(300, 60, (x, y) -> x < 2 && y < 2 ? RED : 0xff000000 | y * 4 << 8 | x * 255 / 300);
        SixelPicture seen = SixelPicture.of(Sixel.of(image));
        assertTrue(Palette.part(seen.pixels()[0][0], 16) > 200, Integer.toHexString(seen.pixels()[0][0]));
    }

    private static int percent(int part) {
        return Math.round(part * 255 / 100f);
    }

    private static BufferedImage image(int width, int height, IntBinaryOperator pixel) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, pixel.applyAsInt(x, y));
            }
        }
        return image;
    }
}
