package dev.nemosh.studio.scene;

import java.util.Arrays;
import java.util.Comparator;

/** Stars that twinkle, sorted by row so that each row finds its own. */
final class Stars {
    private static final int COUNT = 620;
    private static final Tint[] TINTS = {Tint.hex("ffffff"), Tint.hex("cfdcff"), Tint.hex("ffe9cf")};

    private final int[] firstOfRow;
    private final float[] columns;
    private final float[] offsets;
    private final float[] strengths;
    private final float[] phases;
    private final int[] tints;
    private final float size;
    private float visible;
    private float seconds;

    Stars(Stage stage, int horizon) {
        double area = stage.width() * (double) horizon / (stage.px(1) * stage.px(1)) / (1920 * 800);
        int count = (int) (COUNT * Math.min(3, area));
        this.size = (float) Math.max(0.7, stage.px(1.25));
        Dice dice = stage.dice("stars");
        double[][] all = new double[count][];
        for (int i = 0; i < count; i++) {
            double magnitude = dice.unit();
            double height = 1 - StrictMath.sqrt(dice.unit());
            all[i] = new double[] {dice.unit() * stage.width(), height * horizon,
                0.12 + StrictMath.pow(magnitude, 7) * 1.5 + magnitude * 0.22, dice.between(0, 6.28), dice.of(3)};
        }
        Arrays.sort(all, Comparator.comparingDouble(star -> star[1]));
        this.columns = new float[count];
        this.offsets = new float[count];
        this.strengths = new float[count];
        this.phases = new float[count];
        this.tints = new int[count];
        this.firstOfRow = new int[horizon + 4];
        int row = 0;
        for (int i = 0; i < count; i++) {
            columns[i] = (float) all[i][0];
            offsets[i] = (float) all[i][1];
            strengths[i] = (float) all[i][2];
            phases[i] = (float) all[i][3];
            tints[i] = (int) all[i][4];
            while (row <= (int) all[i][1]) {
                firstOfRow[row++] = i;
            }
        }
        Arrays.fill(firstOfRow, row, firstOfRow.length, count);
    }

    /** @param amount how well they are seen, 0 to 1 */
    void begin(double amount, double second) {
        visible = (float) amount;
        seconds = (float) second;
    }

    void compose(int y, Row row, float[] cloud, int above, int cell) {
        if (visible <= 0.01f) {
            return;
        }
        int from = firstOfRow[Math.max(0, y - 2)];
        int to = firstOfRow[Math.min(firstOfRow.length - 1, y + 3)];
        for (int i = from; i < to; i++) {
            float dy = y + 0.5f - offsets[i];
            float twinkle = 0.75f + 0.25f * (float) StrictMath.sin(seconds * 2.1 + phases[i]);
            float clear = 1 - Math.min(1, 1.3f * cloud[above + Math.min((int) columns[i], row.width - 1) / cell]);
            float strength = strengths[i] * visible * twinkle * clear;
            int x = (int) columns[i];
            for (int column = x - 2; column <= x + 2; column++) {
                float dx = column + 0.5f - columns[i];
                float near = Math.max(0, 1 - (dx * dx + dy * dy) / (size * size * 2.2f));
                row.shine(column, TINTS[tints[i]], strength * near * near);
            }
        }
    }
}
