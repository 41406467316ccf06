package dev.nemosh.studio.scene;

import java.util.List;
import java.util.Locale;

/** Colours that belong together: six roles at dawn, day, dusk and night. */
public enum Palette {
    /** Violet over orange, indigo nights. */
    SUNSET("warm purple orange romantic",
            "3b4a86 a47fb0 ffc39a f2b8a6 3a3352 7d6f98",
            "2f6fc4 7fb4e6 e6eef2 c9dcea 2e4258 3f7fae",
            "2b2a6b b0487c ffab5e f58f6a 2c1d38 8a4a6c",
            "0a1030 1b2560 56489c 333a7c 0c1028 121a48"),
    /** Magenta and electric violet. */
    NEON("cyberpunk magenta electric synthwave retro vaporwave",
            "2a1a5e 8a3a9a ff8fb1 e07ab8 24163f 5f3a80",
            "3a62d8 7fa0ff f6d0f4 c6b8f2 2a2c5e 4c63c0",
            "1d0f4f 7a1f9a ff4fa0 d0459f 160b33 4a1f7a",
            "080524 27106a a02ac0 4c2296 0a0624 1a0e50"),
    /** Amber light and brown shadows. */
    GOLDEN("gold amber autumn yellow honey sepia vintage",
            "6b7fa8 d9b48a ffd98c f3cf9a 4a3a34 a08a70",
            "4a8ecb a9cfe6 f7ecd0 e6dcc2 4a4238 5a93ad",
            "5a4a6e d98a4e ffc85a f5a94e 3a2420 96603f",
            "101632 32305a 8a6450 4c4052 14111c 1e2036"),
    /** Soft and light. */
    PASTEL("soft candy spring pink gentle dreamy",
            "9fb4e8 e8c4e0 ffe0d0 f5d6dc 6f6a94 a9b0d8",
            "8ec9f0 c9e6f5 fff2e0 e6eef2 6a86a0 8fc4d8",
            "8a86d0 e8a0c0 ffd0b0 f2b8c0 564a7a 9a86b8",
            "1c2250 3f4488 8f7ab8 5a5a98 1a1d40 2c3268"),
    /** Ice blue, a touch of rose at the horizon. */
    ARCTIC("cold blue ice winter cool",
            "3a5a8a 8fb0cf f5d5cf cfd6e2 2c3d56 6f90ae",
            "3f86c8 a0cdea f2f7fa d8e8f0 3a5468 5f9cba",
            "1f3a6e 5f7fb8 f5b8b0 a9acd0 1d2a46 4a6894",
            "06142c 0e3050 2a7c86 1c4c66 081422 0a2638"),
    /** Greens and teal with cream light. */
    EMERALD("green teal nature jade fresh",
            "2f6a78 8fbfa0 f9e3a8 c5d6ae 1c3a36 5f9488",
            "2a80b0 8fd0d0 eaf6df c8e4d0 1f4a3c 3a9488",
            "14404f 4a8a7a ffcf86 b8b888 10282a 3f786c",
            "051a24 0e3a42 2a7c68 18504c 061614 0a2a30"),
    /** Greys with a warm edge. */
    NOIR("mono monochrome grey gray black white dark elegant",
            "3d424c 8b8f98 e6dccf c2bdb8 24262b 6b6e75",
            "6f7a86 b4bcc4 f2f0ea d5d6d6 33373d 7d868f",
            "2a2c33 70707a e8cfb0 a89c96 16171b 4c4c54",
            "0c0e14 23272f 5c606c 363a44 08090c 14171e");

    private final List<String> words;
    private final List<Hues> hours;

    Palette(String words, String dawn, String day, String dusk, String night) {
        this.words = List.of(words.split(" "));
        this.hours = List.of(Hues.of(dawn), Hues.of(day), Hues.of(dusk), Hues.of(night));
    }

    /** Its name in a scene's spec, in lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Other words for it, in lower-case English. */
    public List<String> words() {
        return words;
    }

    /**
     * The palette of that name, or the one that a word comes closest to.
     *
     * @param seed chooses where nothing comes close, as for {@code auto}
     */
    public static Palette nearest(String name, long seed) {
        Palette chosen = values()[Dice.of(seed, "palette").of(values().length - 1)];
        return NearestName.among(List.of(values()), Palette::id, Palette::words, name).orElse(chosen);
    }

    /** The colours at a time of day: 0 dawn, 1 day, 2 dusk, 3 night, 4 dawn again. */
    Hues at(double hour) {
        double wrapped = hour - 4 * Math.floor(hour / 4);
        int from = (int) wrapped;
        double share = Curve.smooth(0, 1, wrapped - from);
        return hours.get(from & 3).mix(hours.get(from + 1 & 3), share);
    }
}
