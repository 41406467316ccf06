package dev.nemosh.shell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a terminal makes of a sequence of sixels: pixels by rows, 0xRRGGBB; -1 where nothing was drawn. */
record SixelPicture(int width, int height, int[][] pixels, int colors) {
    private static final Pattern WHOLE =
            Pattern.compile("\u001bP0;1q\"1;1;(\\d+);(\\d+)((?:#\\d+;2;\\d+;\\d+;\\d+)*)([^\u001b]*)\u001b\\\\");
    private static final Pattern COLOR = Pattern.compile("#(\\d+);2;(\\d+);(\\d+);(\\d+)");
    private static final Pattern STEP = Pattern.compile("#(\\d+)|(\\$)|(-)|!(\\d+)([?-~])|([?-~])");

    static SixelPicture of(String sequence) {
        Matcher whole = WHOLE.matcher(sequence);
        if (!whole.matches()) {
            throw new AssertionError("no sixels: " + sequence);
        }
        int width = Integer.parseInt(whole.group(1));
        int height = Integer.parseInt(whole.group(2));
        List<Integer> palette = new ArrayList<>();
        for (Matcher color = COLOR.matcher(whole.group(3)); color.find();) {
            if (Integer.parseInt(color.group(1)) != palette.size()) {
                throw new AssertionError("colours out of order");
            }
            palette.add(part(color.group(2)) << 16 | part(color.group(3)) << 8 | part(color.group(4)));
        }
        SixelPicture picture = new SixelPicture(width, height, new int[height][width], palette.size());
        for (int[] row : picture.pixels) {
            Arrays.fill(row, -1);
        }
        picture.draw(whole.group(4), palette);
        return picture;
    }

    private static int part(String percent) {
        return Math.round(Integer.parseInt(percent) * 255 / 100f);
    }

    private void draw(String steps, List<Integer> palette) {
        int x = 0;
        int top = 0;
        int color = 0;
        int end = 0;
        for (Matcher step = STEP.matcher(steps); step.find(); end = step.end()) {
            if (step.start() != end) {
                throw new AssertionError("unknown at " + end + ": " + steps);
            }
            if (step.group(1) != null) {
                color = palette.get(Integer.parseInt(step.group(1)));
            } else if (step.group(2) != null) {
                x = 0;
            } else if (step.group(3) != null) {
                x = 0;
                top += 6;
            } else {
                int count = step.group(4) == null ? 1 : Integer.parseInt(step.group(4));
                int bits = (step.group(4) == null ? step.group(6) : step.group(5)).charAt(0) - '?';
                for (; count > 0; count--, x++) {
                    column(x, top, bits, color);
                }
            }
        }
        if (end != steps.length()) {
            throw new AssertionError("unknown at " + end + ": " + steps);
        }
    }

    private void column(int x, int top, int bits, int color) {
        for (int bit = 0; bit < 6; bit++) {
            if ((bits & 1 << bit) != 0) {
                if (pixels[top + bit][x] >= 0) {
                    throw new AssertionError("drawn twice: " + x + ", " + (top + bit));
                }
                pixels[top + bit][x] = color;
            }
        }
    }
}
