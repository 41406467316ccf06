package dev.nemosh.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nemosh.draft.ChangeWords;
import dev.nemosh.draft.Draft;
import dev.nemosh.draft.DraftReader;
import dev.nemosh.text.CleanText;
import dev.nemosh.text.ExitCode;
import dev.nemosh.text.Failure;
import dev.nemosh.text.Language;
import dev.nemosh.text.Messages;
import dev.nemosh.work.Event;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Any text survives in every event that carries one, on its way to the bytes of stdout and back; what it makes is one
 * line of harmless signs that the schema takes. The seed is fixed, so that a failure comes again.
 */
class EventPropertiesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ROUNDS = 3_000;
    private static final String[] PIECES = {
        "\"", "\\", "\\u0041", "\\n", "/", "'", "{", "}", "a", " ", "城市", "\u00e9", "e\u0301", "\ud83c\udfac",
        "\ud83d\udc68\u200d\ud83d\udc69", "\n", "\r", "\r\n", "\t", "\0", "\b", "\u001b[31m", "\u001b]0;x\u0007",
        "\u007f", "\u0085", "\u009b", "\u00ad", "\u061c", "\u200f", "\u2028", "\u2029", "\u202e", "\u2066", "\ufeff",
        "\ufffe", "\uffff", "\ufffd", "\ud83c", "\udfac", "\udfac\ud83c", "\udbff\udfff"};

    private final Random random = new Random(23);
    private final List<Map<String, String>> expected = new ArrayList<>();
    private ByteArrayOutputStream bytes;
    private JsonOutput output;

    @BeforeEach
    void anOutput() {
        bytes = new ByteArrayOutputStream();
        output = new JsonOutput(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
    }

    @Test
    void anyTextSurvivesInEveryEvent() throws IOException {
        JsonSchema schema = JsonSchema.ofEvents();
        for (int i = 0; i < ROUNDS; i++) {
            bytes.reset();
            expected.clear();
            whatHappens();
            whatIsAnswered();
            howLinesEnd();

            String[] lines = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes.toByteArray())).toString().split("\n");
            assertEquals(expected.size(), lines.length);
            for (int k = 0; k < lines.length; k++) {
                assertEquals(-1, driving(lines[k]), lines[k]);
                JsonNode event = JSON.readTree(lines[k]);
                assertEquals(List.of(), schema.problems(event), lines[k]);
                for (Map.Entry<String, String> field : expected.get(k).entrySet()) {
                    assertEquals(field.getValue(), event.at(field.getKey()).textValue(), field.getKey());
                }
            }
        }
    }

    private void whatHappens() throws JsonProcessingException {
        String a = text();
        String b = text();
        CleanText words = CleanText.of(text());
        CleanText line = CleanText.lineOf(text());
        Path file = file();
        told(new Event.SessionReady(a, b, line.toString(), true), "/session_id", a, "/task_id", b,
                "/backend", line.toString());
        told(new Event.Text(words), "/text", words.toString());
        told(new Event.Notice(line), "/text", line.toString());
        told(new Event.Changed(List.of(words, line), 4, DraftReader.read("{}")),
                "/summary/0", words.toString(), "/summary/1", line.toString());
        told(new Event.Tracks(4, draft("x" + a, "x" + b)), "/tracks/0/segments/0/name", clean("x" + a),
                "/tracks/1/segments/0/text", clean("x" + b));
        told(new Event.Uploaded(words, line, 1, null, null, null), "/file", words.toString(), "/kind", line.toString());
        told(new Event.Transfer(Event.Direction.UP, words, 5, 10, 1, 1, null), "/file", words.toString());
        told(new Event.Rendering(a, words, b, 50, null), "/id", a, "/status", b);
        told(new Event.Exported(a, b, words, file, 1, 1, null, Duration.ZERO, line), "/id", a, "/status", b,
                "/url", words.toString(), "/file", file.toString(), "/claim_link", line.toString());
        told(new Event.Problem(new Failure(ExitCode.FAILED, a, words, line)), "/code", a, "/message", words.toString(),
                "/hint", line.toString());
    }

    private void whatIsAnswered() throws JsonProcessingException {
        String a = text();
        String b = text();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("state", Map.of("deep", List.of(a, Map.of("key", b))));
        fields.put("k" + text().replace("~", "").replace("/", ""), a);
        output.answer(new Answer("state", fields, List.of()), true);
        expect("/state/deep/0", a, "/state/deep/1/key", b, "/" + List.copyOf(fields.keySet()).get(1), a);
        output.answer(new Answer("route", Map.of("line", a, "route", "agent", "skipped", false, "file", b, "number", 1),
                List.of()), false);
        expect("/line", a, "/file", b);
        output.answer(new Answer("tracks", TracksJson.comparison(1, draft("x", "y"), 2, draft(a, b),
                new ChangeWords(new Messages(Language.ENGLISH))), List.of()), false);
        expect("/type", "tracks");
    }

    private void howLinesEnd() {
        String a = text();
        String b = text();
        CleanText words = CleanText.of(text());
        output.failure(new Failure(ExitCode.USAGE, a, words, words), new Output.Place(b, 3));
        expect("/code", a, "/message", words.toString(), "/hint", words.toString(), "/file", b);
        output.result(new LineResult(a, b, ExitCode.OK, Duration.ZERO, 1L));
        expect("/line", a, "/route", b);
    }

    private void told(Event event, String... placesAndTexts) {
        output.accept(event);
        expect(placesAndTexts);
    }

    private void expect(String... placesAndTexts) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < placesAndTexts.length; i += 2) {
            fields.put(placesAndTexts[i], placesAndTexts[i + 1]);
        }
        expected.add(fields);
    }

    private static Draft draft(String title, String text) throws JsonProcessingException {
        return DraftReader.read("{\"d\":9000,\"t\":[{\"tt\":0,\"sg\":[{\"d\":9000,\"m\":{\"title\":"
                + JSON.writeValueAsString(title) + "}}]},{\"tt\":7,\"sg\":[{\"d\":3000,\"m\":{\"text\":"
                + JSON.writeValueAsString(text) + "}}]}]}");
    }

    private static String clean(String text) {
        return CleanText.of(text).toString();
    }

    /** Where a sign stands that could drive a terminal or end a line; -1 where none does. */
    private static int driving(String line) {
        for (int i = 0; i < line.length(); i++) {
            int type = Character.getType(line.charAt(i));
            boolean breaks = type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
            if (breaks || type == Character.CONTROL) {
                return i;
            }
        }
        return -1;
    }

    private Path file() {
        try {
            return Path.of("out " + text() + ".mp4");
        } catch (InvalidPathException e) {
            return Path.of("out.mp4");
        }
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            if (random.nextInt(4) == 0) {
                text.append((char) random.nextInt(Character.MAX_VALUE + 1));
            } else {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
        }
        return text.toString();
    }
}
