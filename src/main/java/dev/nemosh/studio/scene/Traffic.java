package dev.nemosh.studio.scene;

/** The quay before the city: its dark edge, street lamps, and cars that leave trails of light. */
final class Traffic {
    private static final int CARS = 26;
    private static final Tint HEAD = Tint.hex("ffe9c4");
    private static final Tint TAIL = Tint.hex("ff4a3a");
    private static final Tint STREET = Tint.hex("ffc070");

    private final Stage stage;
    private final int quay;
    private final float[] starts = new float[CARS];
    private final float[] speeds = new float[CARS];
    private final float[] places = new float[CARS];
    private final float lampStep;
    private float lights;
    private float pan;
    private Hues hues;

    /** @param quay the row of its lower edge */
    Traffic(Stage stage, int quay, Hues hues) {
        this.stage = stage;
        this.quay = quay;
        this.hues = hues;
        this.lampStep = (float) stage.px(86);
        Dice dice = stage.dice("traffic");
        for (int car = 0; car < CARS; car++) {
            starts[car] = (float) dice.unit();
            double speed = dice.between(0.05, 0.11) * (car % 2 == 0 ? 1 : -1);
            speeds[car] = (float) (speed * 1920 / Math.max(1080, stage.width() / stage.px(1)));
        }
    }

    void begin(Hues now, Camera camera, double hour, double seconds) {
        hues = now;
        lights = (float) Curve.smooth(0.12, 0.7, Daylight.lights(hour));
        pan = (float) camera.pan(1);
        for (int car = 0; car < CARS; car++) {
            double place = starts[car] + speeds[car] * seconds * stage.pace();
            places[car] = (float) ((place - Math.floor(place)) * 1.3 - 0.15) * stage.width();
        }
    }

    void compose(int y, Row row) {
        float unit = (float) stage.px(1);
        float up = (quay - y) / unit;
        if (up < 0 || up > 34) {
            return;
        }
        if (up <= 7) {
            row.veil(hues.body().times(0.55), Math.min(1, (7 - up) * 0.6f));
        }
        if (lights <= 0.01f) {
            return;
        }
        lamps(row, up, unit);
        cars(row, up, unit);
    }

    private void lamps(Row row, float up, float unit) {
        float dy = up - 17;
        float offset = pan - lampStep * (float) Math.floor(pan / lampStep);
        for (float middle = -offset; middle < row.width + lampStep; middle += lampStep) {
            int reach = (int) (9 * unit) + 1;
            for (int x = (int) middle - reach; x <= middle + reach; x++) {
                float dx = (x + 0.5f - middle) / unit;
                float light = 1.2f / (1 + (dx * dx + dy * dy) * 0.35f) - 0.06f;
                row.shine(x, STREET, Math.max(0, light) * lights);
            }
        }
    }

    private void cars(Row row, float up, float unit) {
        for (int car = 0; car < CARS; car++) {
            boolean right = car % 2 == 0;
            float lane = right ? 5.5f : 9.5f;
            float dy = (up - lane) / 1.7f;
            float fall = 1 - dy * dy;
            if (fall <= 0) {
                continue;
            }
            float length = 120 * unit;
            int from = (int) (right ? places[car] - length : places[car]);
            for (int x = from; x <= from + length; x++) {
                float behind = Math.abs(x - places[car]) / length;
                float left = Math.max(0, 1 - behind);
                row.shine(x, right ? HEAD : TAIL, fall * lights * (left * left * 0.9f + (behind < 0.05f ? 0.9f : 0)));
            }
        }
    }
}
