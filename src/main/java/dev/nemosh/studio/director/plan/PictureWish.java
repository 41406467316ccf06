package dev.nemosh.studio.director.plan;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a scene is to look; null for what was not said.
 *
 * @param from time of day at its start
 * @param to time of day at its end
 * @param pace how lively, 0.25 to 4
 * @param knobs rain, clouds, ...
 * @param brightness -1 to 1 more or less than before
 * @param warmth -1 to 1 more or less than before
 */
public record PictureWish(
        @Nullable String palette, @Nullable String from, @Nullable String to, @Nullable String motion,
        @Nullable Double pace, Map<String, Double> knobs, double brightness, double warmth) {
    /** Nothing was said. */
    public static final PictureWish NONE = new PictureWish(null, null, null, null, null, Map.of(), 0, 0);

    public PictureWish {
        knobs = Map.copyOf(knobs);
    }

    /** Whether nothing was said. */
    public boolean isNothing() {
        return equals(NONE);
    }
}
