package dev.nemosh.shell;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;

/** Draws pictures beside each other in a terminal: by its own protocol where it has one, else with half blocks. */
public final class Filmstrip {
    private static final int GAP = 2;
    private static final int CHUNK = 4096;
    private static final String RESET = "\u001b[0m";

    private final TerminalPowers.Pictures way;
    private final boolean fullColor;

    /**
     * @param way how the terminal draws pictures
     * @param fullColor whether it knows 24 bit colours; else 240 fixed ones are used
     */
    public Filmstrip(TerminalPowers.Pictures way, boolean fullColor) {
        this.way = way;
        this.fullColor = fullColor;
    }

    /** How many pixels a picture may be wide, where so many stand beside each other in so many cells. */
    public int pixels(int pictures, int cells) {
        int own = Math.max(4, (cells - GAP * (pictures - 1)) / pictures);
        return way == TerminalPowers.Pictures.BLOCKS ? own : own * 8;
    }

    /**
     * The lines that draw them, each whole by itself.
     *
     * @param pictures PNG files
     */
    public List<String> lines(List<byte[]> pictures) throws IOException {
        BufferedImage strip = strip(pictures);
        return switch (way) {
            case BLOCKS -> blocks(strip);
            case KITTY -> List.of(kitty(png(strip)));
            case ITERM2 -> List.of(iterm2(png(strip)));
            case SIXEL -> List.of(Sixel.of(strip));
        };
    }

    private static BufferedImage strip(List<byte[]> pictures) throws IOException {
        List<BufferedImage> read = new ArrayList<>();
        int width = 0;
        int height = 0;
        for (byte[] picture : pictures) {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
            if (image == null) {
                throw new IOException("not a picture");
            }
            read.add(image);
            width += image.getWidth() + (width == 0 ? 0 : GAP);
            height = Math.max(height, image.getHeight());
        }
        BufferedImage strip = new BufferedImage(Math.max(1, width), Math.max(1, height), BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = strip.createGraphics();
        int x = 0;
        for (BufferedImage image : read) {
            pen.drawImage(image, x, 0, null);
            x += image.getWidth() + GAP;
        }
        pen.dispose();
        return strip;
    }

    /** Two pixels a cell: the upper one is the half block's colour, the lower one its ground's. */
    private List<String> blocks(BufferedImage strip) {
        String[][] colors = colors(strip);
        List<String> lines = new ArrayList<>();
        for (int y = 0; y < colors.length; y += 2) {
            StringBuilder line = new StringBuilder();
            String last = "";
            for (int x = 0; x < strip.getWidth(); x++) {
                String upper = colors[y][x];
                String cell = cell(upper, y + 1 < colors.length ? colors[y + 1][x] : "");
                line.append(cell.equals(last) ? "" : cell).append(upper.isEmpty() ? ' ' : '\u2580');
                last = cell;
            }
            lines.add(line.append(RESET).toString());
        }
        return lines;
    }

    private static String cell(String upper, String lower) {
        return "\u001b[0" + (upper.isEmpty() ? "" : ";38;" + upper) + (lower.isEmpty() ? "" : ";48;" + lower) + "m";
    }

    /** The pixels' colours in the terminal's words, by rows; empty for a pixel of which nothing is to be seen. */
    private String[][] colors(BufferedImage strip) {
        String[][] colors = new String[strip.getHeight()][strip.getWidth()];
        for (int y = 0; y < colors.length; y++) {
            for (int x = 0; x < colors[y].length; x++) {
                int argb = strip.getRGB(x, y);
                colors[y][x] = Palette.isSeen(argb) ? color(argb) : "";
            }
        }
        return colors;
    }

    /** Of few and large pixels each has its own nearest colour: spread over its neighbours it would look like noise. */
    private String color(int rgb) {
        return fullColor
                ? "2;" + Palette.part(rgb, 16) + ";" + Palette.part(rgb, 8) + ";" + Palette.part(rgb, 0)
                : "5;" + FixedColors.nearest(rgb);
    }

    private static String kitty(byte[] png) {
        String data = Base64.getEncoder().encodeToString(png);
        StringBuilder sequence = new StringBuilder();
        for (int from = 0; from < data.length(); from += CHUNK) {
            int to = Math.min(data.length(), from + CHUNK);
            sequence.append("\u001b_G").append(from == 0 ? "a=T,f=100,q=2," : "")
                    .append("m=").append(to < data.length() ? 1 : 0).append(';')
                    .append(data, from, to).append("\u001b\\");
        }
        return sequence.toString();
    }

    private static String iterm2(byte[] png) {
        return "\u001b]1337;File=inline=1;size=" + png.length + ":"
                + Base64.getEncoder().encodeToString(png) + "\u0007";
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
