package dev.nemosh.studio.render;

import java.util.Locale;
import java.util.Optional;

/** How closely the coding keeps to what was drawn. */
public enum Quality {
    /** A small file. */
    LOW(28, 36, 38, 10, 0.5),
    /** The usual. */
    MEDIUM(23, 30, 33, 20, 1),
    /** A large file. */
    HIGH(19, 26, 28, 25, 1.7);

    private final int x264Factor;
    private final int openh264Coarsest;
    private final int vp9Factor;
    private final int gifRate;
    private final double bits;

    Quality(int x264Factor, int openh264Coarsest, int vp9Factor, int gifRate, double bits) {
        this.x264Factor = x264Factor;
        this.openh264Coarsest = openh264Coarsest;
        this.vp9Factor = vp9Factor;
        this.gifRate = gifRate;
        this.bits = bits;
    }

    /** The quality of that word. */
    public static Optional<Quality> of(String word) {
        for (Quality quality : values()) {
            if (quality.name().toLowerCase(Locale.ROOT).equals(word.toLowerCase(Locale.ROOT))) {
                return Optional.of(quality);
            }
        }
        return Optional.empty();
    }

    /** x264's rate factor: lower is closer. */
    int x264Factor() {
        return x264Factor;
    }

    /** How coarse openh264 may become: without a bound dark skies break into blocks. */
    int openh264Coarsest() {
        return openh264Coarsest;
    }

    /** VP9's rate factor. */
    int vp9Factor() {
        return vp9Factor;
    }

    /** Frames a second of a GIF; its delays are whole hundredths of a second. */
    int gifRate() {
        return gifRate;
    }

    /** Bits against the usual number, for a coder that is given a rate. */
    double bits() {
        return bits;
    }
}
