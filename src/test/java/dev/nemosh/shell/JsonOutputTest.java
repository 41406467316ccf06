package dev.nemosh.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import dev.nemosh.work.media.PictureSize;
import dev.nemosh.work.GuiAction;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonOutputTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Draft CITY = DraftReader.read("""
            {"t":[{"tt":0,"sg":[{"d":10000,"m":{"title":"city timelapse"}}]}],
             "d":10000,"m":{"width":1080,"height":1920}}""");
    private static final Failure NO_CREDITS = new Failure(
            ExitCode.CREDITS, "2001", CleanText.of("out of credits"), CleanText.of("register"));

    private final StringWriter written = new StringWriter();
    private final JsonOutput output = new JsonOutput(written);

    /** What happens, and the line that tells it. */
    record Told(Event event, String line) {}

    static Stream<Told> events() {
        return Stream.of(
                new Told(new Event.SessionReady("5529798706024415232", null, "cloud", true),
                        "{'type':'session','session_id':'5529798706024415232','task_id':null,'backend':'cloud','new':true}"),
                new Told(new Event.Text(CleanText.of("a \"piece\"\n城")),
                        "{'type':'text','text':'a \\\"piece\\\"\\n城'}"),
                new Told(new Event.Notice(CleanText.of("Setting up...")),
                        "{'type':'notice','text':'Setting up...'}"),
                new Told(new Event.Changed(List.of(CleanText.of("Title added: \"Urban Dreams\" (0-3s)")), 4, CITY),
                        "{'type':'change','summary':['Title added: \\\"Urban Dreams\\\" (0-3s)'],'version':4}"),
                new Told(new Event.Tracks(4, CITY),
                        "{'type':'tracks','version':4,'duration_ms':10000,'width':1080,'height':1920,'tracks':["
                        + "{'index':1,'kind':'video','segments':[{'name':'city timelapse','text':null,"
                        + "'start_ms':0,'end_ms':10000,'volume':null}]}]}"),
                new Told(new Event.Credits(100, 0, 100),
                        "{'type':'credits','available':100,'frozen':0,'total':100}"),
                new Told(new Event.Uploaded(CleanText.of("clip.mp4"), CleanText.of("video"), 123, 30_500L, 1920, 1080),
                        "{'type':'upload','file':'clip.mp4','kind':'video','bytes':123,'duration_ms':30500,"
                        + "'width':1920,'height':1080,'progress':100}"),
                new Told(new Event.Uploaded(CleanText.of("a.mp3"), CleanText.of("audio"), -1, null, null, null),
                        "{'type':'upload','file':'a.mp3','kind':'audio','bytes':null,'duration_ms':null,"
                        + "'width':null,'height':null,'progress':100}"),
                new Told(new Event.Rendering("render_7", CleanText.of("out.mp4"), "rendering", 50, null),
                        "{'type':'export','id':'render_7','status':'rendering','progress':50,'url':null,'file':null,"
                        + "'bytes':null}"),
                new Told(new Event.Exported("render_7", "completed", CleanText.of("https://cdn/x.mp4"),
                        Path.of("out.mp4"), 123, 10_000, new PictureSize(1080, 1920), Duration.ofMillis(27_600), null),
                        "{'type':'export','id':'render_7','status':'completed','progress':100,"
                        + "'url':'https://cdn/x.mp4','file':'out.mp4','bytes':123,'duration_ms':10000,"
                        + "'width':1080,'height':1920,'seconds':27.6,"
                        + "'claim_link':null}"),
                new Told(new Event.Exported("render_7", "rendering", null, null, 0, 0, null,
                        Duration.ofSeconds(1), null),
                        "{'type':'export','id':'render_7','status':'rendering','progress':null,'url':null,'file':null,"
                        + "'bytes':null,'duration_ms':null,'width':null,'height':null,'seconds':1.0,"
                        + "'claim_link':null}"),
                new Told(new Event.Problem(NO_CREDITS),
                        "{'type':'error','code':'2001','exit':4,'message':'out of credits','hint':'register'}"));
    }

    @ParameterizedTest
    @MethodSource("events")
    void anEventIsOneValidLine(Told told) throws IOException {
        output.accept(told.event);
        assertEquals(told.line.replace('\'', '"') + "\n", written.toString());
        assertValid();
    }

    @Test
    void anErrorNamesItsPlaceAndALineItsResult() throws IOException {
        output.failure(NO_CREDITS, new Output.Place("x.nemo", 3));
        output.result(new LineResult("make a ...", "agent", ExitCode.OK, Duration.ofMillis(12_300), -100L));
        output.result(new LineResult("tracsk", "tracks", ExitCode.USAGE, Duration.ZERO, null));
        assertEquals("""
                {"type":"error","code":"2001","exit":4,"message":"out of credits","hint":"register","file":"x.nemo","line":3}
                {"type":"result","line":"make a ...","route":"agent","ok":true,"exit":0,"seconds":12.3,"credits":-100}
                {"type":"result","line":"tracsk","route":"tracks","ok":false,"exit":2,"seconds":0.0,"credits":null}
                """, written.toString());
        assertValid();
    }

    @Test
    void anAnswerHasItsBuiltInsNameAsType() throws IOException {
        output.answer(new Answer("jobs", Map.of("jobs", List.of(Map.of("id", "render_7"))), List.of()), false);
        output.answer(new Answer("credits", Map.of("history", List.of()), List.of()), true);
        assertTrue(written.toString().startsWith("{\"type\":\"jobs\",\"jobs\":[{\"id\":\"render_7\"}]}\n"));
        assertValid();
    }

    @Test
    void aComparisonIsToldInWordsAndLineByLine() throws IOException {
        Draft later = DraftReader.read("""
                {"t":[{"tt":0,"sg":[{"d":8000,"m":{"title":"city timelapse"}}]},
                 {"tt":7,"sg":[{"d":3000,"m":{"text":"Hi"}}]}],"d":8000,"m":{"width":1080,"height":1920}}""");
        output.answer(new Answer("tracks", TracksJson.comparison(
                1, CITY, 2, later, new ChangeWords(new Messages(Language.ENGLISH))), List.of()), false);
        assertEquals("{'type':'tracks','from':1,'to':2,'summary':['Video trimmed 10s -> 8s',"
                + "'Title added: \\'Hi\\' (0-3s)'],'diff':['~ 1 video city timelapse 0-8s: Video trimmed 10s -> 8s',"
                + "'+ 2 text \\'Hi\\' 0-3s']}\n", written.toString().replace('"', '\''));
        assertValid();
    }

    @Test
    void whatOnlyPeopleAreToldIsNoEvent() {
        output.accept(new Event.Alive(CleanText.of("making sound")));
        output.accept(new Event.TextEnd());
        output.accept(new Event.Offered(GuiAction.EXPORT));
        output.accept(new Event.NextSteps(List.of(CleanText.of("export"))));
        output.accept(new Event.Receipt(Duration.ofSeconds(1), 1L, 1L, 0));
        output.accept(new Event.Transfer(Event.Direction.DOWN, CleanText.of("a"), 1, -1, 1, 1, "r"));
        assertEquals("", written.toString());
    }

    @Test
    void aTransferIsToldEachTenthOfItsWay() throws IOException {
        for (int bytes = 0; bytes <= 1_000; bytes += 50) {
            output.accept(new Event.Transfer(Event.Direction.UP, CleanText.of("clip.mp4"), bytes, 1_000, 1, 1, null));
        }
        output.accept(new Event.Transfer(Event.Direction.DOWN, CleanText.of("out.mp4"), 650, 1_000, 1, 1, "render_1"));
        List<String> lines = written.toString().replace('"', '\'').lines().toList();
        assertEquals(10, lines.size());
        assertEquals("{'type':'upload','file':'clip.mp4','kind':null,'bytes':1000,'duration_ms':null,'width':null,"
                + "'height':null,'progress':10}", lines.get(0));
        assertEquals("{'type':'export','id':'render_1','status':'downloading','progress':65,'url':null,'file':null,"
                + "'bytes':null}", lines.get(9));
        assertValid();
    }

    @Test
    void eachEventIsFlushedByItself() {
        List<String> seen = new ArrayList<>();
        StringWriter writer = new StringWriter() {
            @Override
            public void flush() {
                seen.add(toString());
            }
        };
        JsonOutput eager = new JsonOutput(writer);
        eager.accept(new Event.Notice(CleanText.of("a")));
        eager.accept(new Event.Notice(CleanText.of("b")));
        assertEquals(2, seen.size());
        assertTrue(seen.get(0).endsWith("}\n"));
    }

    @Test
    void whatCouldDriveATerminalIsEscapedAndStillThere() throws IOException {
        String raw = "\u001b[31m\u009b\u202e\u2028\u007f<\ud83c\udfac>";
        output.answer(new Answer("state", Map.of("state", raw), List.of()), true);
        String line = written.toString();
        assertEquals("{\"type\":\"state\",\"state\":\"\\u001B[31m\\u009b\\u202e\\u2028\\u007F<\ud83c\udfac>\"}\n", line);
        assertEquals(raw, MAPPER.readTree(line).get("state").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"type\":\"text\"}", "{\"type\":\"change\",\"summary\":\"x\",\"version\":1}", "{}", "[]", "{\"type\":\"A b\"}",
        "{\"type\":\"error\",\"code\":\"x\",\"exit\":0,\"message\":\"\",\"hint\":\"\"}",
        "{\"type\":\"tracks\",\"version\":1,\"duration_ms\":1,\"width\":null,\"height\":null,\"tracks\":[{\"index\":0}]}",
    })
    void theSchemaRefusesWhatIsNoEvent(String line) throws IOException {
        assertFalse(JsonSchema.ofEvents().problems(MAPPER.readTree(line)).isEmpty());
    }

    private void assertValid() throws IOException {
        JsonSchema schema = JsonSchema.ofEvents();
        for (String line : written.toString().split("\n")) {
            JsonNode event = MAPPER.readTree(line);
            assertEquals("type", event.fieldNames().next());
            assertEquals(List.of(), schema.problems(event), line);
        }
    }
}
