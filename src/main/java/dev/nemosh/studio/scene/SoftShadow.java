package dev.nemosh.studio.scene;

/** A dark, soft ground behind words, kept at a quarter of the size. */
final class SoftShadow {
    private static final int CELL = 4;
    /** What softening takes from the middle is given back. */
    private static final float BODY = 1.5f;

    private final int columns;
    private final int rows;
    private final float[] dark;
    private int firstRow;
    private int lastRow;

    SoftShadow(int width, int height) {
        this.columns = width / CELL + 2;
        this.rows = height / CELL + 2;
        this.dark = new float[columns * rows];
    }

    /** Adds a letter's box, in pixels. */
    void cover(double left, double top, double right, double bottom) {
        for (int y = Math.max(0, (int) (top / CELL)); y <= Math.min(rows - 1, (int) (bottom / CELL)); y++) {
            for (int x = Math.max(0, (int) (left / CELL)); x <= Math.min(columns - 1, (int) (right / CELL)); x++) {
                dark[y * columns + x] = 1;
            }
        }
    }

    /** Softens it; the radius is in pixels. To be called once, after all letters. */
    SoftShadow soften(double radius) {
        int cells = Math.max(1, (int) Math.round(radius / CELL));
        for (int pass = 0; pass < 3; pass++) {
            blur(1, columns, columns, rows, cells);
            blur(columns, rows, 1, columns, cells);
        }
        firstRow = rows;
        for (int i = 0; i < dark.length; i++) {
            dark[i] = Math.min(1, dark[i] * BODY);
            if (dark[i] > 0.004f) {
                firstRow = Math.min(firstRow, i / columns);
                lastRow = Math.max(lastRow, i / columns);
            }
        }
        return this;
    }

    private void blur(int step, int count, int nextLine, int lines, int radius) {
        float[] line = new float[count];
        for (int number = 0; number < lines; number++) {
            float sum = 0;
            for (int i = -radius; i < count; i++) {
                sum += i + radius < count ? dark[number * nextLine + (i + radius) * step] : 0;
                if (i >= 0) {
                    line[i] = sum / (2 * radius + 1);
                    sum -= i - radius >= 0 ? dark[number * nextLine + (i - radius) * step] : 0;
                }
            }
            for (int i = 0; i < count; i++) {
                dark[number * nextLine + i * step] = line[i];
            }
        }
    }

    /** Darkens a frame. {@code strength} 0 to 1. */
    void paint(Frame frame, double strength) {
        int[] pixels = frame.pixels();
        int from = Math.max(0, (firstRow - 1) * CELL);
        int to = Math.min(frame.height(), (lastRow + 2) * CELL);
        for (int y = from; y < to; y++) {
            float fy = y % CELL / (float) CELL;
            int at = y / CELL * columns;
            int below = Math.min(y / CELL + 1, rows - 1) * columns;
            for (int column = 0; column * CELL < frame.width(); column++) {
                float left = dark[at + column] + (dark[below + column] - dark[at + column]) * fy;
                float right = dark[at + column + 1] + (dark[below + column + 1] - dark[at + column + 1]) * fy;
                if (left + right < 0.004f) {
                    continue;
                }
                int end = Math.min(frame.width(), column * CELL + CELL);
                for (int x = column * CELL; x < end; x++) {
                    float here = left + (right - left) * (x % CELL) / CELL;
                    int keep = 256 - (int) (256 * strength * here);
                    int pixel = pixels[y * frame.width() + x];
                    pixels[y * frame.width() + x] = ((pixel & 0xFF00FF) * keep >>> 8 & 0xFF00FF)
                            | ((pixel & 0xFF00) * keep >>> 8 & 0xFF00);
                }
            }
        }
    }
}
