package dev.nemosh.packaged.picture;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A character that fills a part of its cell: drawn as a rectangle, no font leaves gaps between it and its neighbours.
 * Places are in twentieths of the cell's height, and in ninths of its width.
 *
 * @param percent how much of the ground it covers
 */
record BlockShape(int x, int y, int width, int height, int percent) {
    private static final Map<String, BlockShape> SHAPES = Map.of(
            "█", new BlockShape(0, 0, 9, 20, 100),
            "▓", new BlockShape(0, 0, 9, 20, 70),
            "▒", new BlockShape(0, 0, 9, 20, 45),
            "░", new BlockShape(0, 0, 9, 20, 22),
            "▌", new BlockShape(0, 0, 4, 20, 100),
            "▐", new BlockShape(5, 0, 4, 20, 100),
            "▀", new BlockShape(0, 0, 9, 10, 100),
            "▄", new BlockShape(0, 10, 9, 10, 100),
            "─", new BlockShape(0, 10, 9, 1, 100),
            "│", new BlockShape(4, 0, 1, 20, 100));

    /** Whether it parts its cell into two pixels, one above the other. */
    boolean isHalf() {
        return height == 10;
    }

    /** The character's shape; null for a character that a font draws. */
    static @Nullable BlockShape of(String character) {
        return SHAPES.get(character);
    }
}
