package dev.nemosh.shell;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** Puts a picture into few colours: what a pixel's colour lacks, its neighbours get (Floyd and Steinberg). */
final class Dithering {
    /** Of a pixel of which nothing is to be seen. */
    static final int UNSEEN = -1;

    private static final int SIXTEENTHS = 16;

    private final IntUnaryOperator nearest;
    private final IntUnaryOperator color;

    /**
     * @param nearest gives the number of the colour that comes nearest to 0xRRGGBB
     * @param color gives the colour of a number
     */
    Dithering(IntUnaryOperator nearest, IntUnaryOperator color) {
        this.nearest = nearest;
        this.color = color;
    }

    /** The numbers of the pixels' colours, by rows. */
    int[][] numbers(BufferedImage image) {
        int width = image.getWidth();
        int[][] numbers = new int[image.getHeight()][width];
        int[] now = new int[3 * (width + 2)];
        int[] below = new int[3 * (width + 2)];
        for (int y = 0; y < numbers.length; y++) {
            for (int x = 0; x < width; x++) {
                int argb = image.getRGB(x, y);
                numbers[y][x] = Palette.isSeen(argb) ? number(argb, 3 * (x + 1), now, below) : UNSEEN;
            }
            int[] done = now;
            now = below;
            below = done;
            Arrays.fill(below, 0);
        }
        return numbers;
    }

    private int number(int argb, int at, int[] now, int[] below) {
        int[] wanted = new int[3];
        int rgb = 0;
        for (int part = 0; part < 3; part++) {
            wanted[part] = Math.max(0, Math.min(0xff,
                    Palette.part(argb, 8 * part) + Math.floorDiv(now[at + part] + SIXTEENTHS / 2, SIXTEENTHS)));
            rgb |= wanted[part] << 8 * part;
        }
        int number = nearest.applyAsInt(rgb);
        int taken = color.applyAsInt(number);
        for (int part = 0; part < 3; part++) {
            int left = wanted[part] - Palette.part(taken, 8 * part);
            now[at + 3 + part] += 7 * left;
            below[at - 3 + part] += 3 * left;
            below[at + part] += 5 * left;
            below[at + 3 + part] += left;
        }
        return number;
    }
}
