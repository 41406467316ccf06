package dev.nemosh.shell;

import java.util.List;
import java.util.Map;

/**
 * What a built-in answers: one object for programs, and lines for people.
 *
 * @param type the JSON object's {@code type}: the built-in's name
 * @param fields the object's other fields, in order, as plain Java values (maps, lists, strings, numbers, booleans, nulls)
 * @param lines the same for people
 */
public record Answer(String type, Map<String, Object> fields, List<StyledText> lines) {

    public Answer {
        fields = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(fields));
        lines = List.copyOf(lines);
    }
}
