package dev.nemosh.studio.scene;

/**
 * A colour in linear light, 0 to 1 and brighter. It is shown as its square root: close to a screen's gamma, exact on
 * every machine.
 */
record Tint(float red, float green, float blue) {
    static final Tint WHITE = new Tint(1, 1, 1);

    /** Of six hexadecimal digits, with or without {@code #}. */
    static Tint hex(String digits) {
        int value = Integer.parseInt(digits.startsWith("#") ? digits.substring(1) : digits, 16);
        return new Tint(linear(value >> 16 & 255), linear(value >> 8 & 255), linear(value & 255));
    }

    private static float linear(int shown) {
        return shown * shown / 65_025f;
    }

    Tint mix(Tint other, double share) {
        float s = (float) Math.min(1, Math.max(0, share));
        return new Tint(
                red + (other.red - red) * s, green + (other.green - green) * s, blue + (other.blue - blue) * s);
    }

    Tint times(double factor) {
        float f = (float) factor;
        return new Tint(red * f, green * f, blue * f);
    }

    Tint times(Tint filter) {
        return new Tint(red * filter.red, green * filter.green, blue * filter.blue);
    }

    Tint plus(Tint other) {
        return new Tint(red + other.red, green + other.green, blue + other.blue);
    }
}
