package dev.nemosh.script;

import static dev.nemosh.script.ScriptFixture.read;
import static dev.nemosh.script.ScriptFixture.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nemosh.line.BuiltIn;
import dev.nemosh.line.LineRouter;
import dev.nemosh.line.Route;
import dev.nemosh.text.ExitCode;
import dev.nemosh.text.NemoException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptParserTest {
    @TempDir
    private Path folder;

    @Test
    void linesKnowWhereTheyBegin() {
        List<ScriptLine> lines = read("# a comment\n\n  make a film\n\texport out.mp4\n").lines();
        assertEquals(List.of("make a film", "export out.mp4"), lines.stream().map(ScriptLine::text).toList());
        assertEquals(List.of(3, 4), lines.stream().map(ScriptLine::number).toList());
    }

    @Test
    void windowsLineEndsAndAByteOrderMarkAreNoPartOfALine() {
        assertEquals(List.of("make a film", "add a title"), texts("\ufeffmake a film\r\nadd a \\\r\ntitle\r\n"));
    }

    @Test
    void aBackslashJoinsTheNextLine() {
        assertEquals(List.of("make a long film"), texts("make a \\\nlong \\\nfilm"));
        assertEquals(List.of("a path C:\\\\", "second"), texts("a path C:\\\\\nsecond"));
    }

    @Test
    void aHeredocIsTheRestOfThePrompt() {
        assertEquals(List.of("make a film:\n# scene one\n  two \\\nexport", "tracks"),
                texts("make a film: <<END\n# scene one\n  two \\\nexport\nEND\ntracks\n"));
        assertEquals(List.of("a\nb"), texts("<<X\na\nb\nX"));
        assertEquals(List.of("in ten words << five"), texts("in ten words << five"));
    }

    @Test
    void aHeredocWhoseWordStandsInQuotesIsTakenAsItStands() {
        assertEquals(List.of("a film of home:\n$100, \\$5 and ${NOTHING\nEND x", "tracks"),
                texts("a film of ${X:-home}: <<'END'\r\n$100, \\$5 and ${NOTHING\r\nEND x\r\nEND \r\ntracks\n"));
        assertEquals(List.of("$A"), texts("<<\"E_1\"\n$A\nE_1\n"));
        assertEquals(List.of("a <<'END", "b <<'END\"", "c <<''", "'END'"),
                texts("a <<'END\nb <<'END\"\nc <<''\n'END'\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "$A | one",
        "x${A}y | xoney",
        "${B:-two words} | two words",
        "${EMPTY:-default} | default",
        "${B:-${A}} | one",
        "$1 and $2 | first and the second",
        "$@ | first the second",
        "${1} | first",
        "${3:-none} | none",
        "\\$A costs \\$100 | $A costs $100",
        "100$ or $ 5 | 100$ or $ 5",
        "$HOME/x | /home/ana/x",
        "\\n stays | \\n stays",
    })
    void variablesAreExpanded(String line, String expanded) {
        Variables variables = ScriptFixture.variables(Map.of("A", "one", "EMPTY", ""), "first", "the second");
        Script script = ScriptFixture.parser(folder).parseText("x.nemo", "film " + line, variables);
        assertEquals("film " + expanded, script.lines().get(0).text());
    }

    @Test
    void whatIsSetHoldsForTheLinesBehindIt() {
        assertEquals(List.of("set MOOD=calm", "a calm film", "set MOOD=wild and calm", "a wild and calm film"),
                texts("set MOOD=calm\na $MOOD film\nset MOOD=\"wild and $MOOD\"\na $MOOD film\n").stream()
                        .map(line -> line.replace("\"", "")).toList());
    }

    @Test
    void whatIsGivenStandsBeforeWhatIsSet() {
        Variables variables = ScriptFixture.variables(Map.of("MOOD", "given"));
        Script script = ScriptFixture.parser(folder).parseText("x.nemo", "set MOOD=set\na $MOOD film", variables);
        assertEquals("a given film", script.lines().get(1).text());
    }

    @Test
    void aValueStaysOneWord() {
        Variables variables = ScriptFixture.variables(Map.of("FILE", "my \"clip's\" one.mp4"));
        Script script = ScriptFixture.parser(folder).parseText("x.nemo", "upload $FILE b.mp4", variables);
        Step.Go go = (Step.Go) script.lines().get(0).step();
        Route.Invoke invoke = (Route.Invoke) new LineRouter(ScriptFixture.MESSAGES, path -> false).route(go.line());
        assertEquals(BuiltIn.UPLOAD, invoke.builtIn());
        assertEquals(List.of("my \"clip's\" one.mp4", "b.mp4"), invoke.arguments().positionals());
    }

    @Test
    void aTimeLimitStandsBeforeItsLine() {
        ScriptLine line = read("timeout 5m export out.mp4").lines().get(0);
        assertEquals(Duration.ofMinutes(5), line.limit());
        assertEquals("export out.mp4", ((Step.Go) line.step()).line().text());
    }

    @Test
    void theShortestOfSeveralTimeLimitsHolds() {
        ScriptLine line = read("timeout 5m timeout 30s  timeout 2m tracks").lines().get(0);
        assertEquals(Duration.ofSeconds(30), line.limit());
        assertEquals("tracks", ((Step.Go) line.step()).line().text());
    }

    @Test
    void aCheckOfTheExitCodeIsKnownAsOne() {
        List<ScriptLine> lines = read("upload gone.mp4\nexpect exit = 6\nupload x.mp4\nexpect tracks = 1").lines();
        assertEquals(List.of(false, true, false, false), lines.stream().map(ScriptLine::checksExit).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "make a film|make a $WHAT film|2:8|no variable WHAT",
        "make a film|make a film of $2|2:16|argument 2",
        "tracsk||1:1|looks like tracks",
        "one|/exprot|2:1|no built-in /exprot",
        "one|export --fromat mp4|2:8|no option --fromat",
        "日本 film ${OPEN||1:9|never closed",
        "one|  expect trcks > 3|2:8|cannot check",
        "one|expect tracks >= three|2:18|whole number",
        "one|expect tracks ?? 3|2:15|comparison",
        "one|expect text ~ (|2:15|regular expression",
        "one|expect duration = long|2:19|duration",
        "one|expect tracks|2:14|comparison",
        "one|expect tracks = 3 4|2:19|ends before",
        "one|timeout 5q make a film|2:9|no duration",
        "one|timeout 5m|2:11|must follow",
        "one|timeout|2:8|no duration",
        "one|timeout 5m timeout 2m|2:22|must follow",
        "one|timeout 5m timeout 2q tracks|2:20|no duration",
        "one|expect track 0 kind = audio|2:14|check of a track",
        "one|a film <<'END'|2:8|END",
        "one|a film <<END|2:8|END",
        "one|a film \\|2:8|goes on",
        "one|upload 'x.mp4|2:8|quote",
        "one|run gone.nemo|2:1|cannot be read",
        "one|${1x}|2:1|no variable",
    })
    void mistakesAreToldWithTheirPlace(String first, String second, String place, String words) {
        String text = second == null ? first : first + "\n" + second;
        ScriptProblem problem = problems(text).get(0);
        assertEquals(place, problem.line() + ":" + problem.column());
        assertTrue(problem.failure().message().toString().contains(words), problem.failure().toString());
        assertTrue(!problem.failure().hint().isEmpty());
    }

    @Test
    void aMistakeIsShownInItsLine() {
        ScriptProblem problem = problems("make a film\n日本 $NAME film").get(0);
        assertEquals("there is no variable NAME", problem.failure().message().toString());
        assertEquals(List.of("日本 $NAME film", "     ^"), excerpt(problem));
    }

    @Test
    void aMistakeInALongLineIsShownWithItsSurroundings() {
        List<String> lines = excerpt(problems("x".repeat(50_000) + " $NAME " + "y".repeat(50_000)).get(0));
        assertTrue(lines.get(0).length() < 120);
        assertEquals('$', lines.get(0).charAt(lines.get(1).indexOf('^')));
    }

    @Test
    void everyMistakeIsTold() {
        assertEquals(List.of(1, 3, 4), problems("a $ONE film\na film\n/what\na film \\").stream()
                .map(ScriptProblem::line).toList());
    }

    @Test
    void aScriptRunsAnotherBesideIt() throws IOException {
        Files.createDirectories(folder.resolve("sub"));
        write("main.nemo", "set MOOD=calm\nrun sub/inner.nemo \"one two\"\na $MOOD film");
        write("sub/inner.nemo", "a $MOOD film of $1\nset MOOD=wild\nrun deep.nemo");
        write("sub/deep.nemo", "a deep film");
        Script script = ScriptFixture.parser(folder).parse("main.nemo", ScriptFixture.variables(Map.of()));
        Script inner = assertInstanceOf(Step.Nested.class, script.lines().get(1).step()).script();
        assertEquals("a calm film of one two", inner.lines().get(0).text());
        assertEquals("a wild film", script.lines().get(2).text());
    }

    @Test
    void aScriptBesideAnotherIsCalledByTheWayThatLeadsThere() throws IOException {
        Files.createDirectories(folder.resolve("sub"));
        write("main.nemo", "run sub/inner.nemo");
        write("sub/inner.nemo", "run deep.nemo\nrun top.nemo");
        write("sub/deep.nemo", "a film");
        write("top.nemo", "a film");
        Script script = ScriptFixture.parser(folder).parse("main.nemo", ScriptFixture.variables(Map.of()));
        Script inner = ((Step.Nested) script.lines().get(0).step()).script();
        assertEquals("sub/inner.nemo", inner.name().replace('\\', '/'));
        assertEquals(List.of("sub/deep.nemo", "top.nemo"), inner.lines().stream()
                .map(line -> ((Step.Nested) line.step()).script().name().replace('\\', '/')).toList());
    }

    @Test
    void aScriptThatRunsItselfIsRefused() throws IOException {
        write("a.nemo", "run b.nemo");
        write("b.nemo", "run a.nemo");
        ScriptException refused = assertThrows(ScriptException.class,
                () -> ScriptFixture.parser(folder).parse("a.nemo", ScriptFixture.variables(Map.of())));
        assertTrue(refused.problems().get(0).file().endsWith("b.nemo"));
        assertEquals(ExitCode.USAGE, refused.failure().exit());
    }

    @Test
    void aMissingScriptIsAFileRefused() {
        NemoException refused = assertThrows(NemoException.class,
                () -> ScriptFixture.parser(folder).parse("gone.nemo", ScriptFixture.variables(Map.of())));
        assertEquals(ExitCode.FILE, refused.failure().exit());
    }

    @Test
    void aScriptThatIsNoTextIsRefused() throws IOException {
        Files.write(folder.resolve("x.nemo"), new byte[] {'a', (byte) 0xff, 'b'});
        NemoException refused = assertThrows(NemoException.class,
                () -> ScriptFixture.parser(folder).parse("x.nemo", ScriptFixture.variables(Map.of())));
        assertEquals(ExitCode.USAGE, refused.failure().exit());
    }

    @ParameterizedTest
    @ValueSource(strings = {"make a film of $1 and ${1}\n", "upload \"a b.mp4\" 'c d.mp4'\n", "# comment\n", "\n"})
    void aMegabyteIsReadQuickly(String line) {
        String text = line.repeat(1_000_000 / line.length());
        assertTimeout(Duration.ofSeconds(30), () -> read(text, "sea"));
    }

    @Test
    void aLineOfAHundredThousandCharactersIsReadQuickly() {
        String prompt = "sea $1 ".repeat(15_000);
        assertTimeout(Duration.ofSeconds(10), () -> assertEquals(1, read(prompt, "gull").lines().size()));
        assertTimeout(Duration.ofSeconds(10), () -> read("upload " + "'a b.mp4' ".repeat(10_000)));
    }

    @Test
    void aScriptIsNamedFromTheHomeFolderToo() throws IOException {
        write("inner.nemo", "a film");
        assertEquals("a film", ScriptFixture.parser(folder).parse("~/inner.nemo", ScriptFixture.variables(Map.of()))
                .lines().get(0).text());
    }

    @Test
    void whoNamesABuiltInInAScriptsPlaceIsToldHowItIsRun() {
        NemoException refused = assertThrows(NemoException.class,
                () -> ScriptFixture.parser(folder).parse("help", ScriptFixture.variables(Map.of())));
        assertEquals("nemosh -c help runs the built-in; a script is named by its file",
                refused.failure().hint().toString());
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }

    private static List<String> excerpt(ScriptProblem problem) {
        return problem.excerpt().stream().map(Object::toString).toList();
    }

    private static List<ScriptProblem> problems(String text) {
        return assertThrows(ScriptException.class, () -> read(text)).problems();
    }
}
