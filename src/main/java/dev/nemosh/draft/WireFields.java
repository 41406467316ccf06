package dev.nemosh.draft;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nemosh.text.ForeignText;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one wire object whose names are only guessed at (protocol, 7.2): asked for by candidate names, the
 * first that fits has it. A name is {@code d} or, one level down, {@code m.title}. What nobody took is the
 * {@link #restWithout rest}.
 */
final class WireFields {
    private static final long LONGEST_MILLIS = 1_000_000_000_000L;

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,9})?");
    private static final Pattern ADDRESS =
            Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]{1,9}://\\S+|/\\S*/\\S+\\.\\w{2,5}");

    private final JsonNode node;
    private final Set<String> taken = new HashSet<>();
    private final Set<String> takenWords = new HashSet<>();
    private @Nullable Map<String, String> leaves;

    WireFields(JsonNode node) {
        this.node = node;
    }

    /** The first of the names that holds words. */
    @Nullable String words(String... names) {
        for (String name : names) {
            JsonNode value = at(name);
            if (value.isTextual() && !value.textValue().isBlank()) {
                return take(name, value.textValue());
            }
        }
        return null;
    }

    /** The first of the names that holds an id: words or a whole number. */
    @Nullable String id(String... names) {
        for (String name : names) {
            JsonNode value = at(name);
            if (value.isIntegralNumber() || value.isTextual() && !value.textValue().isBlank()) {
                return take(name, value.asText());
            }
        }
        return null;
    }

    /** The first of the names that holds a number, as such or as words. */
    @Nullable Double number(String... names) {
        for (String name : names) {
            Double value = number(at(name));
            if (value != null) {
                taken.add(name);
                return value;
            }
        }
        return null;
    }

    /** The first field of this object whose name begins so and that holds a number. */
    @Nullable Double numberBeginning(String beginning) {
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            Double value = field.getKey().startsWith(beginning) ? number(field.getValue()) : null;
            if (value != null) {
                taken.add(field.getKey());
                return value;
            }
        }
        return null;
    }

    /** A time in milliseconds under the first of the names; never below 0. */
    @Nullable Long millis(String... names) {
        Double value = number(names);
        return value == null ? null : millis(value);
    }

    /** A number of the wire as milliseconds, from 0 to about 30 years, so that sums cannot overflow. */
    static long millis(double value) {
        return Math.min(LONGEST_MILLIS, Math.max(0, Math.round(value)));
    }

    /** The name of the first nested object that has both a start {@code s} and a length {@code d}; null for none. */
    @Nullable String nestedSpan() {
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            JsonNode value = field.getValue();
            if (number(value.path("s")) != null && number(value.path("d")) != null) {
                return field.getKey();
            }
        }
        return null;
    }

    /** The first words in here, however deep one level, that name a file or an address. */
    @Nullable String address() {
        for (Map.Entry<String, String> field : leaves().entrySet()) {
            if (!taken.contains(field.getKey()) && isAddress(field.getValue())) {
                return take(field.getKey(), field.getValue());
            }
        }
        return null;
    }

    /**
     * What was not taken and is none of those, by the wire's own last names, as words; what repeats words already taken
     * is left out.
     */
    Map<String, ForeignText> restWithout(String... others) {
        taken.addAll(List.of(others));
        Map<String, ForeignText> rest = new LinkedHashMap<>();
        leaves().forEach((path, words) -> {
            if (!taken.contains(path) && !takenWords.contains(words)) {
                String last = isBookkeeping(path) ? path : path.substring(path.lastIndexOf('.') + 1);
                rest.put(rest.containsKey(last) ? path : last, new ForeignText(words));
            }
        });
        return Collections.unmodifiableMap(rest);
    }

    /** What a backend counts for itself, such as a revision; worth a word only where nothing else has changed. */
    static boolean isBookkeeping(String name) {
        return name.startsWith("x_") || name.startsWith("_");
    }

    private Map<String, String> leaves() {
        Map<String, String> known = leaves;
        if (known == null) {
            known = allLeaves();
            leaves = known;
        }
        return known;
    }

    private Map<String, String> allLeaves() {
        Map<String, String> all = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (field.getValue().isObject()) {
                field.getValue().properties().forEach(
                        inner -> all.put(field.getKey() + "." + inner.getKey(), words(inner.getValue())));
            } else {
                all.put(field.getKey(), words(field.getValue()));
            }
        }
        return all;
    }

    private String take(String name, String words) {
        taken.add(name);
        takenWords.add(words);
        return words;
    }

    private JsonNode at(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? node.path(name) : node.path(name.substring(0, dot)).path(name.substring(dot + 1));
    }

    private static String words(JsonNode value) {
        return value.isValueNode() ? value.asText() : DraftJson.write(value);
    }

    private static @Nullable Double number(JsonNode value) {
        if (value.isNumber()) {
            double number = value.doubleValue();
            return Double.isFinite(number) ? number : null;
        }
        if (value.isTextual() && NUMBER.matcher(value.textValue()).matches()) {
            return Double.valueOf(value.textValue());
        }
        return null;
    }

    private static boolean isAddress(String words) {
        return words.indexOf('/') >= 0 && ADDRESS.matcher(words).matches();
    }
}
