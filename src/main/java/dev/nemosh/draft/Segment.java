package dev.nemosh.draft;

import dev.nemosh.text.ForeignText;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One clip on a track.
 *
 * @param id the backend's id for it; null where it gives none
 * @param name what to call it: its title, name, or its file's name
 * @param text the words of a text segment; null for other kinds
 * @param startMillis where it begins on the timeline
 * @param endMillis where it ends on the timeline
 * @param startEstimated whether the start was not in the draft but summed up from the segments before it
 * @param volume loudness as a fraction (0.35); null where the draft says nothing
 * @param style further properties by the wire's own names (position, color, fade, speed, ...), as words; in wire order
 * @param source the URL or path of its media; null where there is none
 */
public record Segment(
        @Nullable String id,
        ForeignText name,
        @Nullable ForeignText text,
        long startMillis,
        long endMillis,
        boolean startEstimated,
        @Nullable Double volume,
        Map<String, ForeignText> style,
        @Nullable String source) {

    /** How long it runs. */
    public long durationMillis() {
        return endMillis - startMillis;
    }
}
