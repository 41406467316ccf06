package dev.nemosh.draft;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which segment of one draft is which of another: by id and content first, by position last, and never across track
 * types. Each pass pairs what the passes before it left over.
 */
final class SegmentMatch {

    /** A segment before and after. */
    record Pair(Place before, Place after) {}

    private record Content(String source, String name, String text) {}

    private final Set<Place> before;
    private final Set<Place> after;
    private final List<Pair> pairs = new ArrayList<>();

    private SegmentMatch(Collection<Place> before, Collection<Place> after) {
        this.before = new LinkedHashSet<>(before);
        this.after = new LinkedHashSet<>(after);
    }

    /** Pairs the segments of two drafts. */
    static SegmentMatch of(List<Place> before, List<Place> after) {
        SegmentMatch match = new SegmentMatch(before, after);
        Set<String> idsBefore = ids(before);
        Set<String> idsAfter = ids(after);
        match.pass(place -> place.segment().id() == null ? null : List.of(id(place), content(place)));
        // Ids that are mere positions move from segment to segment: among ids that are on both sides content decides.
        match.pass(place -> idsBefore.contains(id(place)) && idsAfter.contains(id(place)) ? known(place) : null);
        match.idsOfOtherContent();
        match.pass(place -> known(place) == null ? null : List.of(content(place), span(place)));
        match.pass(SegmentMatch::known);
        match.pass(place -> source(place).isEmpty() ? null : source(place));
        match.pass(place -> place.segment().name().raw().isEmpty() ? null : place.segment().name().raw());
        match.pass(SegmentMatch::span);
        match.pass(place -> List.of(place.track(), place.segment().startMillis()));
        match.positions();
        match.pairs.sort(Comparator.comparingInt((Pair pair) -> pair.after.track())
                .thenComparingInt(pair -> pair.after.order()));
        return match;
    }

    /** What is in both, in the order of the later draft. */
    List<Pair> pairs() {
        return pairs;
    }

    /** What is only in the later draft. */
    Collection<Place> added() {
        return after;
    }

    /** What is only in the earlier draft. */
    Collection<Place> removed() {
        return before;
    }

    /** Media by its address, without a signature that changes with every look. */
    static String source(Place place) {
        String source = place.segment().source();
        return source == null ? "" : source.replaceFirst("[?#].*", "");
    }

    /** The same id with other content is an edit, unless that content was there before under an id that is gone. */
    private void idsOfOtherContent() {
        Set<Object> waiting = new HashSet<>();
        before.forEach(place -> waiting.add(content(place)));
        pass(place -> place.segment().id(),
                place -> known(place) != null && waiting.contains(content(place)) ? null : place.segment().id());
    }

    private void pass(Function<Place, @Nullable Object> key) {
        pass(key, key);
    }

    private void pass(Function<Place, @Nullable Object> keyBefore, Function<Place, @Nullable Object> keyAfter) {
        Map<Object, Deque<Place>> waiting = new HashMap<>();
        for (Place place : before) {
            Object own = keyBefore.apply(place);
            if (own != null) {
                waiting.computeIfAbsent(List.of(place.type(), own), any -> new ArrayDeque<>()).add(place);
            }
        }
        for (Place place : List.copyOf(after)) {
            Object own = keyAfter.apply(place);
            Deque<Place> candidates = own == null ? null : waiting.get(List.of(place.type(), own));
            if (candidates != null && !candidates.isEmpty()) {
                pair(candidates.remove(), place);
            }
        }
    }

    /** What stands at the same place of a track and shares some time with what stood there. */
    private void positions() {
        Map<List<Integer>, Place> standing = new HashMap<>();
        for (Place place : before) {
            standing.put(position(place), place);
        }
        for (Place place : List.copyOf(after)) {
            Place other = standing.get(position(place));
            if (other != null && place.segment().startMillis() < other.segment().endMillis()
                    && other.segment().startMillis() < place.segment().endMillis()) {
                pair(other, place);
            }
        }
    }

    private void pair(Place earlier, Place later) {
        before.remove(earlier);
        after.remove(later);
        pairs.add(new Pair(earlier, later));
    }

    private static List<Integer> position(Place place) {
        return List.of(place.type(), place.track(), place.order());
    }

    private static Object span(Place place) {
        return List.of(place.segment().startMillis(), place.segment().endMillis());
    }

    private static String id(Place place) {
        String id = place.segment().id();
        return id == null ? "" : id;
    }

    private static Set<String> ids(List<Place> places) {
        Set<String> ids = new HashSet<>();
        for (Place place : places) {
            String id = place.segment().id();
            if (id != null) {
                ids.add(id);
            }
        }
        return ids;
    }

    private static Content content(Place place) {
        Segment segment = place.segment();
        return new Content(source(place), segment.name().raw(), segment.text() == null ? "" : segment.text().raw());
    }

    /** The content, or null where nothing of it is known. */
    private static @Nullable Object known(Place place) {
        Content content = content(place);
        return content.equals(new Content("", "", "")) ? null : content;
    }
}
