package dev.nemosh.draft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How the segments of one track follow each other before and after. A start that only follows from what lies before it
 * (a cut clip pulls up the next, a new order) is not a move of its own.
 */
final class TrackOrder {
    private final List<SegmentMatch.Pair> pairs;
    private final boolean reordered;

    /**
     * @param pairs what stays on the track, in its later order
     * @param gapless whether the whole track is so later: each segment begins where the one before it ends
     */
    TrackOrder(List<SegmentMatch.Pair> pairs, boolean gapless) {
        this.pairs = pairs;
        this.reordered = crossed() && (gapless || starts(true).equals(starts(false)));
    }

    /** Whether they come in another order, rather than one of them having been moved away. */
    boolean reordered() {
        return reordered;
    }

    /** Those of the later draft whose start was moved by itself. */
    Set<Place> moved() {
        Set<Place> moved = new HashSet<>();
        Set<Segment> movedSegments = new HashSet<>();
        for (SegmentMatch.Pair pair : pairs) {
            Place before = pair.before();
            Place after = pair.after();
            boolean follows = after.gapMillis() <= 0 && before.gapMillis() == after.gapMillis()
                    && !movedSegments.contains(after.last());
            if (!reordered && before.segment().startMillis() != after.segment().startMillis() && !follows) {
                moved.add(after);
                movedSegments.add(after.segment());
            }
        }
        return moved;
    }

    private boolean crossed() {
        int last = -1;
        for (SegmentMatch.Pair pair : pairs) {
            if (pair.before().order() < last) {
                return true;
            }
            last = pair.before().order();
        }
        return false;
    }

    private List<Long> starts(boolean earlier) {
        List<Long> starts = new ArrayList<>();
        for (SegmentMatch.Pair pair : pairs) {
            starts.add((earlier ? pair.before() : pair.after()).segment().startMillis());
        }
        starts.sort(null);
        return starts;
    }
}
