package dev.nemosh.draft;

import dev.nemosh.text.CleanText;
import dev.nemosh.text.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Puts many changes of the same sort into one line: {@code 12 titles added (0-36s)}. */
final class ManyChanges {
    private static final int MOST_TOLD_ONE_BY_ONE = 3;

    private final Messages messages;
    private final ChangeWords one;
    private final SegmentWords words;

    ManyChanges(Messages messages, ChangeWords one) {
        this.messages = messages;
        this.one = one;
        this.words = new SegmentWords(messages);
    }

    List<CleanText> tell(List<Change> changes) {
        Map<Object, List<Change>> alike = new LinkedHashMap<>();
        for (Change change : changes) {
            alike.computeIfAbsent(sort(change), any -> new ArrayList<>()).add(change);
        }
        List<CleanText> lines = new ArrayList<>();
        for (Change change : changes) {
            List<Change> same = alike.get(sort(change));
            if (same == null || same.size() <= MOST_TOLD_ONE_BY_ONE) {
                lines.add(one.tell(change));
            } else if (same.get(0) == change) {
                lines.add(together(same.stream().map(Change.OfSegment.class::cast).toList()));
            }
        }
        return lines;
    }

    /** Changes of one sort are told together; each change that is about no segment is a sort of its own. */
    private static Object sort(Change change) {
        if (change instanceof Change.Styled style) {
            return List.of(Change.Styled.class, style.subject().type(), style.property());
        }
        return change instanceof Change.OfSegment own ? List.of(change.getClass(), own.subject().type()) : change;
    }

    private CleanText together(List<Change.OfSegment> same) {
        Change.OfSegment first = same.get(0);
        CleanText count = words.count(first.subject().type(), same.size());
        if (first instanceof Change.Added || first instanceof Change.Removed) {
            String key = first instanceof Change.Added ? "draft.many-added" : "draft.many-removed";
            return messages.text(key, count, words.span(
                    same.stream().mapToLong(change -> segment(change).startMillis()).min().orElse(0),
                    same.stream().mapToLong(change -> segment(change).endMillis()).max().orElse(0)));
        }
        CleanText label = words.label(first.subject().type());
        boolean speaksForAll = first instanceof Change.Loudness || first instanceof Change.Styled;
        CleanText line = one.tell(label, first);
        if (speaksForAll && same.stream().allMatch(change -> one.tell(label, change).equals(line))) {
            return messages.text("draft.many-alike", line, count);
        }
        if (first instanceof Change.Styled style) {
            return messages.text("draft.many-styled", count, words.property(style.property()));
        }
        if (first instanceof Change.Retimed retimed) {
            return retimed(retimed, same, count);
        }
        return messages.text("draft.many-" + first.getClass().getSimpleName().toLowerCase(Locale.ROOT), count);
    }

    private CleanText retimed(Change.Retimed first, List<Change.OfSegment> same, CleanText count) {
        long shift = first.after().startMillis() - first.before().startMillis();
        boolean together = same.stream().map(Change.Retimed.class::cast).allMatch(change -> change.moved()
                && change.after().startMillis() - change.before().startMillis() == shift
                && change.after().durationMillis() == change.before().durationMillis());
        return together
                ? messages.text(shift > 0 ? "draft.many-later" : "draft.many-earlier", count,
                        words.seconds(Math.abs(shift)))
                : messages.text("draft.many-retimed", count);
    }

    private static Segment segment(Change change) {
        return change instanceof Change.Added added ? added.segment() : ((Change.Removed) change).segment();
    }
}
