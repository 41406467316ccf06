package dev.nemosh.packaged.picture;

import dev.nemosh.packaged.EmulatedScreen.Look;
import java.util.Map;

/** The colours of the pictures: dark, and readable on a light page and on a dark one. */
final class Theme {
    static final String GROUND = "#161b22";
    static final String BAR = "#21262d";
    static final String FRAME = "#30363d";
    static final String TITLE = "#9da7b1";
    static final String INK = "#e6edf3";
    private static final String FAINT_INK = "#9da7b1";
    private static final int FAINT_SHARE = 65;

    /** What stands for a terminal's sixteen colours, by the emulator's names for them. */
    private static final Map<Integer, String> SIXTEEN = Map.ofEntries(
            Map.entry(0x000, "#0d1117"), Map.entry(0x800, "#ff8f85"), Map.entry(0x080, "#7ee787"),
            Map.entry(0x880, "#e3b341"), Map.entry(0x008, "#79c0ff"), Map.entry(0x808, "#d2a8ff"),
            Map.entry(0x088, "#56d4dd"), Map.entry(0xccc, "#c9d1d9"), Map.entry(0x888, "#9da7b1"),
            Map.entry(0xf00, "#ffa198"), Map.entry(0x0f0, "#a5f3ac"), Map.entry(0xff0, "#f2cc60"),
            Map.entry(0x00f, "#a5d6ff"), Map.entry(0xf0f, "#e2c5ff"), Map.entry(0x0ff, "#8ce8ee"),
            Map.entry(0xfff, "#ffffff"));

    private Theme() {}

    /** What the character is written in. */
    static String ink(Look look) {
        if (look.inverse()) {
            return look.background() < 0 ? GROUND : named(look.background());
        }
        if (look.foreground() < 0) {
            return look.faint() ? FAINT_INK : INK;
        }
        String color = named(look.foreground());
        return look.faint() ? mixed(color, GROUND) : color;
    }

    /** What the cell is filled with; {@link #GROUND} where nothing is to be seen of it. */
    static String ground(Look look) {
        if (look.inverse()) {
            return look.foreground() < 0 ? INK : named(look.foreground());
        }
        return look.background() < 0 ? GROUND : named(look.background());
    }

    /** The colour itself, as pictures in the terminal have it. */
    static String pixel(int color) {
        return color < 0 ? GROUND : "#" + String.format("%03x", color);
    }

    private static String named(int color) {
        String known = SIXTEEN.get(color);
        return known == null ? pixel(color) : known;
    }

    private static String mixed(String color, String with) {
        StringBuilder mixed = new StringBuilder("#");
        for (int part = 0; part < 3; part++) {
            mixed.append(String.format("%02x",
                    (FAINT_SHARE * part(color, part) + (100 - FAINT_SHARE) * part(with, part)) / 100));
        }
        return mixed.toString();
    }

    private static int part(String color, int part) {
        return color.length() == 4
                ? 0x11 * Character.digit(color.charAt(1 + part), 16)
                : Integer.parseInt(color.substring(1 + 2 * part, 3 + 2 * part), 16);
    }
}
