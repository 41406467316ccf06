package dev.nemosh.shell;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Checks documents against a JSON Schema, as far as the schema of the events makes use of that language. */
public final class JsonSchema {
    private static final List<String> UNDERSTOOD = List.of(
            "$schema", "$defs", "$ref", "title", "description", "type", "const", "enum", "not", "anyOf", "oneOf",
            "required", "properties", "items", "minimum", "maximum", "pattern");

    private final JsonNode schema;

    private JsonSchema(JsonNode schema) {
        this.schema = schema;
    }

    /** The schema of the events, as the package ships it. */
    public static JsonSchema ofEvents() throws IOException {
        try (InputStream in = JsonSchema.class.getResourceAsStream("/dev/nemosh/events.schema.json")) {
            return new JsonSchema(new ObjectMapper().readTree(in));
        }
    }

    /** What is wrong with the document; empty where it is valid. */
    public List<String> problems(JsonNode document) {
        return problems(schema, document, "$");
    }

    private List<String> problems(JsonNode rule, JsonNode value, String place) {
        List<String> problems = new ArrayList<>();
        for (Map.Entry<String, JsonNode> part : rule.properties()) {
            if (!UNDERSTOOD.contains(part.getKey())) {
                throw new IllegalStateException("the schema uses " + part.getKey());
            }
            problems.addAll(problems(part.getKey(), part.getValue(), value, place));
        }
        return problems;
    }

    private List<String> problems(String keyword, JsonNode rule, JsonNode value, String place) {
        boolean holds = switch (keyword) {
            case "$ref" -> {
                JsonNode target = schema.at(rule.asText().substring(1));
                yield problems(target, value, place).isEmpty();
            }
            case "type" -> isOfType(rule, value);
            case "const" -> rule.equals(value);
            case "enum" -> contains(rule, value);
            case "not" -> !problems(rule, value, place).isEmpty();
            case "anyOf" -> fitting(rule, value, place) >= 1;
            case "oneOf" -> fitting(rule, value, place) == 1;
            case "minimum" -> !value.isNumber() || value.doubleValue() >= rule.doubleValue();
            case "maximum" -> !value.isNumber() || value.doubleValue() <= rule.doubleValue();
            case "pattern" -> !value.isTextual() || value.textValue().matches(rule.textValue());
            default -> true;
        };
        List<String> problems = new ArrayList<>();
        if (!holds) {
            problems.add(place + ": " + keyword + " " + rule + " does not hold for " + value);
        }
        switch (keyword) {
            case "required" -> rule.forEach(name -> {
                if (value.isObject() && !value.has(name.asText())) {
                    problems.add(place + " has no " + name);
                }
            });
            case "properties" -> rule.properties().forEach(property -> {
                if (value.has(property.getKey())) {
                    problems.addAll(problems(property.getValue(), value.get(property.getKey()),
                            place + "." + property.getKey()));
                }
            });
            case "items" -> value.forEach(item -> problems.addAll(problems(rule, item, place + "[]")));
            default -> { }
        }
        return problems;
    }

    private int fitting(JsonNode rules, JsonNode value, String place) {
        int fitting = 0;
        for (JsonNode rule : rules) {
            fitting += problems(rule, value, place).isEmpty() ? 1 : 0;
        }
        return fitting;
    }

    private static boolean contains(JsonNode values, JsonNode value) {
        for (JsonNode one : values) {
            if (one.equals(value)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfType(JsonNode rule, JsonNode value) {
        if (rule.isArray()) {
            for (JsonNode one : rule) {
                if (isOfType(one, value)) {
                    return true;
                }
            }
            return false;
        }
        return switch (rule.asText()) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "null" -> value.isNull();
            default -> false;
        };
    }
}
