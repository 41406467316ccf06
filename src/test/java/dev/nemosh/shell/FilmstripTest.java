package dev.nemosh.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nemosh.shell.TerminalPowers.Pictures;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
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
    void terminalsThatShowPicturesGetThemWhole() throws IOException {
        List<String> kitty = new Filmstrip(Pictures.KITTY, true).lines(List.of(flag(200, 100)));
        assertTrue(kitty.get(0).startsWith("\u001b_Ga=T,f=100,q=2,m="), kitty.get(0));
        assertTrue(kitty.get(0).endsWith("\u001b\\"));
        List<String> iterm = new Filmstrip(Pictures.ITERM2, true).lines(List.of(flag(20, 10)));
        assertTrue(iterm.get(0).startsWith("\u001b]1337;File=inline=1;size="), iterm.get(0));
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
    }

    /** Red above, blue below the first row. */
    private static byte[] flag(int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, y == 0 ? RED : BLUE);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
