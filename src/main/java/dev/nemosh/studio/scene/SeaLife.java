package dev.nemosh.studio.scene;

/** A sailing boat on the horizon, where the seed wants one, and gulls while there is light. */
final class SeaLife {
    private static final int GULLS = 5;

    private final Stage stage;
    private final int horizon;
    private final double boatAt;
    private final double boatSpeed;
    private final boolean boat;
    private final double[] gulls = new double[GULLS * 4];
    private Tint ink = Tint.WHITE;
    private double seconds;
    private double bright;
    private double boatX;

    SeaLife(Stage stage, int horizon) {
        this.stage = stage;
        this.horizon = horizon;
        Dice dice = stage.dice("sea life");
        this.boat = dice.unit() < stage.knob("boat", 0.65);
        boolean right = dice.chance(0.5);
        this.boatAt = right ? dice.between(0.14, 0.3) : dice.between(0.7, 0.86);
        this.boatSpeed = right ? 1 : -1;
        for (int gull = 0; gull < GULLS; gull++) {
            gulls[gull * 4] = dice.between(0.05, 0.95);
            gulls[gull * 4 + 1] = dice.between(0.16, 0.52);
            gulls[gull * 4 + 2] = dice.between(13, 30);
            gulls[gull * 4 + 3] = dice.between(0, 6.28);
        }
    }

    void begin(Hues hues, Camera camera, double hour, double second) {
        ink = hues.body().mix(hues.haze(), 0.18);
        seconds = second * stage.pace();
        bright = 1 - Daylight.stars(hour);
        boatX = boatAt * stage.width() + boatSpeed * stage.px(7) * seconds - camera.pan(0.3);
    }

    void compose(int y, Row row) {
        if (boat) {
            sail(y, row);
        }
        if (bright > 0.02 && y < horizon) {
            for (int gull = 0; gull < GULLS; gull++) {
                gull(y, row, gull);
            }
        }
    }

    private void sail(int y, Row row) {
        double bob = stage.px(1.2) * StrictMath.sin(seconds * 1.3);
        double up = (horizon + stage.px(9) + bob - y - 0.5) / stage.px(1);
        if (up < -46 || up > 92) {
            return;
        }
        if (up < 0) {
            double broken = StrictMath.sin(up * 0.9 + seconds * 3) * 3;
            band(row, -14 + broken, 16 + broken, 0.40 * (1 + up / 46));
        } else if (up < 9) {
            band(row, -27 + (9 - up) * 0.8, 29 - (9 - up) * 1.1, 1);
        } else {
            double share = (up - 11) / 80;
            if (share >= 0) {
                band(row, 2.5 - 27 * (1 - share), 1, 0.93);
                band(row, 3.5, 3.5 + 19 * (1 - share * 1.18), 0.80);
            }
            band(row, 1, 2.6, 1);
        }
    }

    private void band(Row row, double from, double to, double strength) {
        double left = boatX + stage.px(from) * boatSpeed;
        double right = boatX + stage.px(to) * boatSpeed;
        double low = Math.min(left, right);
        double high = to <= from ? low : Math.max(left, right);
        for (int x = Math.max(0, (int) Math.floor(low)); x < high && x < row.width; x++) {
            double cover = Math.min(high, x + 1) - Math.max(low, x);
            row.lay(x, ink, (float) (cover * strength));
        }
    }

    private void gull(int y, Row row, int number) {
        double size = stage.px(gulls[number * 4 + 2]);
        double phase = gulls[number * 4 + 3];
        double way = gulls[number * 4] + seconds * 0.012 * (boatSpeed > 0 ? -1 : 1);
        double middle = (way - Math.floor(way)) * stage.width();
        double height = gulls[number * 4 + 1] * horizon + size * 0.4 * StrictMath.sin(seconds * 0.7 + phase);
        if (Math.abs(y - height) > size) {
            return;
        }
        double beat = 0.30 + 0.28 * StrictMath.sin(seconds * 5.5 + phase);
        for (int x = Math.max(0, (int) (middle - size)); x < Math.min(row.width, middle + size); x++) {
            double u = Math.abs(x + 0.5 - middle) / size;
            double wing = height - size * beat * StrictMath.sin(Math.min(1, u) * 2.3) + size * 0.10;
            double thick = Math.max(0.6, size * 0.075 * (1.15 - u));
            double cover = Math.min(1, Math.max(0, thick - Math.abs(y + 0.5 - wing) + 0.5));
            if (cover > 0) {
                row.lay(x, ink, (float) (cover * bright * 0.85));
            }
        }
    }
}
