package dev.nemosh.shell;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nemosh.shell.TerminalPowers.Pictures;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class FilmstripTest {
    private static final int RED = 0xffff0000;
    private static final int BLUE = 0xff0000ff;

    @Test
    void aCellHoldsTwoPixelsAndPicturesStandApart() throws IOException {
        Filmstrip strip = new Filmstrip(Pictures.BLOCKS, true);

        assertEquals(List.of("\u001b[0;38;2;255;0;0;48;2;0;0;255m▀▀\u001b[0m  "
                        + "\u001b[0;38;2;255;0;0;48;2;0;0;255m▀▀\u001b[0m"),
                strip.lines(List.of(flag(2, 2), flag(2, 2))));
    }

    @Test
    void anOddLastRowHasNoGround() throws IOException {
        assertEquals(List.of("\u001b[0;38;2;255;0;0;48;2;0;0;255m▀\u001b[0m", "\u001b[0;38;2;0;0;255m▀\u001b[0m"),
                new Filmstrip(Pictures.BLOCKS, true).lines(List.of(flag(1, 3))));
    }

    @Test
    void withoutFullColoursTheCubeIsUsed() throws IOException {
        assertEquals(List.of("\u001b[0;38;5;196;48;5;21m▀\u001b[0m"),
                new Filmstrip(Pictures.BLOCKS, false).lines(List.of(flag(1, 2))));
    }

    @Test
    void kittyGetsThePictureInPieces() throws IOException {
        List<String> lines = new Filmstrip(Pictures.KITTY, true).lines(List.of(noise(80, 40), noise(80, 40)));
        assertEquals(1, lines.size());
        Matcher pieces = Pattern.compile("\u001b_G(a=T,f=100,q=2,)?m=([01]);([^\u001b]{1,4096})\u001b\\\\").matcher(
                lines.get(0));
        StringBuilder data = new StringBuilder();
        int end = 0;
        String more = "1";
        while (pieces.find()) {
            assertEquals(end, pieces.start());
            assertEquals(end == 0, pieces.group(1) != null);
            assertEquals("1", more);
            data.append(pieces.group(3));
            more = pieces.group(2);
            end = pieces.end();
        }
        assertEquals(lines.get(0).length(), end);
        assertEquals("0", more);
        assertTrue(data.length() > 4096, "more than one piece");
        assertStrip(ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(data.toString()))));
    }

    @Test
    void iterm2GetsThePictureWithItsSize() throws IOException {
        List<String> lines = new Filmstrip(Pictures.ITERM2, true).lines(List.of(noise(80, 40), noise(80, 40)));
        assertEquals(1, lines.size());
        Matcher file = Pattern.compile("\u001b]1337;File=inline=1;size=(\\d+):(\\S+)\u0007").matcher(lines.get(0));
        assertTrue(file.matches());
        byte[] png = Base64.getDecoder().decode(file.group(2));
        assertEquals(Integer.parseInt(file.group(1)), png.length);
        assertStrip(ImageIO.read(new ByteArrayInputStream(png)));
    }

    @Test
    void sixelsHoldThePictureAndItsGap() throws IOException {
        List<String> lines = new Filmstrip(Pictures.SIXEL, true).lines(List.of(flag(3, 7), flag(3, 8)));
        assertEquals(1, lines.size());
        SixelPicture seen = SixelPicture.of(lines.get(0));
        assertEquals("8 x 8", seen.width() + " x " + seen.height());
        assertArrayEquals(new int[] {0xff0000, 0xff0000, 0xff0000, -1, -1, 0xff0000, 0xff0000, 0xff0000},
                seen.pixels()[0]);
        assertArrayEquals(new int[] {0xff, 0xff, 0xff, -1, -1, 0xff, 0xff, 0xff}, seen.pixels()[6]);
        assertArrayEquals(new int[] {-1, -1, -1, -1, -1, 0xff, 0xff, 0xff}, seen.pixels()[7]);
    }

    /** Two pictures of noise, two pixels of nothing between them. */
    private static void assertStrip(BufferedImage strip) throws IOException {
        BufferedImage one = ImageIO.read(new ByteArrayInputStream(noise(80, 40)));
        assertEquals("162 x 40", strip.getWidth() + " x " + strip.getHeight());
        for (int y = 0; y < 40; y++) {
            for (int x = 0; x < 162; x++) {
                int there = x == 80 || x == 81 ? 0 : one.getRGB(x % 82, y);
                assertEquals(there, strip.getRGB(x, y), x + ", " + y);
            }
        }
    }

    @Test
    void whatIsNoPictureIsNotDrawn() {
        assertThrows(IOException.class,
                () -> new Filmstrip(Pictures.BLOCKS, true).lines(List.of(new byte[] {1, 2, 3})));
    }

    @Test
    void picturesShareTheLine() {
        assertEquals(25, new Filmstrip(Pictures.BLOCKS, true).pixels(3, 79));
        assertEquals(200, new Filmstrip(Pictures.KITTY, true).pixels(3, 79));
        assertEquals(200, new Filmstrip(Pictures.SIXEL, true).pixels(3, 79));
    }

    private static byte[] noise(int width, int height) throws IOException {
        Random random = new Random(5);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        return png(image);
    }

    /** Red above, blue below the first row. */
    private static byte[] flag(int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, y == 0 ? RED : BLUE);
            }
        }
        return png(image);
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
