package dev.nemosh.studio.scene;

/** One row of the picture while its layers are laid over one another, in linear light. Each worker has its own. */
final class Row {
    final int width;
    final float[] red;
    final float[] green;
    final float[] blue;
    /** Scratch for lines of noise. */
    final float[][] lines = new float[3][Noise.SIZE + 1];

    Row(int width) {
        this.width = width;
        this.red = new float[width];
        this.green = new float[width];
        this.blue = new float[width];
    }

    /** Lays a colour over one pixel. */
    void lay(int x, Tint tint, float alpha) {
        red[x] += (tint.red() - red[x]) * alpha;
        green[x] += (tint.green() - green[x]) * alpha;
        blue[x] += (tint.blue() - blue[x]) * alpha;
    }

    /** Adds light to one pixel; outside the row nothing happens. */
    void shine(int x, Tint tint, float amount) {
        if (x >= 0 && x < width) {
            red[x] += tint.red() * amount;
            green[x] += tint.green() * amount;
            blue[x] += tint.blue() * amount;
        }
    }

    /** Lays a haze of one colour over the whole row. */
    void veil(Tint tint, float alpha) {
        if (alpha <= 0) {
            return;
        }
        float keep = 1 - alpha;
        float r = tint.red() * alpha;
        float g = tint.green() * alpha;
        float b = tint.blue() * alpha;
        for (int x = 0; x < width; x++) {
            red[x] = red[x] * keep + r;
            green[x] = green[x] * keep + g;
            blue[x] = blue[x] * keep + b;
        }
    }
}
