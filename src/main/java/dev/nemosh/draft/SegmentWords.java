package dev.nemosh.draft;

import dev.nemosh.text.CleanText;
import dev.nemosh.text.DisplayWidth;
import dev.nemosh.text.Durations;
import dev.nemosh.text.ForeignText;
import dev.nemosh.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How segments and their properties are told to people, in the catalogue's language. */
public final class SegmentWords {
    /** What of a segment's style belongs into one short line, in this order. */
    private static final List<String> DETAILS = List.of(
            "position", "color", "style", "size", "font-size", "font", "animation", "effect", "transition", "fade",
            "fade-in", "fade-out", "speed");
    /** Of these the value alone says enough. */
    private static final List<String> SPEAKING = List.of("position", "color", "style", "animation", "effect", "font");
    private static final int LONGEST_NAME_CELLS = 60;
    private static final int LONGEST_VALUE = 40;

    private final Messages messages;

    public SegmentWords(Messages messages) {
        this.messages = messages;
    }

    /** What a track of the wire's type is called: {@code Video}, {@code BGM}, {@code Title}, {@code Track (type 4)}. */
    public CleanText label(int type) {
        Kind kind = Kind.ofType(type);
        return messages.text("draft.label-" + kind.word() + (kind == Kind.OTHER && type < 0 ? "-unknown" : ""), type);
    }

    /** So many segments of a type: {@code 12 titles}. */
    CleanText count(int type, int count) {
        return messages.text("draft.count-" + Kind.ofType(type).word(), count);
    }

    /** What a segment is called; where nothing says so, a word for that. */
    public CleanText name(Segment segment) {
        return name(segment.name());
    }

    /** A name on one line, not longer than what a line bears. */
    CleanText name(@Nullable ForeignText name) {
        CleanText clean = name == null ? CleanText.EMPTY : name.cleanLine();
        return clean.isEmpty()
                ? messages.text("draft.unnamed")
                : CleanText.lineOf(DisplayWidth.cut(clean.toString(), LONGEST_NAME_CELLS, messages.cutMark()));
    }

    /** What it shows or plays: the quoted words of a title, the name of all else. */
    public CleanText content(Segment segment) {
        ForeignText text = segment.text();
        return text == null ? name(segment) : messages.text("draft.quoted", name(text));
    }

    /** The content with its place on the timeline: {@code "Urban Dreams" (0-3s)}. */
    CleanText placed(Segment segment) {
        return messages.text("draft.placed", content(segment), span(segment));
    }

    /** The same with the loudness: {@code Lo-fi (0-10s, 35%)}. */
    CleanText heard(Segment segment) {
        Double volume = segment.volume();
        return messages.text("draft.placed", content(segment),
                volume == null ? span(segment) : listed(List.of(span(segment), percent(volume))));
    }

    /** The same with the style: {@code "Paradise Found" (0-3s, top center, white)}. */
    CleanText described(Segment segment) {
        List<CleanText> words = new ArrayList<>();
        words.add(span(segment));
        words.addAll(details(segment));
        return messages.text("draft.placed", content(segment), listed(words));
    }

    /** Loudness and style in short: {@code 35%}, {@code top center}, {@code white}, {@code fade in 2s}. */
    public List<CleanText> details(Segment segment) {
        List<CleanText> details = new ArrayList<>();
        Double volume = segment.volume();
        if (volume != null) {
            details.add(percent(volume));
        }
        Map<String, Map.Entry<String, ForeignText>> byName = segment.style().entrySet().stream().collect(
                Collectors.toMap(entry -> plain(entry.getKey()), entry -> entry, (first, second) -> first));
        for (String name : DETAILS) {
            Map.Entry<String, ForeignText> entry = byName.get(name);
            CleanText value = entry == null ? null : value(entry.getKey(), entry.getValue());
            if (entry != null && value != null && !value.isEmpty()
                    && !StandardValue.of(entry.getKey(), entry.getValue())) {
                details.add(SPEAKING.contains(name)
                        ? value : messages.text("draft.detail", property(entry.getKey()), value));
            }
        }
        return details;
    }

    /** Where it lies on the timeline: {@code 0-10s}, {@code 2.5-4s}. */
    public CleanText span(Segment segment) {
        return span(segment.startMillis(), segment.endMillis());
    }

    CleanText span(long startMillis, long endMillis) {
        return CleanText.of(Durations.seconds(startMillis) + "-" + Durations.seconds(endMillis) + "s");
    }

    /** A length: {@code 10s}. */
    CleanText seconds(long millis) {
        return CleanText.of(Durations.seconds(millis) + "s");
    }

    /** A loudness: {@code 35%}. */
    CleanText percent(double fraction) {
        long tenths = Math.round(fraction * 1_000);
        return CleanText.of(tenths / 10 + (tenths % 10 == 0 ? "" : "." + tenths % 10) + "%");
    }

    /** A property of the wire in the reader's language; its own name, spaced, where the catalogue has none. */
    CleanText property(String name) {
        String key = "draft.property-" + plain(name);
        return messages.has(key) ? messages.text(key) : CleanText.lineOf(plain(name).replace('-', ' '));
    }

    /** A property's value in words; null where it is too much for a line. */
    @Nullable CleanText value(String property, ForeignText value) {
        String name = plain(property);
        String words = value.cleanLine().toString();
        if (words.length() > LONGEST_VALUE || words.startsWith("{") || words.startsWith("[")) {
            return null;
        }
        if (words.matches("true|false")) {
            return messages.text("draft.value-" + words);
        }
        if (words.matches("-?\\d{1,12}(\\.\\d{1,9})?")) {
            return CleanText.of(number(name, words));
        }
        boolean address = words.contains("/") || words.startsWith("#");
        return CleanText.of(address ? words : words.replaceAll("(?<=\\p{L})[-_](?=\\p{L})", " "));
    }

    /** Fades and delays are milliseconds like all the draft's times (protocol, 7.3). */
    private static String number(String name, String words) {
        String plain = words.contains(".") ? words.replaceFirst("\\.?0+$", "") : words;
        if (name.startsWith("fade") || name.startsWith("delay")) {
            return Durations.seconds(Math.round(Double.parseDouble(plain))) + "s";
        }
        return name.equals("speed") ? plain + "x" : plain;
    }

    /** Words one behind the other. */
    CleanText listed(List<CleanText> words) {
        return words.stream().reduce((one, next) -> messages.text("draft.list", one, next))
                .orElse(CleanText.EMPTY);
    }

    /** A wire name as the catalogue spells it: {@code fontSize}, {@code font_size} and {@code FontSize} are one. */
    private static String plain(String name) {
        String spaced = name.substring(name.lastIndexOf('.') + 1).replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-");
        return spaced.replace('_', '-').replace(' ', '-').toLowerCase(Locale.ROOT);
    }
}
