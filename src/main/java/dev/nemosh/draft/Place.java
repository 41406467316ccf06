package dev.nemosh.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a segment stands in its draft.
 *
 * @param track its track's number, from 1
 * @param type its track's type by the wire
 * @param order its place in its track by time, from 0
 * @param number its place among all segments of its type, from 1
 * @param last the one before it on its track, by time
 */
record Place(int track, int type, int order, int number, Segment segment, @Nullable Segment last) {

    /** Every segment of a draft, track by track, by time. */
    static List<Place> of(Draft draft) {
        List<Place> places = new ArrayList<>();
        Map<Integer, Integer> numbers = new HashMap<>();
        for (Track track : draft.tracks()) {
            List<Segment> byTime = byTime(track);
            for (int i = 0; i < byTime.size(); i++) {
                int number = numbers.merge(track.type(), 1, Integer::sum);
                places.add(new Place(track.index(), track.type(), i, number, byTime.get(i),
                        i == 0 ? null : byTime.get(i - 1)));
            }
        }
        return places;
    }

    /** A track's segments as they play. */
    static List<Segment> byTime(Track track) {
        return track.segments().stream().sorted(Comparator.comparingLong(Segment::startMillis)).toList();
    }

    /** From the end of the one before (or the timeline's begin) to its start; below 0 where they overlap. */
    long gapMillis() {
        return segment.startMillis() - (last == null ? 0 : last.endMillis());
    }
}
