package dev.nemosh.shell;

/** The colours that every terminal with 256 of them has alike: a cube of 216 and 24 greys. */
final class FixedColors {
    private static final int CUBE = 16;
    private static final int GREYS = 232;
    private static final int ALL = 256;
    private static final int[] LEVELS = {0, 95, 135, 175, 215, 255};

    private FixedColors() {}

    /** The number of the one that comes nearest to 0xRRGGBB. */
    static int nearest(int rgb) {
        int red = level(Palette.part(rgb, 16));
        int green = level(Palette.part(rgb, 8));
        int blue = level(Palette.part(rgb, 0));
        int best = CUBE + 36 * red + 6 * green + blue;
        int mean = (Palette.part(rgb, 16) + Palette.part(rgb, 8) + Palette.part(rgb, 0)) / 3;
        int grey = Math.max(GREYS, Math.min(ALL - 1, GREYS + (mean - 3) / 10));
        return distance(color(grey), rgb) < distance(color(best), rgb) ? grey : best;
    }

    /** The colour of that number, 0xRRGGBB. */
    static int color(int number) {
        if (number >= GREYS) {
            return (8 + 10 * (number - GREYS)) * 0x010101;
        }
        int cell = number - CUBE;
        return LEVELS[cell / 36] << 16 | LEVELS[cell / 6 % 6] << 8 | LEVELS[cell % 6];
    }

    private static int level(int part) {
        int best = 0;
        for (int level = 1; level < LEVELS.length; level++) {
            best = Math.abs(LEVELS[level] - part) < Math.abs(LEVELS[best] - part) ? level : best;
        }
        return best;
    }

    private static int distance(int one, int other) {
        int distance = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int apart = Palette.part(one, shift) - Palette.part(other, shift);
            distance += apart * apart;
        }
        return distance;
    }
}
