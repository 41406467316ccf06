package dev.nemosh.studio.scene;

/**
 * The six colours of a scene at one moment.
 *
 * @param top of the sky
 * @param mid between top and horizon
 * @param horizon the brightest of the sky
 * @param haze what distance fades to
 * @param body of the nearest silhouettes
 * @param water of lakes and seas where they do not mirror
 */
record Hues(Tint top, Tint mid, Tint horizon, Tint haze, Tint body, Tint water) {

    /** Of six hexadecimal colours in the order of the roles. */
    static Hues of(String colours) {
        String[] words = colours.split(" ");
        return new Hues(Tint.hex(words[0]), Tint.hex(words[1]), Tint.hex(words[2]), Tint.hex(words[3]),
                Tint.hex(words[4]), Tint.hex(words[5]));
    }

    Hues mix(Hues other, double share) {
        return new Hues(top.mix(other.top, share), mid.mix(other.mid, share), horizon.mix(other.horizon, share),
                haze.mix(other.haze, share), body.mix(other.body, share), water.mix(other.water, share));
    }

    /** The sky's colour from the horizon (0) to the top (1). */
    Tint sky(double height) {
        if (height < 0.42) {
            return horizon.mix(mid, Curve.smooth(0, 0.42, height) * 0.92 + height / 0.42 * 0.08);
        }
        return mid.mix(top, Curve.smooth(0.36, 1.05, height));
    }
}
