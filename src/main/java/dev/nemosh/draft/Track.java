package dev.nemosh.draft;

import dev.nemosh.text.ForeignText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One track of a draft.
 *
 * @param index its number for people, from 1, in the draft's order
 * @param type the wire's {@code tt}
 * @param kind what it holds
 * @param name its own title, where the draft gives one
 * @param segments its segments in the draft's order
 */
public record Track(int index, int type, Kind kind, @Nullable ForeignText name, List<Segment> segments) {

    public Track {
        segments = List.copyOf(segments);
    }
}
