package dev.nemosh.studio.scene;

/** Turns frames into planar YUV 4:2:0, BT.709, limited range: Y whole, then U and V at half width and height. */
public final class YuvFrames {
    private static final int HALF = 1 << 15;

    private final Strips strips;

    /** @param strips who converts */
    public YuvFrames(Strips strips) {
        this.strips = strips;
    }

    /** The bytes of one frame; width and height in pixels, both even. */
    public static int bytes(int width, int height) {
        if ((width & 1) != 0 || (height & 1) != 0) {
            throw new IllegalArgumentException("width and height must be even: " + width + "x" + height);
        }
        return width * height * 3 / 2;
    }

    /** Writes a frame's planes into {@code out}, which holds {@link #bytes} or more. */
    public void convert(Frame frame, byte[] out) {
        int needed = bytes(frame.width(), frame.height());
        if (out.length < needed) {
            throw new IllegalArgumentException("a frame needs " + needed + " bytes, not " + out.length);
        }
        strips.over(0, frame.height() / 2, (worker, from, to) -> {
            for (int pair = from; pair < to; pair++) {
                luma(frame, pair * 2, out);
                luma(frame, pair * 2 + 1, out);
                chroma(frame, pair, out);
            }
        });
    }

    private static void luma(Frame frame, int y, byte[] out) {
        int[] pixels = frame.pixels();
        int start = y * frame.width();
        int end = start + frame.width();
        for (int i = start; i < end; i++) {
            int pixel = pixels[i];
            int red = pixel >> 16 & 255;
            int green = pixel >> 8 & 255;
            int blue = pixel & 255;
            out[i] = (byte) (16 + (11_966 * red + 40_254 * green + 4_064 * blue + HALF >> 16));
        }
    }

    private static void chroma(Frame frame, int pair, byte[] out) {
        int[] pixels = frame.pixels();
        int width = frame.width();
        int above = pair * 2 * width;
        int u = width * frame.height() + pair * (width / 2);
        int v = u + width * frame.height() / 4;
        for (int x = 0; x < width / 2; x++) {
            int one = pixels[above + 2 * x];
            int two = pixels[above + 2 * x + 1];
            int three = pixels[above + width + 2 * x];
            int four = pixels[above + width + 2 * x + 1];
            int red = (one >> 16 & 255) + (two >> 16 & 255) + (three >> 16 & 255) + (four >> 16 & 255);
            int green = (one >> 8 & 255) + (two >> 8 & 255) + (three >> 8 & 255) + (four >> 8 & 255);
            int blue = (one & 255) + (two & 255) + (three & 255) + (four & 255);
            out[u + x] = (byte) (128 + (-6_596 * red - 22_188 * green + 28_784 * blue + 4 * HALF >> 18));
            out[v + x] = (byte) (128 + (28_784 * red - 26_145 * green - 2_639 * blue + 4 * HALF >> 18));
        }
    }
}
