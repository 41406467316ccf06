package dev.nemosh.draft;

import dev.nemosh.text.CleanText;
import dev.nemosh.text.ExitCode;
import dev.nemosh.text.Failure;
import dev.nemosh.text.Messages;
import dev.nemosh.text.NemoException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which tracks of a draft an export takes: {@code --only video,text} and {@code --drop 2,3}. */
public final class DraftSelection {
    private final Set<Kind> only;
    private final Set<Integer> drop;
    private final Messages messages;

    private DraftSelection(Set<Kind> only, Set<Integer> drop, Messages messages) {
        this.only = only;
        this.drop = drop;
        this.messages = messages;
    }

    /**
     * Reads the values of the two options; null where one was not given.
     *
     * @throws NemoException (exit code 2) where a word is no kind or a number no number
     */
    public static DraftSelection parse(@Nullable String only, @Nullable String drop, Messages messages) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (String word : words(only)) {
            kinds.add(kind(word, messages));
        }
        Set<Integer> numbers = new TreeSet<>();
        for (String word : words(drop)) {
            if (!word.matches("[1-9]\\d{0,5}")) {
                throw refused(messages, "draft.no-number", word, messages.text("draft.no-number-hint"));
            }
            numbers.add(Integer.valueOf(word));
        }
        return new DraftSelection(kinds, numbers, messages);
    }

    /** Whether it takes every track. */
    public boolean isAll() {
        return only.isEmpty() && drop.isEmpty();
    }

    /**
     * The draft's JSON without the tracks that are left out; all else stays as the backend wrote it. A stated length
     * that was the end of the last segment becomes the end of the last one left.
     *
     * @throws NemoException (exit code 2) where a number or kind has no track, or nothing would be left
     */
    public String narrow(Draft draft) {
        if (isAll()) {
            return draft.json();
        }
        for (Kind kind : only) {
            if (draft.tracks().stream().noneMatch(track -> track.kind() == kind)) {
                throw refused(messages, "draft.no-such-kind", kind.word(), tracks(draft));
            }
        }
        for (int number : drop) {
            if (number > draft.tracks().size()) {
                throw refused(messages, "draft.no-such-track", number, tracks(draft));
            }
        }
        List<Track> kept = draft.tracks().stream().filter(this::takes).toList();
        if (kept.stream().allMatch(track -> track.segments().isEmpty())) {
            throw refused(messages, "draft.nothing-left", "", tracks(draft));
        }
        return new DraftText(draft.json()).with(kept, shorter(draft, kept));
    }

    private boolean takes(Track track) {
        return (only.isEmpty() || only.contains(track.kind())) && !drop.contains(track.index());
    }

    private static @Nullable Long shorter(Draft draft, List<Track> kept) {
        long end = end(kept);
        return draft.durationMillis() == end(draft.tracks()) && end < draft.durationMillis() ? end : null;
    }

    private static long end(List<Track> tracks) {
        return tracks.stream().flatMap(track -> track.segments().stream())
                .mapToLong(Segment::endMillis).max().orElse(0);
    }

    private CleanText tracks(Draft draft) {
        if (draft.tracks().isEmpty()) {
            return messages.text("draft.there-are-none");
        }
        SegmentWords words = new SegmentWords(messages);
        List<CleanText> names = new ArrayList<>();
        for (Track track : draft.tracks()) {
            names.add(messages.text("draft.which", track.index(), track.kind().word(), words.label(track.type())));
        }
        return messages.text("draft.there-are", words.listed(names));
    }

    private static Kind kind(String word, Messages messages) {
        return switch (word) {
            case "video", "videos" -> Kind.VIDEO;
            case "audio", "bgm", "music" -> Kind.AUDIO;
            case "text", "title", "titles" -> Kind.TEXT;
            case "other" -> Kind.OTHER;
            default -> throw refused(messages, "draft.no-kind", word, messages.text("draft.no-kind-hint"));
        };
    }

    private static List<String> words(@Nullable String value) {
        return value == null ? List.of()
                : List.of(value.strip().toLowerCase(Locale.ROOT).split("[,，\\s]+"));
    }

    private static NemoException refused(Messages messages, String key, Object what, CleanText hint) {
        return new NemoException(new Failure(ExitCode.USAGE, "selection", messages.text(key, what), hint));
    }
}
