package dev.nemosh.studio.scene;

/** Draws one building of a city layer: a silhouette, its sides in light and shade, its windows. */
final class Tower {
    /** Tones of walls, darkest first; odd ones are the sunny side. Lamps take the first of these for beacons. */
    static final int BEACONS = 4;
    static final int CROWN_LAMPS = 12;

    private final Layer layer;
    private final Dice dice;
    private final double px;
    private final boolean windows;

    /** @param px pixels a unit of this layer's drawing, smaller for far layers */
    Tower(Layer layer, Dice dice, double px, boolean windows) {
        this.layer = layer;
        this.dice = dice;
        this.px = px;
        this.windows = windows;
    }

    /** Draws a building whose foot begins at a column, as wide and high as given in pixels. */
    void build(int x, int wide, int high) {
        int tone = dice.of(Materials.TONES / 2 - 1) * 2;
        double slim = high / (double) Math.max(1, wide);
        int style = slim < 1.3 ? dice.of(3) : 3 + dice.of(8);
        switch (style) {
            case 0, 1 -> {
                block(x, wide, high, tone);
                roofClutter(x, wide, high, tone);
            }
            case 2 -> {
                block(x, wide, high * 4 / 5, tone);
                block(x + wide / 5, wide * 3 / 5, high, tone);
            }
            case 3, 4 -> stepped(x, wide, high, tone);
            case 5 -> tapered(x, wide, high, tone);
            case 6 -> slanted(x, wide, high, tone);
            case 7 -> domed(x, wide, high, tone);
            case 8 -> pointed(x, wide, high, tone);
            case 9 -> twins(x, wide, high, tone);
            default -> crowned(x, wide, high, tone);
        }
    }

    private int top(int high) {
        return layer.height() - high;
    }

    private int u(double units) {
        return Math.max(1, (int) Math.round(units * px));
    }

    private void block(int x, int wide, int high, int tone) {
        walls(x, wide, top(high), layer.height(), tone);
        facade(x, wide, top(high) + u(7), layer.height());
    }

    private void walls(int x, int wide, int from, int to, int tone) {
        layer.rect(x, from, wide, to - from, Materials.wall(tone, Materials.COVERAGES));
        int side = Math.max(1, wide * (20 + dice.of(16)) / 100);
        layer.rect(x, from, side, to - from, Materials.wall(tone + 1, Materials.COVERAGES));
    }

    private void facade(int x, int wide, int from, int to) {
        if (!windows || wide < u(14)) {
            return;
        }
        switch (dice.of(5)) {
            case 0 -> grid(x, wide, from, to, u(11), u(14), u(5), u(7), 0.62);
            case 1 -> grid(x, wide, from, to, u(7), u(9), u(4), u(5), 0.55);
            case 2 -> ribbons(x, wide, from, to);
            case 3 -> grid(x, wide, from, to, u(8), u(22), u(4), u(16), 0.60);
            default -> grid(x, wide, from, to, u(15), u(12), u(10), u(5), 0.58);
        }
    }

    private void grid(
            int x, int wide, int from, int to, int stepX, int stepY, int paneX, int paneY, double share) {
        int count = Math.max(1, (wide - u(6)) / stepX);
        int margin = (wide - count * stepX + stepX - paneX) / 2;
        int house = dice.of(3);
        for (int y = from; y + paneY < to; y += stepY) {
            boolean office = dice.chance(0.10);
            for (int column = 0; column < count; column++) {
                if (office || dice.chance(share)) {
                    layer.rect(x + margin + column * stepX, y, paneX, paneY, lamp(house));
                }
            }
        }
    }

    private void ribbons(int x, int wide, int from, int to) {
        int margin = u(4);
        int house = dice.of(3);
        for (int y = from; y + u(4) < to; y += u(10)) {
            int at = margin;
            while (at < wide - margin) {
                int run = Math.min(u(dice.between(8, 34)), wide - margin - at);
                if (dice.chance(0.66)) {
                    layer.rect(x + at, y, run, u(4), lamp(house));
                }
                at += run + u(1);
            }
        }
    }

    private char lamp(int house) {
        int first = BEACONS + CROWN_LAMPS;
        int kinds = (Materials.LAMPS - first) / 3;
        return Materials.lamp(first + house * kinds + dice.of(kinds));
    }

    private void roofClutter(int x, int wide, int high, int tone) {
        for (int i = dice.of(4); i > 0; i--) {
            int box = Math.max(2, wide / 5 + dice.of(Math.max(1, wide / 6)));
            int at = x + dice.of(Math.max(1, wide - box));
            layer.rect(at, top(high) - u(dice.between(5, 13)), box, u(14), Materials.wall(tone, Materials.COVERAGES));
        }
        if (dice.chance(0.35)) {
            mast(x + wide / 2.0, top(high), u(dice.between(16, 40)), tone);
        }
    }

    private void stepped(int x, int wide, int high, int tone) {
        int tiers = 3 + dice.of(3);
        for (int tier = 0; tier < tiers; tier++) {
            double share = tier / (double) (tiers - 1);
            int inset = (int) (wide * 0.34 * share * share);
            block(x + inset, wide - 2 * inset, (int) (high * (0.62 + 0.30 * share)), tone);
        }
        double middle = x + wide / 2.0;
        double tip = top((int) (high * 0.92));
        double foot = wide * 0.10;
        layer.trapezoid(middle - u(2), middle + u(2), tip - u(16), middle - foot, middle + foot, tip, tone);
        mast(middle, tip - u(14), (int) (high * 0.14), tone);
    }

    private void tapered(int x, int wide, int high, int tone) {
        int inset = wide / 5;
        int y = top(high);
        layer.trapezoid(x + inset, x + wide - inset, y, x, x + wide, layer.height(), tone);
        layer.trapezoid(x + inset, x + wide * 0.45, y, x, x + wide * 0.3, layer.height(), tone + 1);
        facade(x + inset, wide - 2 * inset, y + u(10), layer.height());
        crown(x + inset, wide - 2 * inset, y);
        mast(x + wide / 2.0, y, u(dice.between(30, 60)), tone);
    }

    private void slanted(int x, int wide, int high, int tone) {
        boolean left = dice.chance(0.5);
        int slope = Math.min(high / 4, wide);
        int y = top(high);
        for (int row = 0; row < slope; row++) {
            double cut = wide * (1 - row / (double) slope);
            layer.span(left ? x + cut : x, left ? x + wide : x + wide - cut, y + row, tone + 1);
        }
        block(x, wide, high - slope, tone);
    }

    private void domed(int x, int wide, int high, int tone) {
        int rise = wide / 2;
        int y = top(high);
        for (int row = 0; row < rise; row++) {
            double t = 1 - (row + 0.5) / rise;
            double half = wide / 2.0 * StrictMath.sqrt(1 - t * t);
            layer.span(x + wide / 2.0 - half, x + wide / 2.0 + half, y + row, tone);
        }
        block(x, wide, high - rise, tone);
        mast(x + wide / 2.0, y, u(dice.between(10, 26)), tone);
    }

    private void pointed(int x, int wide, int high, int tone) {
        int roof = Math.min(high / 3, wide * 2);
        int y = top(high);
        double middle = x + wide / 2.0;
        layer.trapezoid(middle, middle, y, x, x + wide, y + roof, tone);
        layer.trapezoid(middle, middle, y, x, x + wide * 0.35, y + roof, tone + 1);
        block(x, wide, high - roof, tone);
        mast(middle, y + 2, u(dice.between(8, 30)), tone);
    }

    private void twins(int x, int wide, int high, int tone) {
        int one = wide * 2 / 5;
        block(x, one, high, tone);
        block(x + wide - one, one, (int) (high * 0.94), tone);
        int bridge = top((int) (high * 0.6));
        layer.rect(x + one, bridge, wide - 2 * one, u(7), Materials.wall(tone, Materials.COVERAGES));
        layer.rect(x, layer.height() - high / 6, wide, high / 6, Materials.wall(tone, Materials.COVERAGES));
        crown(x, one, top(high));
        mast(x + one / 2.0, top(high), u(dice.between(20, 40)), tone);
    }

    private void crowned(int x, int wide, int high, int tone) {
        block(x, wide, high, tone);
        int inset = wide / 6;
        walls(x + inset, wide - 2 * inset, top(high) - u(12), top(high) + 1, tone);
        crown(x, wide, top(high));
        mast(x + wide / 2.0, top(high) - u(12), u(dice.between(18, 54)), tone);
    }

    private void crown(int x, int wide, int y) {
        if (windows && dice.chance(0.7)) {
            layer.rect(x + u(2), y + u(2), wide - u(4), u(3), Materials.lamp(BEACONS + dice.of(CROWN_LAMPS)));
        }
    }

    private void mast(double middle, double foot, int high, int tone) {
        double half = Math.max(0.5, px * 0.9);
        double tip = foot - high;
        layer.trapezoid(middle - half / 2, middle + half / 2, tip, middle - half, middle + half, foot + 1, tone);
        if (windows && high > u(16)) {
            int size = u(2.6);
            char beacon = Materials.lamp(dice.of(BEACONS));
            layer.rect((int) middle - size / 2, (int) tip - size / 2, size, size, beacon);
        }
    }
}
