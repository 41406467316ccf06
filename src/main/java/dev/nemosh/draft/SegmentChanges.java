package dev.nemosh.draft;

import dev.nemosh.text.ForeignText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What lies between a segment and the same segment later. */
final class SegmentChanges {
    private static final Set<String> SPEEDS = Set.of("speed", "rate", "playback_rate", "playbackRate");
    private static final long SAME_LENGTH_MILLIS = 50;

    private final Change.Subject subject;
    private final Segment before;
    private final Segment after;
    private final List<Change> changes = new ArrayList<>();

    private SegmentChanges(Change.Subject subject, Segment before, Segment after) {
        this.subject = subject;
        this.before = before;
        this.after = after;
    }

    /** Every difference of the two. {@code moved}: its start changed by itself. */
    static List<Change> of(Change.Subject subject, SegmentMatch.Pair pair, boolean moved) {
        SegmentChanges found = new SegmentChanges(subject, pair.before().segment(), pair.after().segment());
        found.content(!SegmentMatch.source(pair.before()).equals(SegmentMatch.source(pair.after())));
        String speed = found.speed();
        if (speed != null) {
            found.changes.add(new Change.Sped(
                    subject, found.valueOf(found.before, speed), found.valueOf(found.after, speed),
                    found.before, found.after));
        }
        boolean lasts = found.before.durationMillis() != found.after.durationMillis();
        if (moved || lasts && speed == null) {
            found.changes.add(new Change.Retimed(subject, found.before, found.after, moved));
        }
        if (!Objects.equals(found.before.volume(), found.after.volume())) {
            found.changes.add(new Change.Loudness(subject, found.before.volume(), found.after.volume()));
        }
        found.styles(speed);
        return found.changes;
    }

    private void content(boolean otherSource) {
        ForeignText was = before.text();
        ForeignText is = after.text();
        if (was != null && is != null && !was.equals(is)) {
            changes.add(new Change.Reworded(subject, was, is));
        } else if (!before.name().equals(after.name())) {
            boolean sameMedia = was != null || !otherSource && after.source() != null;
            changes.add(sameMedia
                    ? new Change.Renamed(subject, before.name(), after.name())
                    : new Change.Replaced(subject, before, after));
        } else if (otherSource) {
            changes.add(new Change.Styled(subject, "source", foreign(before.source()), foreign(after.source())));
        }
    }

    /** The property that says the speed, where another speed explains another length. */
    private @Nullable String speed() {
        for (String name : properties()) {
            if (SPEEDS.contains(name) && !valueOf(before, name).equals(valueOf(after, name))) {
                double played = before.durationMillis() * number(valueOf(before, name));
                double plays = after.durationMillis() * number(valueOf(after, name));
                return Math.abs(played - plays) <= SAME_LENGTH_MILLIS ? name : null;
            }
        }
        return null;
    }

    private ForeignText valueOf(Segment segment, String speed) {
        return segment.style().getOrDefault(speed, new ForeignText("1"));
    }

    private static double number(ForeignText words) {
        return words.raw().matches("\\d{1,4}(\\.\\d{1,6})?") ? Double.parseDouble(words.raw()) : -1;
    }

    private void styles(@Nullable String told) {
        for (String name : properties()) {
            ForeignText was = before.style().get(name);
            ForeignText is = after.style().get(name);
            boolean worthAWord = changes.isEmpty() || !WireFields.isBookkeeping(name);
            if (worthAWord && !name.equals(told) && !Objects.equals(was, is)) {
                changes.add(new Change.Styled(subject, name, was, is));
            }
        }
    }

    private Set<String> properties() {
        Set<String> names = new LinkedHashSet<>(before.style().keySet());
        names.addAll(after.style().keySet());
        return names;
    }

    private static @Nullable ForeignText foreign(@Nullable String words) {
        return words == null ? null : new ForeignText(words);
    }
}
