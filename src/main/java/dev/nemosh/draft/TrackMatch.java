package dev.nemosh.draft;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which track of one draft is which of another: where most of its segments are, else the next of its type. */
final class TrackMatch {
    private final Map<Integer, Track> laterOf = new HashMap<>();
    private final Map<Integer, Track> earlierOf = new HashMap<>();

    TrackMatch(Draft before, Draft after, List<SegmentMatch.Pair> pairs) {
        Map<List<Integer>, Integer> votes = new LinkedHashMap<>();
        for (SegmentMatch.Pair pair : pairs) {
            votes.merge(List.of(pair.before().track(), pair.after().track()), 1, Integer::sum);
        }
        votes.entrySet().stream()
                .sorted(Map.Entry.<List<Integer>, Integer>comparingByValue().reversed())
                .forEach(vote -> join(
                        before.tracks().get(vote.getKey().get(0) - 1), after.tracks().get(vote.getKey().get(1) - 1)));
        for (Track track : before.tracks()) {
            after.tracks().stream().filter(other -> other.type() == track.type()).forEach(other -> join(track, other));
        }
    }

    /** The track of the later draft for one of the earlier; null where it is gone. */
    @Nullable Track later(int index) {
        return laterOf.get(index);
    }

    /** The track of the earlier draft for one of the later; null where it is new. */
    @Nullable Track earlier(int index) {
        return earlierOf.get(index);
    }

    /** Whether the tracks that are in both drafts come in another order. */
    boolean reordered() {
        int last = 0;
        for (int index : earlierOf.keySet().stream().sorted().toList()) {
            int place = earlierOf.get(index).index();
            if (place < last) {
                return true;
            }
            last = place;
        }
        return false;
    }

    private void join(Track before, Track after) {
        if (!laterOf.containsKey(before.index()) && !earlierOf.containsKey(after.index())) {
            laterOf.put(before.index(), after);
            earlierOf.put(after.index(), before);
        }
    }
}
