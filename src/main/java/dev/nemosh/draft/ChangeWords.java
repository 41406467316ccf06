package dev.nemosh.draft;

import dev.nemosh.text.CleanText;
import dev.nemosh.text.ForeignText;
import dev.nemosh.text.Messages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells changes of a timeline to people, a line each: {@code BGM volume 80% -> 35%}. */
public final class ChangeWords {
    private static final int NAMES_IN_A_ROW = 6;

    private final Messages messages;
    private final SegmentWords words;

    public ChangeWords(Messages messages) {
        this.messages = messages;
        this.words = new SegmentWords(messages);
    }

    /** A line a change; where many segments of a kind changed alike, one line for all of them. */
    public List<CleanText> tell(List<Change> changes) {
        return new ManyChanges(messages, this).tell(changes);
    }

    /** One change in words. */
    CleanText tell(Change change) {
        if (change instanceof Change.OfSegment own) {
            return tell(who(own.subject()), own);
        }
        if (change instanceof Change.Reordered order) {
            boolean alike = order.names().stream().distinct().count() == 1;
            return alike
                    ? text("reordered-alike", words.label(order.type()))
                    : text("reordered", words.label(order.type()),
                            row(order.names().stream().map(words::name).toList()));
        }
        if (change instanceof Change.TrackAdded added) {
            return text("track-added", words.label(added.track().type()));
        }
        if (change instanceof Change.TrackRemoved removed) {
            return text("track-removed", words.label(removed.track().type()));
        }
        if (change instanceof Change.TracksReordered order) {
            return text("tracks-reordered",
                    row(order.tracks().stream().map(track -> words.label(track.type())).toList()));
        }
        if (change instanceof Change.TrackStyled style) {
            CleanText track = text("which-track", style.track().index(), words.label(style.track().type()));
            return styled(track, style.property(), style.before(), style.after());
        }
        return tellWhole(change);
    }

    private CleanText tellWhole(Change change) {
        if (change instanceof Change.Canvas canvas) {
            boolean known = canvas.widthBefore() > 0 && canvas.heightBefore() > 0;
            CleanText size = text("size", canvas.widthAfter(), canvas.heightAfter());
            return known
                    ? text("canvas", text("size", canvas.widthBefore(), canvas.heightBefore()), size)
                    : text("canvas-set", size);
        }
        if (change instanceof Change.Length length) {
            return text("length", words.seconds(length.beforeMillis()), words.seconds(length.afterMillis()));
        }
        if (change instanceof Change.Retitled title) {
            return styled(text("whole"), "title", quoted(title.before()), quoted(title.after()));
        }
        if (change instanceof Change.DraftStyled style) {
            return styled(text("whole"), style.property(), style.before(), style.after());
        }
        Change.Elsewhere elsewhere = (Change.Elsewhere) change;
        return elsewhere.place().isEmpty() ? text("elsewhere-all") : text("elsewhere", elsewhere.place());
    }

    /** A change of a segment, told of whom it may be: one segment by name, or all of a kind. */
    CleanText tell(CleanText who, Change.OfSegment change) {
        CleanText label = words.label(change.subject().type());
        if (change instanceof Change.Added added) {
            return text("added", label, words.described(added.segment()));
        }
        if (change instanceof Change.Removed removed) {
            return text("removed", label, words.placed(removed.segment()));
        }
        if (change instanceof Change.Replaced replaced) {
            return text("replaced", label, words.name(replaced.before()), words.name(replaced.after()));
        }
        if (change instanceof Change.Renamed renamed) {
            return text("renamed", label, words.name(renamed.before()), words.name(renamed.after()));
        }
        if (change instanceof Change.Reworded reworded) {
            return text("reworded", label, words.name(reworded.before()), words.name(reworded.after()));
        }
        if (change instanceof Change.Retimed retimed) {
            return retimed(who, retimed);
        }
        if (change instanceof Change.Sped sped) {
            return text("sped", who, words.value("speed", sped.from()), words.value("speed", sped.to()),
                    words.seconds(sped.before().durationMillis()), words.seconds(sped.after().durationMillis()));
        }
        if (change instanceof Change.Loudness loudness) {
            return loudness(who, loudness.before(), loudness.after());
        }
        if (change instanceof Change.ToTrack track) {
            return track.from() == track.to()
                    ? text("to-other-track", who)
                    : text("to-track", who, track.from(), track.to());
        }
        Change.Styled style = (Change.Styled) change;
        return styled(who, style.property(), style.before(), style.after());
    }

    private CleanText retimed(CleanText who, Change.Retimed change) {
        Segment before = change.before();
        Segment after = change.after();
        long more = after.durationMillis() - before.durationMillis();
        if (change.moved()) {
            return text(more == 0 ? "moved" : "retimed", who, words.span(before), words.span(after));
        }
        return text(more < 0 ? "trimmed" : "extended", who,
                words.seconds(before.durationMillis()), words.seconds(after.durationMillis()));
    }

    private CleanText loudness(CleanText who, @Nullable Double before, @Nullable Double after) {
        if (after == null) {
            return text("volume-unset", who, words.percent(before == null ? 0 : before));
        }
        return before == null
                ? text("volume-set", who, words.percent(after))
                : text("volume", who, words.percent(before), words.percent(after));
    }

    private CleanText styled(
            CleanText who, String property, @Nullable ForeignText before, @Nullable ForeignText after) {
        CleanText name = words.property(property);
        CleanText was = before == null ? null : words.value(property, before);
        CleanText is = after == null ? null : words.value(property, after);
        if (before == null && is != null) {
            return text("style-set", who, name, is);
        }
        if (after == null && was != null) {
            return text("style-unset", who, name, was);
        }
        return was == null || is == null || was.equals(is)
                ? text("style-changed", who, name)
                : text("style", who, name, was, is);
    }

    private CleanText who(Change.Subject subject) {
        CleanText label = words.label(subject.type());
        if (subject.alone()) {
            return label;
        }
        return subject.name().raw().isBlank()
                ? text("who-numbered", label, subject.number())
                : text("who-named", label, words.name(subject.name()));
    }

    private CleanText row(List<CleanText> names) {
        CleanText shown = words.listed(names.subList(0, Math.min(NAMES_IN_A_ROW, names.size())));
        return names.size() > NAMES_IN_A_ROW ? text("row-more", shown, names.size() - NAMES_IN_A_ROW) : shown;
    }

    private @Nullable ForeignText quoted(@Nullable ForeignText words) {
        return words == null ? null : new ForeignText("\"" + words.raw() + "\"");
    }

    private CleanText text(String key, @Nullable Object... values) {
        return messages.text("draft." + key, values);
    }
}
