package dev.nemosh.studio.scene;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.font.TextAttribute;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Sets text as outlines, each character in the first font that has it; what no font has is left out. */
final class Lettering {
    /** Outlines are taken at this size and scaled, so that no hinting for a pixel size gets into them. */
    private static final float DRAWN = 1_000;
    private static final FontRenderContext PLAIN = new FontRenderContext(null, true, true);

    private final Font first;
    private final Supplier<Font> second;

    /** @param second asked for only where the first lacks a character */
    Lettering(Font first, Supplier<Font> second) {
        this.first = drawn(first);
        this.second = () -> drawn(second.get());
    }

    private static Font drawn(Font font) {
        return font.deriveFont(
                Map.of(TextAttribute.SIZE, DRAWN, TextAttribute.KERNING, TextAttribute.KERNING_ON));
    }

    /**
     * A letter, for a font size of 1.
     *
     * @param text what it stands for
     * @param outline its shape with the base line's start at the origin
     * @param advance how far the next one is
     */
    record Letter(String text, Shape outline, double advance) {
        /** Whether a line may be broken after it. */
        boolean breaks() {
            int letter = text.codePointAt(0);
            return letter == ' ' || Character.isIdeographic(letter) || letter >= 0x3000 && letter <= 0x30FF;
        }

        boolean space() {
            return text.isBlank();
        }
    }

    /** The letters of one line. */
    List<Letter> set(String line) {
        List<Letter> letters = new ArrayList<>();
        int[] points = line.codePoints().map(point -> Character.isWhitespace(point) ? ' ' : point).toArray();
        int start = 0;
        while (start < points.length) {
            Optional<Font> font = fontOf(points[start]);
            int end = start + 1;
            while (end < points.length && fontOf(points[end]).equals(font)) {
                end++;
            }
            if (font.isPresent()) {
                run(points, start, end, font.get(), letters);
            }
            start = end;
        }
        return letters;
    }

    private Optional<Font> fontOf(int point) {
        if (Character.getType(point) == Character.CONTROL) {
            return Optional.empty();
        }
        return first.canDisplay(point) ? Optional.of(first)
                : Optional.of(second.get()).filter(font -> font.canDisplay(point));
    }

    private static void run(int[] points, int start, int end, Font font, List<Letter> letters) {
        char[] text = new String(points, start, end - start).toCharArray();
        GlyphVector glyphs = font.layoutGlyphVector(PLAIN, text, 0, text.length, Font.LAYOUT_LEFT_TO_RIGHT);
        for (int i = 0; i < glyphs.getNumGlyphs(); i++) {
            double x = glyphs.getGlyphPosition(i).getX();
            double next = glyphs.getGlyphPosition(i + 1).getX();
            AffineTransform small = AffineTransform.getScaleInstance(1 / DRAWN, 1 / DRAWN);
            small.translate(-x, -glyphs.getGlyphPosition(i).getY());
            int index = glyphs.getGlyphCharIndex(i);
            letters.add(new Letter(
                    Character.toString(Character.codePointAt(text, index)),
                    small.createTransformedShape(glyphs.getGlyphOutline(i)), (next - x) / DRAWN));
        }
    }
}
