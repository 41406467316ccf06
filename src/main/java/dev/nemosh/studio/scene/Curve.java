package dev.nemosh.studio.scene;

/** A smooth line through given points, level at each of them; constant before the first and after the last. */
final class Curve {
    private final double[] points;

    /** @param points x and y in turn, x rising */
    Curve(double... points) {
        this.points = points.clone();
    }

    double at(double x) {
        int last = points.length - 2;
        if (x >= points[last]) {
            return points[last + 1];
        }
        for (int i = last; i > 0; i -= 2) {
            if (x >= points[i - 2]) {
                double share = smooth(points[i - 2], points[i], x);
                return points[i - 1] + (points[i + 1] - points[i - 1]) * share;
            }
        }
        return points[1];
    }

    /** 0 up to {@code from}, 1 from {@code to} on, smooth between. */
    static double smooth(double from, double to, double x) {
        double t = Math.min(1, Math.max(0, (x - from) / (to - from)));
        return t * t * (3 - 2 * t);
    }

    static float smooth(float from, float to, float x) {
        float t = Math.min(1, Math.max(0, (x - from) / (to - from)));
        return t * t * (3 - 2 * t);
    }

    /** Fast at first, then settling: the way that things arrive. */
    static double easeOut(double t) {
        double left = 1 - Math.min(1, Math.max(0, t));
        return 1 - left * left * left;
    }
}
