package dev.nemosh.shell;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What a built-in answers: one object for programs, and lines for people. */
public final class Answer {
    private final String type;
    private final Supplier<Map<String, Object>> fields;
    private final Supplier<List<StyledText>> lines;

    /**
     * An answer.
     *
     * @param type the JSON object's {@code type}: the built-in's name
     * @param fields the object's other fields, in order, as plain Java values (maps, lists, strings, numbers, booleans,
     *     nulls)
     * @param lines the same for people
     */
    public Answer(String type, Map<String, Object> fields, List<StyledText> lines) {
        this(type, () -> fields, () -> lines);
    }

    /** The same of things that are long: each is made only where it is asked for. */
    public Answer(String type, Supplier<Map<String, Object>> fields, Supplier<List<StyledText>> lines) {
        this.type = type;
        this.fields = fields;
        this.lines = lines;
    }

    /** The JSON object's {@code type}. */
    public String type() {
        return type;
    }

    /** The JSON object's other fields, in order. */
    public Map<String, Object> fields() {
        return Collections.unmodifiableMap(new LinkedHashMap<>(fields.get()));
    }

    /** The lines for people. */
    public List<StyledText> lines() {
        return List.copyOf(lines.get());
    }
}
