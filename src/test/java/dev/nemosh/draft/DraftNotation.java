package dev.nemosh.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the short drafts of the tests ({@code V beach 0-5 ; city 5-10 | A Lo-fi 0-10 50%}) into one of the wire's
 * spellings.
 */
final class DraftNotation {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|\\S+");
    private static final Pattern SPAN = Pattern.compile("([\\d.]+)-([\\d.]+)");
    private static final Pattern CANVAS = Pattern.compile("(\\d+)x(\\d+)");
    private static final Pattern LENGTH = Pattern.compile("([\\d.]+)s");

    /** How a backend may spell what no document names. */
    enum Spelling { IN_METADATA, PLAIN, NESTED }

    private final Spelling spelling;
    private long end;

    DraftNotation(Spelling spelling) {
        this.spelling = spelling;
    }

    Draft draft(String words) {
        return DraftReader.read(json(words));
    }

    String json(String words) {
        if (words.startsWith("{") || words.startsWith("[") || words.startsWith("<") || words.startsWith("\"<")) {
            return words;
        }
        end = 0;
        ObjectNode draft = MAPPER.createObjectNode();
        ObjectNode whole = MAPPER.createObjectNode();
        ArrayNode tracks = draft.putArray("t");
        for (String part : words.split("\\|")) {
            String track = part.strip();
            if (track.startsWith("*")) {
                whole(track.substring(1), draft, whole);
            } else {
                tracks.add(track(track));
            }
        }
        if (!draft.has("d")) {
            draft.put("d", end);
        }
        if (!whole.isEmpty()) {
            draft.set("m", whole);
        }
        return draft.toString();
    }

    private static void whole(String words, ObjectNode draft, ObjectNode whole) {
        for (Matcher word = WORD.matcher(words); word.find();) {
            Matcher canvas = CANVAS.matcher(word.group());
            Matcher length = LENGTH.matcher(word.group());
            if (canvas.matches()) {
                whole.put("width", Integer.parseInt(canvas.group(1)));
                whole.put("height", Integer.parseInt(canvas.group(2)));
            } else if (length.matches()) {
                draft.put("d", millis(length.group(1)));
            } else {
                property(whole, word.group());
            }
        }
    }

    private ObjectNode track(String words) {
        int blank = words.indexOf(' ');
        String kind = blank < 0 ? words : words.substring(0, blank);
        ObjectNode track = MAPPER.createObjectNode();
        track.put("tt", switch (kind.charAt(0)) {
            case 'V' -> 0;
            case 'A' -> 1;
            case 'T' -> 7;
            default -> Integer.parseInt(kind.substring(1));
        });
        ArrayNode segments = track.putArray("sg");
        if (blank > 0) {
            for (String segment : words.substring(blank).split(";")) {
                segments.add(segment(segment, kind.equals("T")));
            }
        }
        return track;
    }

    private ObjectNode segment(String words, boolean title) {
        ObjectNode segment = MAPPER.createObjectNode();
        ObjectNode meta = MAPPER.createObjectNode();
        ObjectNode own = spelling == Spelling.PLAIN ? segment : meta;
        for (Matcher matcher = WORD.matcher(words); matcher.find();) {
            String word = matcher.group();
            Matcher span = SPAN.matcher(word);
            if (span.matches()) {
                span(segment, millis(span.group(1)), millis(span.group(2)));
            } else if (word.endsWith("%")) {
                own.put("volume", new BigDecimal(word.replace("%", "")).movePointLeft(2));
            } else if (word.startsWith("#") && !word.contains("=")) {
                segment.put("id", word.substring(1));
            } else if (word.contains("=")) {
                property(own, word);
            } else {
                own.put(title ? "text" : spelling == Spelling.PLAIN ? "name" : "title", word.replace("\"", ""));
            }
        }
        if (!meta.isEmpty()) {
            segment.set("m", meta);
        }
        return segment;
    }

    private void span(ObjectNode segment, long from, long to) {
        end = Math.max(end, to);
        switch (spelling) {
            case IN_METADATA -> segment.put("s", from).put("d", to - from);
            case PLAIN -> segment.put("start_time", from).put("duration", to - from);
            case NESTED -> segment.putObject("range").put("s", from).put("d", to - from);
        }
    }

    private static void property(ObjectNode into, String word) {
        String name = word.substring(0, word.indexOf('='));
        String value = word.substring(name.length() + 1);
        try {
            into.set(name, MAPPER.readTree(value.matches("true|-?\\d+(\\.\\d+)?|\\[.*") ? value : '"' + value + '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(word, e);
        }
    }

    private static long millis(String seconds) {
        return new BigDecimal(seconds).movePointRight(3).longValueExact();
    }
}
