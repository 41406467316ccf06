package dev.nemosh;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nemosh.shell.JsonSchema;
import dev.nemosh.text.ExitCode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The program without a process of its own, on the embedded studio, with a home in that folder. */
record InProcess(Path home, List<String> terminals) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static InProcess in(Path home) {
        return new InProcess(home, List.of());
    }

    /** The same with a terminal on all three streams. */
    InProcess inATerminal() {
        return new InProcess(home, List.of("in", "out", "err"));
    }

    /** What one run has said. */
    record Said(ExitCode exit, String out, String err) {

        /** The events on stdout, each of them checked against the schema. */
        List<JsonNode> events() throws IOException {
            JsonSchema schema = JsonSchema.ofEvents();
            List<JsonNode> events = new ArrayList<>();
            for (String line : out.lines().toList()) {
                JsonNode event = JSON.readTree(line);
                assertEquals("type", event.fieldNames().next(), line);
                assertEquals(List.of(), schema.problems(event), line);
                events.add(event);
            }
            return events;
        }

        /** The events of that type. */
        List<JsonNode> events(String type) throws IOException {
            return events().stream().filter(event -> event.get("type").asText().equals(type)).toList();
        }
    }

    /**
     * Runs it.
     *
     * @param in what stands on standard input
     * @param words of its command line, behind the backend's
     */
    Said run(String in, String... words) {
        return run(new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)), words);
    }

    /** The same with what arrives there. */
    Said run(InputStream in, String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Map<String, String> environment = Map.of("HOME", home.toString(), "PATH", System.getenv("PATH"));
        Surroundings surroundings = new Surroundings(environment, Directories.of(environment, home.toString()), in,
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8), terminals, null, "", "", "en");
        List<String> all = new ArrayList<>(List.of("-b", "embedded"));
        all.addAll(List.of(words));
        ExitCode exit = new Launch(surroundings, () -> {
            throw new IllegalStateException("no terminal is wanted");
        }).run(all);
        return new Said(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
