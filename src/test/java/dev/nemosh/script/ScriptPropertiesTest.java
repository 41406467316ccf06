package dev.nemosh.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nemosh.line.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Properties over made-up inputs; the seed of each run is fixed, so that a failure comes again. */
class ScriptPropertiesTest {
    private static final int FUZZED = 1_000_000;
    private static final String[] PIECES = {
        "$", "{", "}", "${", ":-", "\\", "\n", "\r\n", "<<", "END", "<<END\n",
        "\nEND\n", "\"", "'", " ", "\t", "#", "/",
        "expect ", "timeout 5m ", "set A=", "A", "$A", "$1", "$@", "~", "=", ">=", "3", "tracks", "export", "--", "-f",
        "upload", "make", "日本", "导出", "\u3000", "\ud83c\udf0a", "\ud83c", "\0", "\u001b[", "file", "duration", "10s"};

    @Test
    void anyTextSurvivesAsAPrompt() {
        Random random = new Random(17);
        ScriptParser parser = ScriptFixture.parser(Path.of("."));
        Variables variables = ScriptFixture.variables(Map.of("A", "value"));
        for (int i = 0; i < 5_000; i++) {
            String text = text(random).replace("\r", "");
            if (text.isBlank()) {
                continue;
            }
            Script script = parser.parseText("x.nemo", "tracks\n" + ScriptQuote.prompt(text) + "credits\n", variables);
            assertEquals(3, script.lines().size(), text);
            assertEquals("ask\n" + text, ((Step.Go) script.lines().get(1).step()).line().text());
        }
    }

    @Test
    void anyWordSurvivesQuotes() {
        Random random = new Random(18);
        for (int i = 0; i < 100_000; i++) {
            List<String> words = List.of(text(random), text(random), "x" + text(random));
            String line = String.join(" ", words.stream().map(Words::quote).toList());
            assertEquals(words, Words.of(line).texts(), line);
        }
    }

    @Test
    void aVariableKeepsAnyValueOneWord() {
        Random random = new Random(19);
        ScriptParser parser = ScriptFixture.parser(Path.of("."));
        for (int i = 0; i < 5_000; i++) {
            String value = "a" + text(random) + "x.mp4";
            Script script = parser.parseText(
                    "x.nemo", "upload $V \"pre $V\"", ScriptFixture.variables(Map.of("V", value)));
            assertEquals(List.of("upload", value, "pre " + value),
                    Words.of(((Step.Go) script.lines().get(0).step()).line()).texts());
        }
    }

    @Test
    void aMillionInputsNeitherCrashNorHangTheReading() {
        Random random = new Random(20);
        Variables variables = ScriptFixture.variables(Map.of("A", "value"), "one", "two");
        int read = 0;
        int refused = 0;
        for (int i = 0; i < FUZZED; i++) {
            SourceText source = new SourceText("x.nemo", text(random));
            try {
                for (TracedText line : LogicalLines.of(source, fault -> place(source, fault))) {
                    TracedText expanded = Expansion.of(line, variables);
                    assertEquals(expanded.length(), expanded.line().text().length());
                    if (expanded.toString().startsWith("expect ")) {
                        ExpectationReader.read(expanded);
                    }
                    read++;
                }
            } catch (ScriptFault fault) {
                place(source, fault);
                refused++;
            }
        }
        System.out.println("inputs fuzzed: " + FUZZED + ", lines read: " + read + ", refused: " + refused);
        assertTrue(read > FUZZED / 10 && refused > FUZZED / 100);
    }

    @Test
    void scriptsOfAnySortAreReadWholeOrRefused() {
        Random random = new Random(21);
        ScriptParser parser = ScriptFixture.parser(Path.of("/nowhere"));
        Variables variables = ScriptFixture.variables(Map.of("A", "value"), "one", "two");
        for (int i = 0; i < 30_000; i++) {
            try {
                parser.parseText("x.nemo", text(random), variables);
            } catch (ScriptException refused) {
                refused.problems().forEach(problem -> assertEquals(4, problem.lines().size()));
            }
        }
    }

    private static void place(SourceText source, ScriptFault fault) {
        int line = source.lineAt(fault.offset());
        assertTrue(line >= 1 && source.columnAt(fault.offset()) <= source.line(line).length() + 2, source.text());
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }
}
