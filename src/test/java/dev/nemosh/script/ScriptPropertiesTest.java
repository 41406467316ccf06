package dev.nemosh.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nemosh.line.Words;
import dev.nemosh.work.Cancel;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Properties over made-up inputs; the seed of each run is fixed, so that a failure comes again. */
class ScriptPropertiesTest {
    private static final int FUZZED = 1_000_000;
    private static final String[] PIECES = {
        "$", "{", "}", "${", ":-", "\\", "\n", "\r\n", "<<", "END", "<<END\n",
        "\nEND\n", "\"", "'", " ", "\t", "#", "/",
        "expect ", "timeout 5m ", "set A=", "run x.nemo", "${A:-", "A", "$A", "$1", "$@", "~", "=", ">=", "3",
        "tracks", "export", "--", "-f", "upload", "make", "日本", "导出", "\u3000", "\u2028", "\ud83c\udf0a", "\ud83c",
        "\0", "\u001b[", "\u009b", "file", "duration", "10s"};

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
    void anyTextSurvivesAsLinesThatArrive() {
        Random random = new Random(22);
        ScriptParser parser = ScriptFixture.parser(Path.of("."));
        for (int i = 0; i < 20_000; i++) {
            String text = text(random).replace("\r", "");
            if (text.isBlank()) {
                continue;
            }
            String quoted = ScriptQuote.prompt(text).replace("\\$", "$");
            ArrivingScript script = new ArrivingScript("stdin", parser, ScriptFixture.variables(Map.of()),
                    new StringReader("tracks\n" + quoted + "credits"), new Cancel());
            assertEquals("tracks", script.next().text());
            assertEquals("ask\n" + text, ((Step.Go) script.next().step()).line().text());
            assertEquals("credits", script.next().text());
            assertNull(script.next());
        }
    }

    @Test
    void aMillionScriptsAreReadWholeOrRefused() {
        int threads = 2;
        long[] read = new long[threads];
        long[] refused = new long[threads];
        IntStream.range(0, threads).parallel().forEach(thread -> {
            Random random = new Random(20 + thread);
            ScriptParser parser = ScriptFixture.parser(Path.of("/nowhere"));
            for (int i = 0; i < FUZZED / threads; i++) {
                Variables variables = ScriptFixture.variables(Map.of("A", "value"), "one", "two");
                String text = text(random);
                try {
                    read[thread] += parser.parseText("x.nemo", text, variables).lines().size();
                } catch (ScriptException e) {
                    refused[thread]++;
                    e.problems().forEach(problem -> place(text, problem));
                }
            }
        });
        System.out.println("scripts fuzzed: " + FUZZED + ", lines read: " + LongStream.of(read).sum()
                + ", scripts refused: " + LongStream.of(refused).sum());
        assertTrue(LongStream.of(read).sum() > FUZZED / 2 && LongStream.of(refused).sum() > FUZZED / 20);
    }

    private static void place(String text, ScriptProblem problem) {
        String[] lines = text.split("\n", -1);
        assertTrue(problem.line() >= 1 && problem.line() <= lines.length, text);
        assertTrue(problem.column() >= 1 && problem.column() <= lines[problem.line() - 1].length() + 1, text);
        assertEquals(2, problem.excerpt().size());
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }
}
