package dev.nemosh.draft;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nemosh.text.ForeignText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a timeline from the wire's JSON. Only {@code t}, {@code tt}, {@code sg}, {@code d} and {@code m} are
 * documented; all else is looked for under likely names (protocol, 7.3). Nothing that a backend sends makes it fail.
 */
public final class DraftReader {
    private static final String[] STARTS = {
        "s", "st", "start", "o", "offset", "ts", "start_time", "start_ms", "tr.s", "tr.start",
        "m.start", "m.start_time", "m.s",
    };
    private static final String[] ENDS = {"e", "end", "end_time", "end_ms", "tr.e", "tr.end", "m.end", "m.end_time"};
    private static final String[] LENGTHS = {"d", "duration", "duration_ms", "dur", "tr.d", "m.d", "m.duration"};
    private static final String[] NAMES = {"m.title", "m.name", "m.text", "name", "n", "title", "text", "txt"};
    private static final String[] TEXTS = {
        "m.text", "text", "txt", "m.content", "content", "m.words", "m.title", "title", "m.name", "name", "n",
    };
    private static final String[] SOURCES = {"src", "m.src", "source", "m.source", "url", "m.url", "path", "m.path"};
    private static final String[] VOLUMES = {"m.volume", "volume", "v", "vol", "m.vol", "m.v"};

    private DraftReader() {}

    /** The timeline in the wire's words; what can't be read gives a draft without tracks that keeps the text. */
    public static Draft read(String json) {
        return reading(json).draft();
    }

    /**
     * A draft with what it does not hold itself: the remaining fields of the whole and of each track, by the wire's
     * names, as words.
     */
    record Reading(Draft draft, Map<String, ForeignText> rest, List<Map<String, ForeignText>> restOfTracks) {}

    static Reading reading(String json) {
        JsonNode tree = DraftJson.tree(json);
        WireFields fields = new WireFields(tree);
        List<Track> tracks = new ArrayList<>();
        List<Map<String, ForeignText>> restOfTracks = new ArrayList<>();
        for (JsonNode track : tree.path("t")) {
            WireFields own = new WireFields(track);
            tracks.add(track(tracks.size() + 1, track, own));
            restOfTracks.add(own.restWithout("tt", "sg"));
        }
        Draft draft = new Draft(
                json, foreign(fields.words("m.title", "m.name", "title", "name")), length(fields, tracks),
                pixels(fields.number("m.width", "m.w", "width", "w")),
                pixels(fields.number("m.height", "m.h", "height", "h")), tracks);
        return new Reading(draft, fields.restWithout("t"), restOfTracks);
    }

    private static long length(WireFields fields, List<Track> tracks) {
        Long stated = fields.millis("d", "duration", "duration_ms", "m.d", "m.duration");
        return stated != null && stated > 0 ? stated : tracks.stream()
                .flatMap(track -> track.segments().stream())
                .mapToLong(Segment::endMillis).max().orElse(0);
    }

    /** An entry that is no object still counts, so that a track's number is its place in the wire's array. */
    private static Track track(int index, JsonNode node, WireFields fields) {
        int type = type(node.has("tt") ? node.get("tt") : node.path("type"));
        Kind kind = Kind.ofType(type);
        List<Segment> segments = new ArrayList<>();
        long end = 0;
        for (JsonNode clip : node.path("sg")) {
            if (clip.isObject()) {
                Segment segment = segment(clip, kind, end);
                segments.add(segment);
                end = segment.endMillis();
            }
        }
        return new Track(index, type, kind, foreign(fields.words("m.title", "m.name", "name", "n", "title")), segments);
    }

    private static Segment segment(JsonNode node, Kind kind, long endOfLast) {
        WireFields fields = new WireFields(node);
        String id = fields.id("id", "sid", "segment_id", "uid", "uuid", "m.id");
        Span span = span(fields, endOfLast);
        String text = kind == Kind.TEXT ? fields.words(TEXTS) : null;
        String name = fields.words(NAMES);
        String source = fields.words(SOURCES);
        source = source == null ? fields.address() : source;
        Double volume = fields.number(VOLUMES);
        volume = volume == null ? fields.numberBeginning("vol") : volume;
        if (name == null) {
            name = source != null ? fileOf(source) : text != null ? text : "";
        }
        return new Segment(id, new ForeignText(name), foreign(text), span.start, span.end, span.estimated,
                volume == null ? null : fraction(volume), fields.restWithout(), source);
    }

    private record Span(long start, long end, boolean estimated) {}

    private static Span span(WireFields fields, long endOfLast) {
        Long start = fields.millis(STARTS);
        String nested = start == null ? fields.nestedSpan() : null;
        if (nested != null) {
            start = fields.millis(nested + ".s");
        }
        if (start == null) {
            Double named = fields.numberBeginning("start");
            start = named == null ? null : WireFields.millis(named);
        }
        long from = start == null ? endOfLast : start;
        Long length = fields.millis(LENGTHS);
        if (length == null && nested != null) {
            length = fields.millis(nested + ".d");
        }
        Long end = length == null ? fields.millis(ENDS) : Long.valueOf(from + length);
        return new Span(from, end == null ? from : Math.max(from, end), start == null);
    }

    private static int type(JsonNode value) {
        if (value.canConvertToInt() && value.isNumber()) {
            return value.intValue();
        }
        return switch (value.asText("").toLowerCase(Locale.ROOT)) {
            case "0", "video", "image" -> 0;
            case "1", "audio", "bgm", "music" -> 1;
            case "7", "text", "title", "caption", "subtitle" -> 7;
            default -> -1;
        };
    }

    /** A loudness above 1 is taken for a percentage (protocol, 7.3: a guess). */
    private static double fraction(double volume) {
        return volume <= 1 ? Math.max(0, volume) : volume / 100;
    }

    private static int pixels(@Nullable Double value) {
        return value == null || value < 1 || value > 65_536 ? 0 : (int) Math.round(value);
    }

    private static String fileOf(String source) {
        String path = source.replaceFirst("[?#].*", "").replaceFirst("/+$", "");
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static @Nullable ForeignText foreign(@Nullable String words) {
        return words == null ? null : new ForeignText(words);
    }
}
