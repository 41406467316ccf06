package dev.nemosh.draft;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nemosh.text.ForeignText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What lies between two drafts. Segments are matched by identity before position, so that a reorder reads as a reorder.
 * Wherever the two trees differ in anything there is at least one {@link Change}.
 */
public final class DraftDiff {
    private final Draft before;
    private final Draft after;
    private final TrackMatch tracks;
    private final List<Change> changes;

    private DraftDiff(Draft before, Draft after) {
        this.before = before;
        this.after = after;
        SegmentMatch match = SegmentMatch.of(Place.of(before), Place.of(after));
        tracks = new TrackMatch(before, after, match.pairs());
        changes = new ArrayList<>(new SegmentsDiff(before, after, match, tracks).changes());
    }

    /** Every difference, in the later draft's order; empty only where the two trees say the same. */
    public static List<Change> between(Draft before, Draft after) {
        if (before.json().equals(after.json())) {
            return List.of();
        }
        DraftDiff diff = new DraftDiff(before, after);
        diff.trackList();
        DraftReader.Reading was = DraftReader.reading(before.json());
        DraftReader.Reading is = DraftReader.reading(after.json());
        diff.eachTrack(was.restOfTracks(), is.restOfTracks());
        if (!before.tracks().isEmpty()) {
            diff.whole(was.rest(), is.rest());
        }
        if (diff.changes.isEmpty()) {
            diff.elsewhere();
        }
        List<Change> noticed = diff.changes.stream().filter(DraftDiff::isNoticed).toList();
        return noticed.isEmpty() ? List.copyOf(diff.changes) : noticed;
    }

    /** What changes nothing to see or hear is told only where there is nothing else to tell. */
    private static boolean isNoticed(Change change) {
        return !(change instanceof Change.Styled style
                && StandardValue.only(style.property(), style.before(), style.after()));
    }

    private void trackList() {
        for (Track track : after.tracks()) {
            if (tracks.earlier(track.index()) == null && track.segments().isEmpty()) {
                changes.add(new Change.TrackAdded(track));
            }
        }
        for (Track track : before.tracks()) {
            if (tracks.later(track.index()) == null && track.segments().isEmpty()) {
                changes.add(new Change.TrackRemoved(track));
            }
        }
        if (tracks.reordered()) {
            changes.add(new Change.TracksReordered(after.tracks()));
        }
    }

    private void eachTrack(List<Map<String, ForeignText>> was, List<Map<String, ForeignText>> is) {
        for (Track track : after.tracks()) {
            Track earlier = tracks.earlier(track.index());
            if (earlier == null) {
                continue;
            }
            if (!Objects.equals(earlier.name(), track.name())) {
                changes.add(new Change.TrackStyled(track, "name", earlier.name(), track.name()));
            }
            Map<String, ForeignText> old = was.get(earlier.index() - 1);
            Map<String, ForeignText> own = is.get(track.index() - 1);
            for (String name : different(old, own)) {
                changes.add(new Change.TrackStyled(track, name, old.get(name), own.get(name)));
            }
        }
    }

    private void whole(Map<String, ForeignText> was, Map<String, ForeignText> is) {
        if (before.width() != after.width() || before.height() != after.height()) {
            changes.add(new Change.Canvas(before.width(), before.height(), after.width(), after.height()));
        }
        if (before.durationMillis() != after.durationMillis() && changes.stream().noneMatch(this::tellsTheLength)) {
            changes.add(new Change.Length(before.durationMillis(), after.durationMillis()));
        }
        if (!Objects.equals(before.title(), after.title())) {
            changes.add(new Change.Retitled(before.title(), after.title()));
        }
        boolean told = !changes.isEmpty();
        for (String name : different(was, is)) {
            if (!told || !WireFields.isBookkeeping(name)) {
                changes.add(new Change.DraftStyled(name, was.get(name), is.get(name)));
            }
        }
    }

    /** Whether it is the last segment that was cut, added or taken off. */
    private boolean tellsTheLength(Change change) {
        long was = before.durationMillis();
        long is = after.durationMillis();
        return change instanceof Change.Added added && added.segment().endMillis() == is
                || change instanceof Change.Removed removed && removed.segment().endMillis() == was
                || change instanceof Change.Retimed retimed
                        && retimed.before().endMillis() == was && retimed.after().endMillis() == is
                || change instanceof Change.Sped sped
                        && sped.before().endMillis() == was && sped.after().endMillis() == is;
    }

    /** The net under all the others: what no candidate name covers still shows in the trees. */
    private void elsewhere() {
        JsonNode was = DraftJson.tree(before.json());
        JsonNode is = DraftJson.tree(after.json());
        if (was.isMissingNode() || is.isMissingNode()) {
            changes.add(new Change.Elsewhere(""));
        } else if (!DraftJson.same(was, is)) {
            changes.add(new Change.Elsewhere(DraftJson.firstDifference(was, is)));
        }
    }

    private static List<String> different(Map<String, ForeignText> was, Map<String, ForeignText> is) {
        Set<String> names = new LinkedHashSet<>(was.keySet());
        names.addAll(is.keySet());
        return names.stream().filter(name -> !Objects.equals(was.get(name), is.get(name))).toList();
    }
}
