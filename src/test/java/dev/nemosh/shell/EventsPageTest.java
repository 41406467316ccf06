package dev.nemosh.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page on events says what the schema says: every event with all its fields, and examples that are valid. */
class EventsPageTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern FIELD = Pattern.compile("(?m)^\\| `([a-z_]+)` \\|");
    private static final Pattern HEADING = Pattern.compile("(?m)^## ");

    private static Map<String, String> sections;
    private static JsonNode definitions;
    private static JsonSchema schema;

    @BeforeAll
    static void read() throws IOException {
        sections = new LinkedHashMap<>();
        String page = Files.readString(Path.of("src/docs/events.md"), StandardCharsets.UTF_8);
        HEADING.splitAsStream(page).skip(1).forEach(section ->
                sections.put(section.substring(0, section.indexOf('\n')).replace("`", ""), section));
        try (InputStream in = JsonSchema.class.getResourceAsStream("/dev/nemosh/events.schema.json")) {
            definitions = JSON.readTree(in).path("$defs");
        }
        schema = JsonSchema.ofEvents();
    }

    @Test
    void everyEventHasItsSectionWithAllItsFields() {
        Set<String> events = new TreeSet<>();
        definitions.properties().stream().filter(event -> isEvent(event.getKey(), event.getValue())).forEach(event -> {
            events.add(event.getKey());
            assertEquals(fields(event.getValue()), told(event.getKey()), event.getKey());
        });
        assertEquals(events, new TreeSet<>(sections.keySet().stream().filter(name -> !name.contains(" ")).toList()));
    }

    @Test
    void everyExampleIsAnEventOfItsSection() throws IOException {
        for (Map.Entry<String, String> section : sections.entrySet()) {
            List<String> examples = section.getValue().lines().filter(line -> line.startsWith("{")).toList();
            assertFalse(examples.isEmpty(), section.getKey());
            for (String example : examples) {
                JsonNode event = JSON.readTree(example);
                assertEquals(List.of(), schema.problems(event), example);
                if (!section.getKey().contains(" ")) {
                    assertEquals(section.getKey(), event.path("type").asText());
                }
            }
        }
    }

    /** What stands for the answers of all other built-ins has a pattern in place of a name. */
    private static boolean isEvent(String name, JsonNode definition) {
        return definition.path("anyOf").isArray()
                || definition.path("properties").path("type").path("const").asText().equals(name);
    }

    private static Set<String> fields(JsonNode definition) {
        Set<String> fields = new TreeSet<>();
        definition.findValues("properties")
                .forEach(properties -> properties.fieldNames().forEachRemaining(fields::add));
        fields.remove("type");
        return fields;
    }

    private static Set<String> told(String event) {
        Set<String> fields = new TreeSet<>();
        FIELD.matcher(sections.getOrDefault(event, "")).results().forEach(match -> fields.add(match.group(1)));
        return fields;
    }
}
