package dev.nemosh.studio.scene;

/** The last pass: glow over the picture, film grain against banding, eight bits a channel. */
final class Finish {
    private static final int GRAINS = 1 << 16;
    private static final double SIGMA = 2.3;

    private final Bloom bloom;
    private final int[] grain = new int[GRAINS + 8_192];
    private final long seed;

    Finish(Bloom bloom, long seed) {
        this.bloom = bloom;
        this.seed = seed;
        Dice dice = Dice.of(seed, "grain");
        for (int i = 0; i < GRAINS; i++) {
            double bell = dice.unit() + dice.unit() + dice.unit() + dice.unit() - 2;
            grain[i] = (int) Math.round(bell * SIGMA * 4 * 1.73);
        }
        System.arraycopy(grain, 0, grain, GRAINS, grain.length - GRAINS);
    }

    /**
     * Finishes one row in place. {@code glow} is scratch of the worker's own and serves two rows, of which the even one
     * comes first; {@code moment} changes the grain.
     */
    void row(int y, Frame frame, int[][] glow, long moment) {
        if ((y & 1) == 0) {
            bloom.along(y, glow);
        }
        int width = frame.width();
        int[] pixels = frame.pixels();
        int at = y * width;
        for (int done = 0; done < width; done += 8_192) {
            int count = Math.min(8_192, width - done);
            int offset = (int) (Dice.mix(seed + moment * 8_191 + y * 31L + done) & GRAINS - 1);
            span(pixels, at + done, count, glow, done, offset);
        }
    }

    private void span(int[] pixels, int at, int count, int[][] glow, int first, int offset) {
        int[] red = glow[0];
        int[] green = glow[1];
        int[] blue = glow[2];
        for (int i = 0; i < count; i++) {
            int pixel = pixels[at + i];
            int speck = grain[offset + i];
            int r = pixel >> 20;
            int g = pixel >> 10 & Deep.MAX;
            int b = pixel & Deep.MAX;
            r += (red[first + i] * (1023 - r) >> 10) + speck;
            g += (green[first + i] * (1023 - g) >> 10) + speck;
            b += (blue[first + i] * (1023 - b) >> 10) + speck;
            r = Math.min(1023, Math.max(0, r)) >> 2;
            g = Math.min(1023, Math.max(0, g)) >> 2;
            b = Math.min(1023, Math.max(0, b)) >> 2;
            pixels[at + i] = r << 16 | g << 8 | b;
        }
    }
}
