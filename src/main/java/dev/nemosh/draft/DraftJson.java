package dev.nemosh.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.LinkedHashSet;
import java.util.Set;

/** A draft's raw tree: numbers exact, fields in the wire's order. */
final class DraftJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private DraftJson() {}

    /** The tree of a draft's JSON; a draft that was sent as a JSON string is unwrapped. Missing where it is none. */
    static JsonNode tree(String json) {
        return parse(unquoted(json));
    }

    /** The JSON itself where the draft was sent as a JSON string; all else as it stands. */
    static String unquoted(String json) {
        if (!json.stripLeading().startsWith("\"")) {
            return json;
        }
        String inner = parse(json).asText("").strip();
        return inner.startsWith("{") ? inner : json;
    }

    /** The tree as compact JSON. */
    static String write(JsonNode tree) {
        try {
            return MAPPER.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether two trees say the same; the order of fields and the spelling of numbers say nothing. */
    static boolean same(JsonNode one, JsonNode other) {
        return one.equals(DraftJson::compareLeaves, other);
    }

    /** Where two trees first differ, such as {@code t[0].sg[1].x}; empty where they differ as a whole. */
    static String firstDifference(JsonNode one, JsonNode other) {
        if (one.isObject() && other.isObject()) {
            Set<String> names = new LinkedHashSet<>();
            one.fieldNames().forEachRemaining(names::add);
            other.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                if (!same(one.path(name), other.path(name))) {
                    return join(name, firstDifference(one.path(name), other.path(name)));
                }
            }
        }
        if (one.isArray() && other.isArray()) {
            for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
                if (!same(one.path(i), other.path(i))) {
                    return join("[" + i + "]", firstDifference(one.path(i), other.path(i)));
                }
            }
        }
        return "";
    }

    private static String join(String place, String inner) {
        return inner.isEmpty() || inner.startsWith("[") ? place + inner : place + "." + inner;
    }

    private static int compareLeaves(JsonNode one, JsonNode other) {
        boolean same = one.isNumber() && other.isNumber()
                ? one.decimalValue().compareTo(other.decimalValue()) == 0
                : one.equals(other);
        return same ? 0 : 1;
    }

    private static JsonNode parse(String json) {
        try {
            JsonNode tree = MAPPER.readTree(json);
            return tree == null ? MissingNode.getInstance() : tree;
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
