package dev.nemosh.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nemosh.packaged.EmulatedScreen.Cell;
import dev.nemosh.packaged.EmulatedScreen.Look;
import dev.nemosh.packaged.ScriptedCloud.Reply;
import dev.nemosh.text.DisplayWidth;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A reply's Markdown in a real terminal: rendered while it streams, for good, with nothing else left behind. */
class MarkdownIT {
    private static final Pattern SEQUENCE = Pattern.compile(
            "\u001b(\\[[0-9;?]*[ -/]*[@-~]|\\][^\u001b\u0007]*(\u0007|\u001b\\\\)|[=>])");
    /** Clears the screen or the scrollback, goes to the other screen, or jumps to a place of the screen. */
    private static final Pattern NOT_APPENDED = Pattern.compile(
            "\u001b(\\[[23]J|\\[\\?(1049|1047|47)h|c|\\[[0-9;]*H)");
    private static final String HALF_TYPED = "add a tit";
    private static final String PARAGRAPH = " and it goes on and on, so that no screen is wide enough for it; "
            + "这一段话有意写得很长，好让宽字符也在右边缘换行，而程序自己不在里面换行，复制出来就是完整的一段。";
    private static final List<String> CUT = List.of(
            "# Your *ci", "ty* film\n", "The *", "*raw clip*", "* is ready, it's `1", "0s", "` long: [pre",
            "view](https://cdn.exa", "mple/a_b.mp4)" + PARAGRAPH.substring(0, 90), PARAGRAPH.substring(90) + "\n",
            "-", " beach at **da", "wn**\n  ", "* _nested_ ~", "~gone~~\n1", ". first\n>", " quoted **words**\n--",
            "-\n``", "`js", "on\n{\"t\": [1, *", "*2**]}\n  - not a list\n``", "`\n| Track | Con",
            "tent | Volume |\n|:--", "|:-:|--:|\n| Video | 城市延时 \ud83c", "\udf03 | 100% |\n| BGM | **Lo-fi** \\",
            "| e\u0301te\u0301 | 35% |\n", "The end \ud83c", "\udf03 cafe", "\u0301.");
    private static final List<String> LINES = List.of(
            "Your city film", "The raw clip is ready, it's 10s long: preview" + PARAGRAPH, "• beach at dawn",
            "  • nested gone", "1. first", "│ quoted words", "────────", "{\"t\": [1, **2**]}", "  - not a list",
            "Track    Content    Volume", "──────────────────────────", "Video  城市延时 🌃    100%",
            "BGM    Lo-fi | ete     35%", "The end 🌃 cafe.");

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}x{1}")
    @CsvSource({"80, 24", "120, 40"})
    void aReplyCutAnywhereIsRenderedAsItStreams(int columns, int rows) throws Exception {
        try (ScriptedCloud cloud = new ScriptedCloud(); ShellProcess shell = shell(cloud, columns, rows)) {
            shell.awaitPrompt().enter("make a city film");
            Reply reply = cloud.awaitPrompt();
            shell.type(HALF_TYPED).awaitTyped(HALF_TYPED);
            List<String> before = List.of();
            for (String piece : CUT) {
                reply.says(piece);
                if (piece.endsWith("\n") && !piece.contains("|")) {
                    before = finished(shell, before);
                }
            }
            shell.awaitScreen("The end 🌃 cafe.").awaitTyped(HALF_TYPED);
            finished(shell, before);
            List<String> expected = LINES.stream().flatMap(line -> wrapped(line, columns).stream()).toList();
            int from = shell.rows().indexOf("Your city film");
            assertEquals(expected, shell.rows().subList(from, from + expected.size()), shell.screen());
            assertLooks(shell);
            reply.ends();
            shell.awaitScreen("credits 100").awaitTyped(HALF_TYPED);
            List<String> everything = shell.everything(columns, 200);
            expected.forEach(row -> assertEquals(Collections.frequency(expected, row),
                    Collections.frequency(everything, row), () -> row + " in\n" + String.join("\n", everything)));
            assertAppended(shell);
            String words = words(shell);
            assertTrue(words.contains(LINES.get(1)), "no line break of ours inside a paragraph");
            assertTrue(words.contains("cafe\u0301."), words);
            assertTrue(shell.written().contains("\u001b]8;;https://cdn.example/a_b.mp4\u001b\\"), "a link");
        }
    }

    @ParameterizedTest(name = "{0}x{1}, then {2}")
    @CsvSource({"80, 24, 44", "120, 40, 70"})
    void aWindowMadeNarrowerInAStreamAndInATableKeepsEveryWord(int columns, int rows, int narrow) throws Exception {
        try (ScriptedCloud cloud = new ScriptedCloud(); ShellProcess shell = shell(cloud, columns, rows)) {
            shell.awaitPrompt().enter("make a city film");
            Reply reply = cloud.awaitPrompt();
            reply.says("A first line.\nA second that is still b");
            shell.awaitScreen("still b").type(HALF_TYPED).awaitTyped(HALF_TYPED);
            shell.resize(columns - 20, rows);
            reply.says("eing told.\n| Step | What to do |\n|---|---|\n| 一 | open the project and put 音乐 under");
            shell.awaitScreen("A second that is still being told.").awaitTyped(HALF_TYPED);
            shell.resize(narrow, rows);
            reply.says(" the whole of the film, softly |\n| 2 | wait |\nAfter the table ");
            shell.awaitScreen("After the table").awaitTyped(HALF_TYPED);
            int from = shell.rows().indexOf("Step  What to do");
            assertEquals(narrow, DisplayWidth.of(shell.rows().get(from + 1)), shell.screen());
            String cells = shell.rows().subList(from + 2, shell.rows().indexOf("2     wait")).stream()
                    .map(row -> row.replaceFirst("^(一|  )    ", "")).collect(Collectors.joining(" "));
            assertEquals("open the project and put 音乐 under the whole of the film, softly", cells, shell.screen());
            shell.resize(columns, rows);
            reply.says("all goes on.").ends();
            shell.awaitScreen("After the table all goes on.").awaitScreen("credits 100").awaitTyped(HALF_TYPED);
            for (String line : List.of("A first line.", "A second that is still being told.", "After the table")) {
                assertEquals(1, shell.count(line), shell.screen());
            }
            assertAppended(shell);
        }
    }

    @ParameterizedTest(name = "{0}x{1}")
    @CsvSource({"80, 24", "120, 40"})
    void muchAndLongIsWholeUnderTwoHundredPastedLines(int columns, int rows) throws Exception {
        List<String> lines = IntStream.range(0, 400).mapToObj(line -> IntStream.range(0, 10)
                .mapToObj(word -> "w" + (line * 10 + word)).collect(Collectors.joining(" "))).toList();
        String paragraph = IntStream.range(0, 2_000).mapToObj(number -> "第" + number + "句，很长，")
                .collect(Collectors.joining());
        String pasted = String.join("\n", Collections.nCopies(200, "a scene in the rain, then one in the sun"));
        try (ScriptedCloud cloud = new ScriptedCloud(); ShellProcess shell = shell(cloud, columns, rows)) {
            shell.awaitPrompt().enter("make a city film");
            Reply reply = cloud.awaitPrompt();
            String all = String.join("\n", lines) + "\n";
            for (int at = 0; at < all.length(); at += 4) {
                reply.says(all.substring(at, Math.min(all.length(), at + 4)));
            }
            for (int at = 0; at < paragraph.length(); at += 50) {
                reply.says(paragraph.substring(at, Math.min(paragraph.length(), at + 50)));
            }
            shell.awaitScreen(paragraph.substring(paragraph.length() - 6)).paste(pasted).awaitScreen(">....");
            reply.says("\n\u001b[2JThe \u001b]0;title\u0007e\u202end.").ends();
            shell.awaitWritten("credits 100");
            shell.type("\r");
            Reply next = cloud.awaitPrompt();
            assertEquals(pasted, next.prompt());
            next.says("All of it is read.").ends();
            shell.awaitScreen("All of it is read.").awaitPrompt();
            List<String> everything = shell.everything(columns, 1_500);
            List<String> expected = new ArrayList<>(lines);
            expected.addAll(wrapped(paragraph, columns));
            expected.add("The end.");
            int from = everything.indexOf(lines.get(0));
            assertEquals(String.join("\n", expected),
                    String.join("\n", everything.subList(from, from + expected.size())));
            assertEquals(1, Collections.frequency(everything, lines.get(399)));
            assertTrue(words(shell).contains(paragraph), "no line break of ours inside a paragraph");
            assertAppended(shell);
        }
    }

    @Test
    void whereNothingIsRedrawnALineIsSaidOnceAndAsItIs() throws Exception {
        try (ScriptedCloud cloud = new ScriptedCloud();
                ShellProcess shell = Sandbox.in(folder).shell("-b", cloud.address(), "--plain")) {
            shell.awaitPrompt().enter("make a city film");
            Reply reply = cloud.awaitPrompt();
            reply.says("Half a ");
            shell.enter("credits").awaitScreen("100 credits available").type(HALF_TYPED).awaitTyped(HALF_TYPED);
            reply.says("**line** is whole.\nThe end.").ends();
            shell.awaitScreen("The end.").awaitScreen("credits 100").awaitTyped(HALF_TYPED);
            assertEquals(1, words(shell).split("Half a ", -1).length - 1, "said once");
            assertEquals(1, shell.count("Half a **line** is whole."), shell.screen());
            assertAppended(shell);
        }
    }

    @Test
    void whatIsPipedIsTheAgentsWordsWhateverTheWidth() throws Exception {
        String reply = String.join("", CUT);
        for (String columns : List.of("40", "200")) {
            Sandbox place = Sandbox.in(folder).with("COLUMNS", columns);
            try (ScriptedCloud cloud = new ScriptedCloud();
                    Program program = place.program("-b", cloud.address(), "-s", "new", "-c", "make a city film")) {
                speak(cloud);
                assertEquals(0, program.exit(), program.err());
                assertEquals(reply + "\n", program.out());
            }
        }
        for (int columns : new int[] {80, 120}) {
            Sandbox place = Sandbox.in(folder);
            try (ScriptedCloud cloud = new ScriptedCloud(); ShellProcess shell = ShellProcess.start(place, columns, 24,
                    List.of("sh", "-c", "'" + place.program() + "' -b " + cloud.address()
                            + " -s new -c 'make a city film' > words.txt"))) {
                speak(cloud);
                assertEquals(0, shell.exit(), shell.screen());
                assertEquals(reply + "\n", Files.readString(place.work().resolve("words.txt")));
            }
        }
    }

    private static void speak(ScriptedCloud cloud) throws InterruptedException {
        Reply reply = cloud.awaitPrompt();
        CUT.forEach(reply::says);
        reply.ends();
    }

    /** The tests' terminal does not wrap anew what it shows, and says so as xterm does. */
    private ShellProcess shell(ScriptedCloud cloud, int columns, int rows) {
        return Sandbox.in(folder).with("XTERM_VERSION", "XTerm(390)").with("NEMO_TOKEN", "nmv_usr_own")
                .shell(columns, rows, "-b", cloud.address());
    }

    /** What was finished is still there; gives what is finished now, which stands above status line and prompt. */
    private static List<String> finished(ShellProcess shell, List<String> before) {
        List<String> rows = shell.rows();
        int end = rows.size();
        while (end > 0 && !rows.get(end - 1).startsWith("nemo")) {
            end--;
        }
        List<String> now = new ArrayList<>(rows.subList(0, Math.max(0, end - 3)));
        assertEquals(before, now.subList(0, Math.min(before.size(), now.size())), shell.screen());
        return now.size() < before.size() ? before : now;
    }

    private static void assertLooks(ShellProcess shell) {
        assertTrue(look(shell, "Your city film", "city").bold());
        assertTrue(look(shell, "The raw clip", "raw clip").bold());
        assertFalse(look(shell, "The raw clip", "is ready").bold());
        assertEquals(0x088, look(shell, "The raw clip", "10s").foreground());
        assertTrue(look(shell, "The raw clip", "preview").underlined());
        assertTrue(look(shell, "• beach", "dawn").bold());
        assertTrue(look(shell, "• beach", "•").faint());
        assertTrue(look(shell, "quoted", "words").bold());
        assertEquals(0x088, look(shell, "{\"t\"", "**2**").foreground());
        assertTrue(look(shell, "Track ", "Content").bold());
        assertTrue(look(shell, "BGM ", "Lo-fi").bold());
    }

    /** How words of the row that begins so are drawn; all of their characters alike. */
    private static Look look(ShellProcess shell, String row, String words) {
        List<Cell> cells = shell.cells().stream()
                .filter(line -> text(line).contains(row)).findFirst().orElseThrow();
        String text = text(cells);
        int from = text.codePointCount(0, text.indexOf(words));
        List<Look> looks = cells.subList(from, from + words.length()).stream().map(Cell::look).distinct().toList();
        assertEquals(1, looks.size(), words);
        return looks.get(0);
    }

    private static String text(List<Cell> cells) {
        return cells.stream().map(Cell::text).collect(Collectors.joining());
    }

    private static void assertAppended(ShellProcess shell) {
        assertFalse(NOT_APPENDED.matcher(shell.written()).find(), "the screen is appended to, nothing else");
    }

    private static String words(ShellProcess shell) {
        return SEQUENCE.matcher(shell.written()).replaceAll("");
    }

    /** The rows in which a terminal shows a line. */
    private static List<String> wrapped(String line, int columns) {
        List<String> rows = new ArrayList<>();
        StringBuilder row = new StringBuilder();
        for (String character : DisplayWidth.characters(line)) {
            if (DisplayWidth.of(row + character) > columns) {
                rows.add(row.toString().stripTrailing());
                row.setLength(0);
            }
            row.append(character);
        }
        rows.add(row.toString().stripTrailing());
        return rows;
    }
}
