package dev.nemosh.studio.director.plan;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of a film that may not be made yet; null for what was not said.
 *
 * @param startMillis from the film's start; negative counts from its end
 * @param endMillis from the film's start
 * @param lengthMillis how long
 * @param place {@code start}, {@code middle}, {@code end} or {@code all}
 */
public record When(
        @Nullable Long startMillis, @Nullable Long endMillis, @Nullable Long lengthMillis, @Nullable String place) {
    /** Nothing was said. */
    public static final When UNSAID = new When(null, null, null, null);

    /** A stretch with its ends. */
    public record Bounds(long startMillis, long endMillis) {}

    /** Whether nothing was said. */
    public boolean isUnsaid() {
        return equals(UNSAID);
    }

    /** The stretch in a film of that length, with a usual length where none was said; within the film. */
    public Bounds in(long filmMillis, long usualMillis) {
        long length = lengthMillis == null ? Math.min(usualMillis, filmMillis) : lengthMillis;
        long start = startMillis != null ? startMillis < 0 ? filmMillis + startMillis : startMillis
                : placed(filmMillis, length);
        long end = endMillis != null ? endMillis : startMillis != null && startMillis < 0 || "all".equals(place)
                ? filmMillis : start + length;
        start = Math.max(0, Math.min(start, Math.max(0, filmMillis - 100)));
        return new Bounds(start, Math.max(start + 100, Math.min(end, filmMillis)));
    }

    private long placed(long filmMillis, long length) {
        return "end".equals(place) ? filmMillis - length : "middle".equals(place) ? (filmMillis - length) / 2 : 0;
    }
}
