package dev.nemosh.draft;

import dev.nemosh.text.CleanText;
import dev.nemosh.text.Messages;
import java.util.ArrayList;
import java.util.List;

/** A timeline in one line (protocol, draft fields). */
public final class DraftSummary {
    private static final int SEGMENTS_A_TRACK = 3;

    private DraftSummary() {}

    /** Such as {@code Timeline (2 tracks): 1. Video: city (0-10s) 2. BGM: Lo-fi (0-10s, 35%)}. */
    public static CleanText line(Draft draft, Messages messages) {
        if (draft.tracks().isEmpty()) {
            return messages.text(draft.exportReady() ? "draft.timeline-opaque" : "draft.timeline-empty");
        }
        SegmentWords words = new SegmentWords(messages);
        StringBuilder line = new StringBuilder();
        int count = draft.tracks().size();
        line.append(messages.text(count == 1 ? "draft.timeline-one" : "draft.timeline", count));
        for (Track track : draft.tracks()) {
            line.append(' ').append(messages.text(
                    "draft.timeline-track", track.index(), words.label(track.type()),
                    segments(track, words, messages)));
        }
        return CleanText.of(line.toString());
    }

    private static CleanText segments(Track track, SegmentWords words, Messages messages) {
        if (track.segments().isEmpty()) {
            return messages.text("draft.timeline-none");
        }
        List<CleanText> shown = new ArrayList<>();
        List<Segment> segments = track.segments();
        segments.stream().limit(SEGMENTS_A_TRACK).map(words::heard).forEach(shown::add);
        if (segments.size() > SEGMENTS_A_TRACK) {
            shown.add(messages.text("draft.timeline-more", segments.size() - SEGMENTS_A_TRACK));
        }
        return words.listed(shown);
    }
}
