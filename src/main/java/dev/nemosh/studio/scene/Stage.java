package dev.nemosh.studio.scene;

import dev.nemosh.studio.film.SceneSpec;

/**
 * What every part of a picture must know.
 *
 * @param width of the canvas in pixels
 * @param height of the canvas in pixels
 * @param seconds how long the shot lasts
 * @param spec what was asked for
 */
record Stage(int width, int height, double seconds, SceneSpec spec) {

    /** A length in pixels, given for a canvas whose shorter side has 1080. */
    double px(double length) {
        return length * Math.min(width, height) / 1080;
    }

    /** A number of the family, 0 to 1. */
    double knob(String name, double usual) {
        return Math.min(1, Math.max(0, spec.knobs().getOrDefault(name, usual)));
    }

    /** How lively things move; 1 is calm. */
    double pace() {
        return Math.min(4, Math.max(0.25, spec.pace()));
    }

    Dice dice(String part) {
        return Dice.of(spec.seed(), part);
    }

    /** How far into the shot, 0 to 1. */
    double share(double second) {
        return Math.min(1, Math.max(0, second / seconds));
    }
}
