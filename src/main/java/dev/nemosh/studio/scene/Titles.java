package dev.nemosh.studio.scene;

import dev.nemosh.studio.film.Caption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Sets captions. At the centre, at the top, and at the left or right of the middle stand titles, heavy and widely
 * spaced; at the bottom and in the corners captions, smaller and close. All stay in the safe zone, 8 % from the edges.
 */
public final class Titles {
    /** The empty margin at each edge, as a share of the canvas. */
    public static final double SAFE = 0.08;
    private static final int CAPITALS_UP_TO = 34;

    private final Lettering heavy;
    private final Lettering light;

    /** @param typefaces the fonts to set in */
    public Titles(Typefaces typefaces) {
        this.heavy = new Lettering(typefaces.heavy(), typefaces::chinese);
        this.light = new Lettering(typefaces.medium(), typefaces::chinese);
    }

    /**
     * A painter for one caption. Unknown words of position and animation choose the centre and rising letters, a
     * colour that can't be read a warm white.
     *
     * @param width of the canvas in pixels
     * @param height of the canvas in pixels
     */
    public CaptionPainter painter(Caption caption, int width, int height) {
        String position = caption.position().toLowerCase(Locale.ROOT);
        boolean title = !position.startsWith("bottom") && !position.contains("-");
        boolean aside = position.equals("left") || position.equals("right");
        double px = Math.min(width, height) / 1080.0;
        double scale = Math.min(3, Math.max(0.3, caption.scale()));
        double room = (aside ? width * 0.46 : width * (1 - 2 * SAFE)) / 1.04;
        TextBlock words = title
                ? TextBlock.fit(heavy, capitals(caption.text()), 118 * px * scale, 0.14, room, 4)
                : TextBlock.fit(heavy, caption.text(), 50 * px * scale, 0.015, room, 5);
        TextBlock below = title
                ? TextBlock.fit(light, capitals(caption.subtitle()), 37 * px * scale, 0.26, room, 3)
                : TextBlock.fit(light, caption.subtitle(), 34 * px * scale, 0.03, room, 3);
        return new Placed(position, title, px, width, height).painter(words, below, caption);
    }

    private static String capitals(String text) {
        return text.length() > CAPITALS_UP_TO ? text : text.toUpperCase(Locale.ROOT);
    }

    /** A caption's place on the canvas. */
    private record Placed(String position, boolean title, double px, int width, int height) {

        CaptionPainter painter(TextBlock words, TextBlock below, Caption caption) {
            boolean both = !words.lines().isEmpty() && !below.lines().isEmpty();
            double gap = both ? (title ? 96 : 30) * px : 0;
            double whole = words.height() + gap + below.height();
            double top = top(whole);
            SoftShadow shadow = new SoftShadow(width, height);
            List<CaptionPainter.Ink> letters = inks(words, top, shadow);
            List<CaptionPainter.Ink> small = inks(below, top + words.height() + gap, shadow);
            double length = both && title ? Math.max(120 * px, words.width() * 0.34) : 0;
            double start = left(length);
            CaptionPainter.Hairline hairline = new CaptionPainter.Hairline(
                    start, start + length / 2, top + words.height() + gap * 0.44, length, 3 * px);
            return new CaptionPainter(
                    letters, small, shadow.soften((title ? 90 : 16) * px), title ? 0.42 : 0.70, hairline,
                    Entrance.named(caption.animation()), colour(caption.color()));
        }

        private double top(double whole) {
            double safe = height * SAFE;
            double free = position.startsWith("top") ? safe
                    : position.startsWith("bottom") ? height - safe - whole - 12 * px
                    : height * 0.40 - whole / 2;
            return Math.max(safe, Math.min(height - safe - whole, free));
        }

        private double left(double wide) {
            double safe = width * SAFE;
            return position.endsWith("left") ? safe
                    : position.endsWith("right") ? width - safe - wide
                    : (width - wide) / 2;
        }

        /** The point of a line that stays where it is while the letters part, as a share of the line. */
        private double anchor() {
            return position.endsWith("left") ? 0 : position.endsWith("right") ? 1 : 0.5;
        }

        private List<CaptionPainter.Ink> inks(TextBlock block, double top, SoftShadow shadow) {
            List<CaptionPainter.Ink> inks = new ArrayList<>();
            double size = block.size();
            for (int line = 0; line < block.lines().size(); line++) {
                double wide = block.width(line);
                double x = left(wide);
                double still = x + wide * anchor();
                double y = top + size * 0.74 + line * block.leading();
                for (Lettering.Letter letter : block.lines().get(line)) {
                    double advance = letter.advance() * size;
                    if (!letter.space()) {
                        inks.add(new CaptionPainter.Ink(
                                InkMask.of(letter.outline(), size), x, y, x + advance / 2 - still, size));
                        shadow.cover(x - size * 0.05, y - size * 0.78, x + advance, y + size * 0.10);
                    }
                    x += advance + block.tracking() * size;
                }
            }
            return inks;
        }

        private static int colour(String digits) {
            return digits.matches("#?[0-9a-fA-F]{6}")
                    ? Integer.parseInt(digits.substring(digits.length() - 6), 16) : 0xFFF4E4;
        }
    }
}
