package dev.nemosh.studio.scene;

import java.util.Locale;

/** A slow move of the camera. Depth is 0 far away to 1 at the nearest layer. */
final class Camera {
    private static final double DRIFT = 15;

    private final String motion;
    private final Stage stage;
    private double seconds;

    Camera(Stage stage) {
        this.stage = stage;
        this.motion = stage.spec().motion().toLowerCase(Locale.ROOT);
    }

    void at(double moment) {
        this.seconds = moment;
    }

    /** How far a layer has moved to the left, in pixels. */
    double pan(double depth) {
        double speed = switch (motion) {
            case "still" -> 1;
            case "push", "rise" -> 4;
            default -> DRIFT;
        };
        return stage.px(speed) * stage.pace() * (seconds - stage.seconds() / 2) * (0.12 + 0.88 * depth * depth);
    }

    /** How much larger a layer is seen than at first, 1 for not at all. */
    double zoom(double depth) {
        if (!motion.equals("push")) {
            return 1;
        }
        double share = stage.share(seconds);
        return 1 + Math.min(0.14, 0.010 * stage.pace() * stage.seconds()) * glide(share) * (0.2 + 0.8 * depth);
    }

    /** How far a layer has sunk in the picture, in pixels, while the camera rises. */
    double sink(double depth) {
        if (!motion.equals("rise")) {
            return 0;
        }
        double way = Math.min(120, 12 * stage.pace() * stage.seconds());
        return stage.px(way) * (glide(stage.share(seconds)) - 0.5) * (0.1 + 0.9 * depth);
    }

    private static double glide(double share) {
        return 0.4 * share + 0.6 * Curve.smooth(0, 1, share);
    }
}
