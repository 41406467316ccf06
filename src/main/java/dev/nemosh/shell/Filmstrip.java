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
     * @param fullColor whether it knows 24 bit colours; else the cube of 216 is used
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
        List<String> lines = new ArrayList<>();
        for (int y = 0; y < strip.getHeight(); y += 2) {
            StringBuilder line = new StringBuilder();
            String last = "";
            for (int x = 0; x < strip.getWidth(); x++) {
                int upper = strip.getRGB(x, y);
                int lower = y + 1 < strip.getHeight() ? strip.getRGB(x, y + 1) : 0;
                String cell = cell(upper, lower);
                line.append(cell.equals(last) ? "" : cell).append(upper >>> 24 == 0 ? ' ' : '\u2580');
                last = cell;
            }
            lines.add(line.append(RESET).toString());
        }
        return lines;
    }

    private String cell(int upper, int lower) {
        String ink = upper >>> 24 == 0 ? "" : ";38;" + color(upper);
        String ground = lower >>> 24 == 0 ? "" : ";48;" + color(lower);
        return "\u001b[0" + ink + ground + "m";
    }

    private String color(int rgb) {
        int red = rgb >> 16 & 0xff;
        int green = rgb >> 8 & 0xff;
        int blue = rgb & 0xff;
        return fullColor
                ? "2;" + red + ";" + green + ";" + blue
                : "5;" + (16 + 36 * sixth(red) + 6 * sixth(green) + sixth(blue));
    }

    private static int sixth(int part) {
        return Math.round(part * 5 / 255f);
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
