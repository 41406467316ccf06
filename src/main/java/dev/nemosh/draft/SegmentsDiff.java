package dev.nemosh.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What lies between the segments of two drafts, track by track in the later draft's order. */
final class SegmentsDiff {
    private final SegmentMatch match;
    private final TrackMatch tracks;
    private final Draft after;
    private final Map<Integer, Integer> most = new HashMap<>();
    private final Set<Place> moved = new HashSet<>();
    private final Map<Integer, Change> orders = new HashMap<>();

    SegmentsDiff(Draft before, Draft after, SegmentMatch match, TrackMatch tracks) {
        this.match = match;
        this.tracks = tracks;
        this.after = after;
        counts(before).forEach((type, count) -> most.merge(type, count, Math::max));
        counts(after).forEach((type, count) -> most.merge(type, count, Math::max));
        follow();
    }

    /** Finds which starts were moved by themselves and which tracks play in another order. */
    private void follow() {
        Map<Integer, List<SegmentMatch.Pair>> staying = new TreeMap<>();
        for (SegmentMatch.Pair pair : match.pairs()) {
            if (stays(pair)) {
                staying.computeIfAbsent(pair.after().track(), any -> new ArrayList<>()).add(pair);
            } else if (pair.before().segment().startMillis() != pair.after().segment().startMillis()) {
                moved.add(pair.after());
            }
        }
        staying.forEach((index, pairs) -> {
            List<Segment> byTime = Place.byTime(after.tracks().get(index - 1));
            TrackOrder order = new TrackOrder(pairs, gapless(byTime));
            moved.addAll(order.moved());
            if (order.reordered()) {
                int type = pairs.get(0).after().type();
                orders.put(index, new Change.Reordered(type, byTime.stream().map(Segment::name).toList()));
            }
        });
    }

    /** Track by track: what became of its segments, its new order; at last the tracks that are gone. */
    List<Change> changes() {
        Map<Integer, List<Change>> byTrack = new TreeMap<>();
        rowsByTrack().forEach((track, rows) -> {
            List<Change> changes = byTrack.computeIfAbsent(track, any -> new ArrayList<>());
            rows.forEach(row -> changes.addAll(row.changes()));
        });
        orders.forEach((track, order) -> byTrack.computeIfAbsent(track, any -> new ArrayList<>()).add(order));
        return byTrack.values().stream().flatMap(List::stream).toList();
    }

    /** The segments of both drafts, each once, in the later one's order. */
    List<Row> rows() {
        return rowsByTrack().values().stream().flatMap(List::stream).toList();
    }

    private Map<Integer, List<Row>> rowsByTrack() {
        Map<Integer, List<Row>> rows = new TreeMap<>();
        for (Place place : match.removed()) {
            Track later = tracks.later(place.track());
            List<Change> gone = List.of(new Change.Removed(subject(place), place.segment()));
            add(rows, later == null ? Integer.MAX_VALUE : later.index(), row(Row.Mark.REMOVED, place, gone));
        }
        for (Place place : match.added()) {
            List<Change> fresh = List.of(new Change.Added(subject(place), place.segment()));
            add(rows, place.track(), row(Row.Mark.ADDED, place, fresh));
        }
        for (SegmentMatch.Pair pair : match.pairs()) {
            Place place = pair.after();
            List<Change> own = new ArrayList<>();
            if (!stays(pair)) {
                own.add(new Change.ToTrack(subject(place), pair.before().track(), place.track()));
            }
            own.addAll(SegmentChanges.of(subject(place), pair, moved.contains(place)));
            add(rows, place.track(), row(own.isEmpty() ? Row.Mark.SAME : Row.Mark.CHANGED, place, own));
        }
        rows.values().forEach(own -> own.sort(Comparator.comparingLong(row -> row.segment().startMillis())));
        return rows;
    }

    private static void add(Map<Integer, List<Row>> rows, int track, Row row) {
        rows.computeIfAbsent(track, any -> new ArrayList<>()).add(row);
    }

    private static Row row(Row.Mark mark, Place place, List<Change> changes) {
        return new Row(mark, place.track(), place.type(), place.segment(), changes);
    }

    private boolean stays(SegmentMatch.Pair pair) {
        Track later = tracks.later(pair.before().track());
        return later != null && later.index() == pair.after().track();
    }

    private Change.Subject subject(Place place) {
        return new Change.Subject(
                place.type(), place.segment().name(), place.number(), most.getOrDefault(place.type(), 0) <= 1);
    }

    private static Map<Integer, Integer> counts(Draft draft) {
        Map<Integer, Integer> counts = new HashMap<>();
        draft.tracks().forEach(track -> counts.merge(track.type(), track.segments().size(), Integer::sum));
        return counts;
    }

    private static boolean gapless(List<Segment> byTime) {
        for (int i = 1; i < byTime.size(); i++) {
            if (byTime.get(i).startMillis() > byTime.get(i - 1).endMillis()) {
                return false;
            }
        }
        return true;
    }
}
