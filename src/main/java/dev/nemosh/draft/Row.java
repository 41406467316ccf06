package dev.nemosh.draft;

import java.util.List;

/**
 * One line of a table of segments, or of a comparison of two drafts.
 *
 * @param mark what became of it
 * @param track its track's number; of the earlier draft where it is gone
 * @param type its track's type by the wire
 * @param segment as it is now; as it was where it is gone
 * @param changes what changed about it; empty where nothing did
 */
public record Row(Mark mark, int track, int type, Segment segment, List<Change> changes) {

    /** What became of a segment between two drafts. */
    public enum Mark {
        /** The same in both. */
        SAME(' '),
        /** Only in the later one. */
        ADDED('+'),
        /** Only in the earlier one. */
        REMOVED('-'),
        /** In both, with differences. */
        CHANGED('~');

        private final char sign;

        Mark(char sign) {
            this.sign = sign;
        }

        /** The sign in front of its line. */
        public char sign() {
            return sign;
        }
    }

    public Row {
        changes = List.copyOf(changes);
    }

    /** The segments of a draft, track by track, by time. */
    public static List<Row> of(Draft draft) {
        return Place.of(draft).stream()
                .map(place -> new Row(Mark.SAME, place.track(), place.type(), place.segment(), List.of()))
                .toList();
    }

    /** The segments of both drafts, each once, in the later one's order; what is gone stands where it was. */
    public static List<Row> between(Draft before, Draft after) {
        SegmentMatch match = SegmentMatch.of(Place.of(before), Place.of(after));
        return new SegmentsDiff(before, after, match, new TrackMatch(before, after, match.pairs())).rows();
    }
}
