package dev.nemosh.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.nemosh.text.ForeignText;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the wire's JSON with tolerance: a field under any of its names, an id as text whatever it is written as. */
final class Json {
    /** Bodies have snake_case names (protocol, 2.3); a null is left out. */
    static final ObjectMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private Json() {}

    /** The words as JSON; empty where they are none. */
    static Optional<JsonNode> parse(String words) {
        try {
            return Optional.ofNullable(MAPPER.readTree(words)).filter(node -> !node.isMissingNode());
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** The first of these fields that is there and not null; else a missing node. */
    static JsonNode first(JsonNode node, String... names) {
        for (String name : names) {
            JsonNode found = node.path(name);
            if (!found.isMissingNode() && !found.isNull()) {
                return found;
            }
        }
        return MissingNode.getInstance();
    }

    /** The first of these fields that is a non-empty string or a number, as text. */
    static @Nullable String text(JsonNode node, String... names) {
        for (String name : names) {
            JsonNode found = node.path(name);
            if ((found.isTextual() || found.isNumber()) && !found.asText().isEmpty()) {
                return found.asText();
            }
        }
        return null;
    }

    /** The same as foreign words. */
    static @Nullable ForeignText words(JsonNode node, String... names) {
        String text = text(node, names);
        return text == null ? null : new ForeignText(text);
    }

    /** The first of these fields that is a number, or a string that is one. */
    static @Nullable Double number(JsonNode node, String... names) {
        for (String name : names) {
            JsonNode found = node.path(name);
            if (found.isNumber()) {
                return found.doubleValue();
            }
            if (found.isTextual()) {
                try {
                    return Double.valueOf(found.asText().strip());
                } catch (NumberFormatException e) {
                    // Words, not a number: the next name may have it.
                }
            }
        }
        return null;
    }

    /** The same as a whole number. */
    static @Nullable Long whole(JsonNode node, String... names) {
        Double number = number(node, names);
        return number == null || number.isNaN() ? null : (Long) Math.round(number);
    }

    /** The same as a number of pixels; null where it is not positive. */
    static @Nullable Integer pixels(JsonNode node, String... names) {
        Long number = whole(node, names);
        return number == null || number <= 0 || number > Integer.MAX_VALUE ? null : (Integer) number.intValue();
    }

    /** Seconds on the wire as milliseconds; null where there is no number or a negative one. */
    static @Nullable Long secondsAsMillis(JsonNode node, String... names) {
        Double seconds = number(node, names);
        return seconds == null || !(seconds >= 0) ? null : (Long) Math.round(seconds * 1_000);
    }
}
