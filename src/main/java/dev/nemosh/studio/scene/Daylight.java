package dev.nemosh.studio.scene;

import java.util.List;
import java.util.Locale;

/** How time passes in a scene. Hours here are 0 dawn, 1 day, 2 dusk, 3 night, 4 the next dawn. */
final class Daylight {
    private static final List<String> HOURS = List.of("dawn", "day", "dusk", "night");
    private static final Curve SUN = new Curve(
            0, 0.34, 0.5, 0.5, 1, 0.70, 1.5, 0.46, 2, 0.36, 2.46, -0.10, 3, -0.5, 3.6, -0.10, 4, 0.34);
    private static final Curve MOON = new Curve(
            0, -0.2, 2.5, -0.22, 2.73, -0.10, 3, 0.58, 3.15, 0.55, 3.3, -0.10, 4, -0.2);
    private static final Curve LIGHTS = new Curve(
            0, 0.22, 0.45, 0.02, 1, 0, 1.6, 0.02, 2, 0.26, 2.5, 0.8, 2.9, 1, 3.3, 0.95, 4, 0.22);
    private static final Curve STARS = new Curve(0, 0.05, 0.3, 0, 2.2, 0, 2.8, 1, 3.5, 1, 4, 0.05);
    private static final double CREEP = 0.16;

    private final double from;
    private final double to;
    private final double seconds;

    /**
     * @param from {@code dawn}, {@code day}, {@code dusk} or {@code night}; another word is dusk
     * @param to the same; an earlier hour is that of the next day
     * @param seconds how long the scene lasts
     */
    Daylight(String from, String to, double seconds) {
        double start = hour(from);
        double end = hour(to);
        if (start == end) {
            start -= CREEP / 2;
            end += CREEP / 2;
        } else if (end < start) {
            end += HOURS.size();
        }
        this.from = start;
        this.to = end;
        this.seconds = seconds;
    }

    private static int hour(String word) {
        int found = HOURS.indexOf(word.toLowerCase(Locale.ROOT));
        return found < 0 ? HOURS.indexOf("dusk") : found;
    }

    /** The hour at a moment of the scene, from 0 up to below 4. */
    double hour(double second) {
        double share = Math.min(1, Math.max(0, second / seconds));
        double hour = from + (to - from) * (0.25 * share + 0.75 * Curve.smooth(0, 1, share));
        return hour - 4 * Math.floor(hour / 4);
    }

    /** The sun's height: 0 on the horizon, 1 at the top of the sky. */
    static double sun(double hour) {
        return SUN.at(hour);
    }

    /** The moon's height, measured as the sun's. */
    static double moon(double hour) {
        return MOON.at(hour);
    }

    /** How much of the artificial light is on, 0 to 1. */
    static double lights(double hour) {
        return LIGHTS.at(hour);
    }

    /** How well stars are seen, 0 to 1. */
    static double stars(double hour) {
        return STARS.at(hour);
    }
}
