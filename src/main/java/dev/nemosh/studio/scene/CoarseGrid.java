package dev.nemosh.studio.scene;

import java.util.Arrays;

/** Soft parts of a picture, worked out for one pixel in many and spread smoothly over the others. */
final class CoarseGrid {
    private final int cell;
    private final int columns;
    private final int rows;
    private final float[] red;
    private final float[] green;
    private final float[] blue;

    /** @param cell pixels between two points */
    CoarseGrid(int width, int height, int cell) {
        this.cell = cell;
        this.columns = (width + cell - 1) / cell + 2;
        this.rows = (height + cell - 1) / cell + 2;
        this.red = new float[columns * rows];
        this.green = new float[columns * rows];
        this.blue = new float[columns * rows];
    }

    /** The cell that suits a canvas: four pixels where the shorter side has 1080. */
    static int cell(Stage stage) {
        return Math.max(1, (int) Math.round(stage.px(4)));
    }

    int columns() {
        return columns;
    }

    int rows() {
        return rows;
    }

    /** Sets a point, numbered row by row; it lies at its column times the cell and its row times the cell. */
    void set(int point, float r, float g, float b) {
        red[point] = r;
        green[point] = g;
        blue[point] = b;
    }

    /** The number of the first point of the line above a row of the picture. */
    int firstAbove(int y) {
        return Math.min(y / cell, rows - 2) * columns;
    }

    /** Fills a row of the picture; below the grid its last line goes on. */
    void compose(int y, Row row) {
        int above = firstAbove(y);
        float share = Math.min(1, (y - above / columns * cell) / (float) cell);
        spread(red, above, share, row.red);
        spread(green, above, share, row.green);
        spread(blue, above, share, row.blue);
    }

    private void spread(float[] values, int above, float share, float[] out) {
        int below = above + columns;
        float left = values[above] + (values[below] - values[above]) * share;
        int x = 0;
        for (int column = 1; column < columns && x < out.length; column++) {
            float right = values[above + column] + (values[below + column] - values[above + column]) * share;
            float step = (right - left) / cell;
            if (cell == 4 && x + 4 <= out.length) {
                out[x] = left;
                out[x + 1] = left + step;
                out[x + 2] = left + step * 2;
                out[x + 3] = left + step * 3;
            } else {
                for (int i = 0; i < cell && x + i < out.length; i++) {
                    out[x + i] = left + step * i;
                }
            }
            x += cell;
            left = right;
        }
        if (x < out.length) {
            Arrays.fill(out, x, out.length, left);
        }
    }
}
