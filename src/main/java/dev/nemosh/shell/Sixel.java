package dev.nemosh.shell;

import java.awt.image.BufferedImage;

/**
 * A picture as sixels: bands of six rows, for each of a band's colours the columns in which it stands. Transparent
 * pixels are left as they are.
 */
final class Sixel {
    private static final int COLORS = 256;
    private static final int BAND = 6;
    private static final char NOTHING = '?';
    /** From how many of the same on they are counted. */
    private static final int WORTH_COUNTING = 4;

    private final int width;
    private final int height;
    private final Palette palette;
    private final int[][] numbers;
    private final StringBuilder sequence = new StringBuilder();

    private Sixel(BufferedImage image) {
        this.width = image.getWidth();
        this.height = image.getHeight();
        this.palette = Palette.of(image, COLORS);
        this.numbers = numbers(image);
    }

    /** The sequence that draws the picture from the cursor on. */
    static String of(BufferedImage image) {
        return new Sixel(image).encoded();
    }

    private int[][] numbers(BufferedImage image) {
        int[][] own = new int[height][width];
        if (!palette.isExact()) {
            return new Dithering(palette::nearest, palette::color).numbers(image);
        }
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int color = image.getRGB(x, y);
                own[y][x] = Palette.isSeen(color) ? palette.nearest(color) : Dithering.UNSEEN;
            }
        }
        return own;
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
                if (number != Dithering.UNSEEN) {
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
