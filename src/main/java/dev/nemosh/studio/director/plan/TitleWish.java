package dev.nemosh.studio.director.plan;

import org.jspecify.annotations.Nullable;

/**
 * How words are to stand; null for what was not said.
 *
 * @param scale so many times their size
 */
public record TitleWish(
        @Nullable String position, @Nullable String color, double scale, @Nullable String animation) {
    /** Nothing was said. */
    public static final TitleWish NONE = new TitleWish(null, null, 1, null);
}
