package dev.nemosh.studio.scene;

/** The shape of an abstract product, as the distance to its surface; about as large as a ball of radius 1. */
enum Solid {
    /** A slab with round corners and a lit face: a device. */
    SLAB {
        @Override
        double distance(double x, double y, double z) {
            return box(x, y, z, 0.50, 1.0, 0.055, 0.075);
        }
    },
    /** A body with a neck: a bottle. */
    BOTTLE {
        @Override
        double distance(double x, double y, double z) {
            double body = tube(x, y + 0.22, z, 0.46, 0.72, 0.10);
            double neck = tube(x, y - 0.66, z, 0.15, 0.18, 0.02);
            double cap = tube(x, y - 0.90, z, 0.21, 0.15, 0.03);
            return Math.min(cap, blend(body, neck, 0.16));
        }
    },
    /** Two rings, one in the other. */
    RINGS {
        @Override
        double distance(double x, double y, double z) {
            double outer = length(x, y) - 0.82;
            double inner = length(y, z) - 0.48;
            return Math.min(length(outer, z) - 0.13, length(inner, x) - 0.10);
        }
    };

    /** Negative inside. */
    abstract double distance(double x, double y, double z);

    private static double box(double x, double y, double z, double a, double b, double c, double round) {
        double qx = Math.abs(x) - a;
        double qy = Math.abs(y) - b;
        double qz = Math.abs(z) - c;
        double ox = Math.max(qx, 0);
        double oy = Math.max(qy, 0);
        double oz = Math.max(qz, 0);
        return Math.sqrt(ox * ox + oy * oy + oz * oz) + Math.min(Math.max(qx, Math.max(qy, qz)), 0) - round;
    }

    private static double tube(double x, double y, double z, double radius, double half, double round) {
        double qx = length(x, z) - radius + round;
        double qy = Math.abs(y) - half + round;
        return length(Math.max(qx, 0), Math.max(qy, 0)) + Math.min(Math.max(qx, qy), 0) - round;
    }

    private static double blend(double one, double other, double soft) {
        double share = Math.max(soft - Math.abs(one - other), 0) / soft;
        return Math.min(one, other) - share * share * soft / 4;
    }

    static double length(double x, double y) {
        return Math.sqrt(x * x + y * y);
    }
}
