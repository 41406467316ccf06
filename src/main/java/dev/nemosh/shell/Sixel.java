package dev.nemosh.shell;

import java.awt.image.BufferedImage;
import java.util.Arrays;

/**
 * A picture as sixels: bands of six rows, for each of a band's colours the columns in which it stands. Colours that are
 * not in the palette are spread over their neighbours (Floyd and Steinberg). Transparent pixels are left as they are.
 */
final class Sixel {
    private static final int COLORS = 256;
    private static final int BAND = 6;
    private static final char NOTHING = '?';
    /** From how many of the same on they are counted. */
    private static final int WORTH_COUNTING = 4;
    private static final int UNSEEN = -1;
    private static final int SIXTEENTHS = 16;

    private final int width;
    private final int height;
    private final Palette palette;
    private final int[][] numbers;
    private final StringBuilder sequence = new StringBuilder();

    private Sixel(BufferedImage image) {
        this.width = image.getWidth();
        this.height = image.getHeight();
        this.palette = Palette.of(image, COLORS);
        this.numbers = new int[height][width];
        quantize(image);
    }

    /** The sequence that draws the picture from the cursor on. */
    static String of(BufferedImage image) {
        return new Sixel(image).encoded();
    }

    private void quantize(BufferedImage image) {
        int[] now = new int[3 * (width + 2)];
        int[] below = new int[3 * (width + 2)];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int color = image.getRGB(x, y);
                numbers[y][x] = !Palette.isSeen(color) ? UNSEEN
                        : palette.isExact() ? palette.nearest(color) : spread(color, x, now, below);
            }
            int[] done = now;
            now = below;
            below = done;
            Arrays.fill(below, 0);
        }
    }

    /** The colour nearest to the pixel's with what neighbours have left over; what it leaves over goes on to others. */
    private int spread(int color, int x, int[] now, int[] below) {
        int[] wanted = new int[3];
        int rgb = 0;
        int at = 3 * (x + 1);
        for (int part = 0; part < 3; part++) {
            wanted[part] = Math.max(0, Math.min(0xff,
                    Palette.part(color, 8 * part) + Math.floorDiv(now[at + part] + SIXTEENTHS / 2, SIXTEENTHS)));
            rgb |= wanted[part] << 8 * part;
        }
        int number = palette.nearest(rgb);
        for (int part = 0; part < 3; part++) {
            int left = wanted[part] - Palette.part(palette.color(number), 8 * part);
            now[at + 3 + part] += 7 * left;
            below[at - 3 + part] += 3 * left;
            below[at + part] += 5 * left;
            below[at + 3 + part] += left;
        }
        return number;
    }

    private String encoded() {
        sequence.append("\u001bP0;1q\"1;1;").append(width).append(';').append(height);
        for (int number = 0; number < palette.size(); number++) {
            sequence.append('#').append(number).append(";2");
            for (int shift = 16; shift >= 0; shift -= 8) {
                sequence.append(';').append(Math.round(Palette.part(palette.color(number), shift) * 100 / 255f));
            }
        }
        for (int top = 0; top < height; top += BAND) {
            if (top > 0) {
                sequence.append('-');
            }
            band(top);
        }
        return sequence.append("\u001b\\").toString();
    }

    private void band(int top) {
        char[][] columns = new char[palette.size()][];
        int bottom = Math.min(height, top + BAND);
        for (int y = top; y < bottom; y++) {
            for (int x = 0; x < width; x++) {
                int number = numbers[y][x];
                if (number != UNSEEN) {
                    if (columns[number] == null) {
                        columns[number] = new char[width];
                    }
                    columns[number][x] |= 1 << y - top;
                }
            }
        }
        boolean first = true;
        for (int number = 0; number < columns.length; number++) {
            if (columns[number] != null) {
                sequence.append(first ? "" : "$").append('#').append(number);
                row(columns[number]);
                first = false;
            }
        }
    }

    /** Nothing at the row's end is left out. */
    private void row(char[] bits) {
        int end = width;
        while (end > 0 && bits[end - 1] == 0) {
            end--;
        }
        int from = 0;
        while (from < end) {
            int to = from + 1;
            while (to < end && bits[to] == bits[from]) {
                to++;
            }
            String sign = String.valueOf((char) (NOTHING + bits[from]));
            sequence.append(to - from < WORTH_COUNTING ? sign.repeat(to - from) : "!" + (to - from) + sign);
            from = to;
        }
    }
}
