package dev.nemosh.studio.scene;

/** A drawn layer that the camera slides over: materials a pixel, repeating sideways. */
final class Layer {
    private static final long LANES = 0x03FF_03FF_03FF_03FFL;

    private final int period;
    private final int height;
    private final int base;
    private final double depth;
    private final char[] pixels;
    private final Materials materials = new Materials();
    private final int[] columns;
    private final int[] shares;
    private double zoom = 1;
    private double sink;
    private int top;

    /**
     * @param width of the canvas
     * @param period pixels after which it repeats, at least the width
     * @param height of the layer in pixels
     * @param base the canvas row that its last row ends on
     * @param depth 0 far to 1 near
     */
    Layer(int width, int period, int height, int base, double depth) {
        this.period = period;
        this.height = height;
        this.base = base;
        this.depth = depth;
        this.pixels = new char[(period + 1) * (height + 1)];
        this.columns = new int[width];
        this.shares = new int[width];
    }

    int height() {
        return height;
    }

    /** How far a column lies from the middle of the first view: 0 in the middle, where titles stand, 1 at its sides. */
    double aside(int x) {
        double middle = columns.length / 2.0;
        double straight = Math.abs(Math.floorMod(x, period) - middle);
        return Math.min(1, Math.min(straight, period - straight) / middle * 1.3);
    }

    Materials materials() {
        return materials;
    }

    /** Paints a rectangle, whole pixels, wrapped sideways and cut at top and bottom. */
    void rect(int x, int y, int wide, int high, char material) {
        for (int row = Math.max(0, y); row < Math.min(height, y + high); row++) {
            for (int i = 0; i < wide; i++) {
                pixels[row * (period + 1) + Math.floorMod(x + i, period)] = material;
            }
        }
    }

    /** Paints one pixel, if it lies in the layer. */
    void set(int x, int y, char material) {
        if (y >= 0 && y < height) {
            pixels[y * (period + 1) + Math.floorMod(x, period)] = material;
        }
    }

    /** Paints one row of a shape between two points with smooth ends. */
    void span(double left, double right, int row, int tone) {
        if (row < 0 || row >= height || right <= left) {
            return;
        }
        for (int x = (int) Math.floor(left); x < right; x++) {
            double cover = Math.min(right, x + 1) - Math.max(left, x);
            int eighths = (int) Math.round(cover * Materials.COVERAGES);
            int at = row * (period + 1) + Math.floorMod(x, period);
            if (eighths == Materials.COVERAGES || eighths > 0 && pixels[at] == 0) {
                pixels[at] = Materials.wall(tone, eighths);
            }
        }
    }

    /** Paints a shape with level top and bottom and straight sides. */
    void trapezoid(double left, double right, double y, double leftBelow, double rightBelow, double yBelow, int tone) {
        int from = (int) Math.floor(y);
        int to = (int) Math.ceil(yBelow);
        for (int row = from; row < to; row++) {
            double share = Math.min(1, Math.max(0, (row + 0.5 - y) / Math.max(0.01, yBelow - y)));
            span(left + (leftBelow - left) * share, right + (rightBelow - right) * share, row, tone);
        }
    }

    /** Closes the seam; to be called once, after painting. */
    Layer seal() {
        for (int row = 0; row <= height; row++) {
            pixels[row * (period + 1) + period] = pixels[row * (period + 1)];
        }
        return this;
    }

    /** Where the camera sees it now. {@code middle} is the column that a zoom grows from. */
    void see(Camera camera, double middle) {
        zoom = camera.zoom(depth);
        sink = camera.sink(depth);
        double pan = camera.pan(depth);
        for (int x = 0; x < columns.length; x++) {
            double source = (x - middle) / zoom + middle + pan;
            source -= period * Math.floor(source / period);
            columns[x] = Math.min(period - 1, (int) source);
            shares[x] = (int) ((source - columns[x]) * 64);
        }
        top = (int) Math.floor(base + sink - height * zoom) - 1;
    }

    /**
     * Lays the layer over a row.
     *
     * @param haze what its distance fades to
     * @param far how much of the haze lies before it here, 0 to 1
     */
    void compose(int y, Row row, Tint haze, double far) {
        if (y < top) {
            return;
        }
        double source = (y + 0.5 - base - sink) / zoom + height - 0.5;
        int line = (int) Math.floor(source);
        int share = (int) ((source - line) * 64);
        if (line >= height - 1) {
            line = height - 1;
            share = 0;
        } else if (line < 0) {
            return;
        }
        int at = line * (period + 1);
        Air air = new Air(haze, (float) far);
        if (share == 0) {
            straight(at, row, air);
        } else {
            between(at, share, row, air);
        }
    }

    private void straight(int at, Row row, Air air) {
        long[] lights = materials.lights();
        for (int x = 0; x < columns.length; x++) {
            int left = at + columns[x];
            long one = lights[pixels[left]];
            long two = lights[pixels[left + 1]];
            if ((one | two) != 0) {
                air.lay(row, x, mix(one, two, shares[x]));
            }
        }
    }

    private void between(int at, int share, Row row, Air air) {
        long[] lights = materials.lights();
        int next = period + 1;
        for (int x = 0; x < columns.length; x++) {
            int left = at + columns[x];
            long one = lights[pixels[left]];
            long two = lights[pixels[left + 1]];
            long three = lights[pixels[left + next]];
            long four = lights[pixels[left + next + 1]];
            if ((one | two | three | four) != 0) {
                air.lay(row, x, mix(mix(one, two, shares[x]), mix(three, four, shares[x]), share));
            }
        }
    }

    private static long mix(long one, long two, int share) {
        return (one * (64 - share) + two * share) >>> 6 & LANES;
    }

    /** The air before a layer in one row. */
    private record Air(Tint haze, float far) {
        private static final float UNIT = Materials.unit();

        void lay(Row row, int x, long light) {
            float alpha = (light >>> 48) * (1f / 1023);
            float red = light >>> 32 & 1023;
            float green = light >>> 16 & 1023;
            float blue = light & 1023;
            float clear = UNIT * (1 - far) / Math.max(0.001f, alpha);
            float through = 1 - alpha;
            float veil = far * alpha;
            row.red[x] = row.red[x] * through + red * red * clear + haze.red() * veil;
            row.green[x] = row.green[x] * through + green * green * clear + haze.green() * veil;
            row.blue[x] = row.blue[x] * through + blue * blue * clear + haze.blue() * veil;
        }
    }
}
