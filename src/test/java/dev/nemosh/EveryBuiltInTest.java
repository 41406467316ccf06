package dev.nemosh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nemosh.line.BuiltIn;
import dev.nemosh.line.Option;
import dev.nemosh.text.ExitCode;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every built-in with {@code -o json} on the embedded studio, in every way of giving lines: what comes out is events of
 * the schema and nothing else, and each line that runs ends with one result.
 */
class EveryBuiltInTest {

    @TempDir
    private static Path folder;
    private static InProcess shell;
    private static Map<BuiltIn, List<String>> lines;

    private int exports;

    @BeforeAll
    static void files() throws IOException {
        shell = InProcess.in(folder);
        Path picture = folder.resolve("still life.png");
        ImageIO.write(new BufferedImage(64, 36, BufferedImage.TYPE_INT_RGB), "png", picture.toFile());
        Path script = Files.writeString(folder.resolve("inner.nemo"), "set B=c\ntracks\n");
        lines = new EnumMap<>(BuiltIn.class);
        lines.put(BuiltIn.ASK, List.of("ask make a 1 second ocean sunset video"));
        lines.put(BuiltIn.UPLOAD, List.of("upload '" + picture + "'", "upload gone.mp4"));
        lines.put(BuiltIn.TRACKS, List.of("tracks", "tracks --diff", "tracks --version 1", "tracks --version 99",
                "tracks --diff 1 99"));
        lines.put(BuiltIn.VERSIONS, List.of("versions"));
        lines.put(BuiltIn.ASSETS, List.of("assets"));
        lines.put(BuiltIn.PREVIEW, List.of("preview gone.mp4"));
        lines.put(BuiltIn.EXPORT, List.of("export EXPORT --resolution 128x128", "export gone/out.mp4",
                "export --version 99"));
        lines.put(BuiltIn.JOBS, List.of("jobs", "jobs cancel render_0"));
        lines.put(BuiltIn.OPEN, List.of("open --print"));
        lines.put(BuiltIn.CREDITS, List.of("credits", "credits --history", "how many credits do I have left?"));
        lines.put(BuiltIn.SESSION, List.of("session", "session list", "session rename sea", "session use nowhere"));
        lines.put(BuiltIn.STATE, List.of("state"));
        lines.put(BuiltIn.AUTH, List.of("auth"));
        lines.put(BuiltIn.CONNECT, List.of("connect ftp://nowhere", "connect embedded"));
        lines.put(BuiltIn.RUN, List.of("run '" + script + "'"));
        lines.put(BuiltIn.SET, List.of("set A=b", "set"));
        lines.put(BuiltIn.CONFIG, List.of("config", "config backend"));
        lines.put(BuiltIn.HISTORY, List.of("history"));
        lines.put(BuiltIn.HELP, List.of("help", "help tracks", "help json"));
        lines.put(BuiltIn.CLEAR, List.of("clear"));
        lines.put(BuiltIn.EXIT, List.of("exit"));
    }

    @BeforeEach
    void everyBuiltInHasItsLine() {
        assertEquals(Set.of(BuiltIn.values()), lines.keySet());
    }

    @Test
    void aScript() throws IOException {
        List<String> given = given();
        Path script = Files.write(folder.resolve("all.nemo"), given, StandardCharsets.UTF_8);
        assertEveryLineEnds(given, shell.run("", "-k", "-o", "json", script.toString()));
    }

    @Test
    void linesOfTheCommandLine() throws IOException {
        List<String> given = given();
        List<String> words = new ArrayList<>(List.of("-k", "-o", "json"));
        given.forEach(line -> words.addAll(List.of("-c", line)));
        assertEveryLineEnds(given, shell.run("", words.toArray(String[]::new)));
    }

    @Test
    void linesFromAPipeAlsoThoseThatDoNotParse() throws IOException {
        List<String> given = new ArrayList<>(List.of("tracks --fromat x", "/exprot", "expect trcks = 1",
                "run gone.nemo", "expect tracks = 99", "timeout 1q tracks"));
        given.addAll(given());
        assertEveryLineEnds(given, shell.run(String.join("\n", given), "-k", "-o", "json"));
    }

    @Test
    void linesTypedInATerminal() throws IOException {
        List<String> given = given();
        InProcess.Said said = shell.inATerminal().run(String.join("\n", given) + "\n", "-k", "-o", "json");
        assertEveryLineEnds(given, said);
    }

    @Test
    void jsonOfASingleBuiltInIsItsObjectAlone() throws IOException {
        shell.run("", "-c", lines.get(BuiltIn.ASK).get(0));
        for (BuiltIn builtIn : BuiltIn.values()) {
            if (builtIn.syntax().options().stream().map(Option::name).noneMatch("json"::equals)) {
                continue;
            }
            InProcess.Said said = shell.run("", "-c", given(builtIn).get(0) + " --json");
            List<JsonNode> events = said.events();
            assertEquals(builtIn == BuiltIn.SET ? 0 : 1, events.size(), builtIn + said.out() + said.err());
            assertEquals(events, said.events(builtIn.word()), said.out());
        }
    }

    @Test
    void aDryRunIsRoutesAlone() throws IOException {
        List<String> given = new ArrayList<>(given());
        given.add("a sunset $NOW costs nothing");
        InProcess.Said said = shell.run(String.join("\n", given), "-n", "-o", "json");
        List<JsonNode> events = said.events();
        assertEquals(ExitCode.FILE, said.exit(), said.out());
        assertEquals(given, events.stream().filter(event -> event.get("type").asText().equals("route"))
                .filter(event -> event.get("file").asText().equals("stdin"))
                .map(event -> event.get("line").asText()).toList());
    }

    @Test
    void whatDoesNotParseIsAnEventWithItsPlace() throws IOException {
        Path script = Files.writeString(folder.resolve("wrong.nemo"), "tracks\n日本 $NAME\n");
        InProcess.Said said = shell.run("", "-o", "json", script.toString());
        JsonNode error = said.events().get(0);
        assertEquals(ExitCode.USAGE, said.exit());
        assertEquals(script + ":2:4", error.get("file").asText() + ":" + error.get("line") + ":" + error.get("column"));
        assertTrue(said.err().contains(script + ":2:4: nemosh: there is no variable NAME\n日本 $NAME\n     ^\nhint: "),
                said.err());
    }

    private static void assertEveryLineEnds(List<String> given, InProcess.Said said) throws IOException {
        List<JsonNode> events = said.events();
        List<String> ended = new ArrayList<>();
        boolean told = false;
        for (JsonNode event : events) {
            String type = event.get("type").asText();
            if (type.equals("error")) {
                told = true;
            } else if (type.equals("result")) {
                boolean ok = event.get("ok").asBoolean();
                assertTrue(ok || told || event.get("route").asText().equals("run"), event + said.out());
                assertEquals(ok, event.get("exit").asInt() == 0);
                told = false;
                ended.add(event.get("line").asText());
            }
        }
        List<String> expected = given.stream().flatMap(line -> line.startsWith("run '")
                ? Stream.of("set B=c", "tracks", line) : Stream.of(line)).collect(Collectors.toList());
        assertEquals(expected, ended, said.out());
        assertTrue(said.err().contains("there is no file gone.mp4"), said.err());
        assertFalse(said.out().contains("nmv_"), said.out());
    }

    private List<String> given() {
        return Arrays.stream(BuiltIn.values()).flatMap(builtIn -> given(builtIn).stream()).toList();
    }

    private List<String> given(BuiltIn builtIn) {
        String film = folder.resolve("film-" + System.nanoTime() + "-" + ++exports + ".mp4").toString();
        return lines.get(builtIn).stream().map(line -> line.replace("EXPORT", film)).toList();
    }
}
