package dev.nemosh.shell;

import dev.nemosh.draft.ChangeWords;
import dev.nemosh.draft.Draft;
import dev.nemosh.draft.DraftDiff;
import dev.nemosh.draft.Kind;
import dev.nemosh.draft.Row;
import dev.nemosh.draft.Segment;
import dev.nemosh.draft.Track;
import dev.nemosh.text.CleanText;
import dev.nemosh.text.Durations;
import dev.nemosh.text.ForeignText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of the {@code tracks} event. */
public final class TracksJson {
    private TracksJson() {}

    /** A draft's fields. */
    public static Map<String, Object> fields(int version, Draft draft) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("version", version);
        fields.put("duration_ms", draft.durationMillis());
        fields.put("width", known(draft.width()));
        fields.put("height", known(draft.height()));
        fields.put("tracks", draft.tracks().stream().map(TracksJson::track).toList());
        return fields;
    }

    /** The fields of a comparison: what changed in words, and every segment once as a marked line. */
    public static Map<String, Object> comparison(int from, Draft before, int to, Draft after, ChangeWords words) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("from", from);
        fields.put("to", to);
        fields.put("summary", strings(words.tell(DraftDiff.between(before, after))));
        fields.put("diff", Row.between(before, after).stream().map(row -> unified(row, words)).toList());
        return fields;
    }

    /** Such as {@code + 3 text "Urban Dreams" 0-3s} or {@code ~ 2 audio Lo-fi 0-10s: BGM volume 80% -> 35%}. */
    private static String unified(Row row, ChangeWords words) {
        Segment segment = row.segment();
        ForeignText text = segment.text();
        String content = text == null ? segment.name().toString() : '"' + text.toString() + '"';
        String line = row.mark().sign() + " " + row.track() + " " + Kind.ofType(row.type()).word() + " " + content + " "
                + Durations.seconds(segment.startMillis()) + "-" + Durations.seconds(segment.endMillis()) + "s";
        boolean changed = row.mark() == Row.Mark.CHANGED;
        return changed ? line + ": " + String.join("; ", strings(words.tell(row.changes()))) : line;
    }

    private static List<String> strings(List<CleanText> lines) {
        return lines.stream().map(CleanText::toString).toList();
    }

    private static Map<String, Object> track(Track track) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("index", track.index());
        fields.put("kind", track.kind().word());
        fields.put("segments", track.segments().stream().map(TracksJson::segment).toList());
        return fields;
    }

    private static Map<String, Object> segment(Segment segment) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", words(segment.name()));
        fields.put("text", words(segment.text()));
        fields.put("start_ms", segment.startMillis());
        fields.put("end_ms", segment.endMillis());
        fields.put("volume", segment.volume());
        return fields;
    }

    private static @Nullable String words(@Nullable ForeignText words) {
        return words == null ? null : words.clean().toString();
    }

    private static @Nullable Integer known(int pixels) {
        return pixels == 0 ? null : pixels;
    }
}
