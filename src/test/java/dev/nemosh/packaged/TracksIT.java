package dev.nemosh.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nemosh.packaged.EmulatedScreen.Cell;
import dev.nemosh.packaged.EmulatedScreen.Look;
import dev.nemosh.text.DisplayWidth;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code tracks} in a real terminal: table, picture, line and object; very many segments page by page. */
class TracksIT {
    private static final String URBAN = """
            {"t":[{"tt":0,"sg":[{"s":0,"d":10000,"m":{"title":"city timelapse"}}]},
             {"tt":1,"sg":[{"s":0,"d":10000,"m":{"title":"Lo-fi"},"volume":0.35}]},
             {"tt":7,"sg":[{"s":0,"d":3000,"m":{"title":"Urban Dreams"}}]}],"d":10000}""";
    private static final String ODD = """
            {"t":[{"tt":0,"sg":[{"s":0,"d":5000,"m":{"title":"海滩日出 🌃"}},{"s":5000,"d":10,"m":{"title":"flash"}},
                                {"s":5010,"d":4990,"m":{"title":"city"}}]},
             {"tt":1,"sg":[{"s":0,"d":10000,"m":{"title":"轻音乐"},"volume":0.35}]},
             {"tt":7,"sg":[{"s":0,"d":3000,"m":{"title":"都市之梦"},"position":"top-center","color":"white"},
                           {"s":2000,"d":3000,"m":{"title":"Urban Dreams"}}]},
             {"tt":42,"sg":[{"s":0,"d":10000,"name":"?"}]}],"d":10000}""";

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}x{1}")
    @CsvSource({"80, 24", "120, 40"})
    void aFilmAsTableAsPictureAndInOneLine(int columns, int rows) throws Exception {
        try (ScriptedCloud cloud = new ScriptedCloud(); ShellProcess shell = shell(cloud, columns, rows, ODD)) {
            shell.enter("tracks").awaitScreen("Track (type 42)");
            assertEquals("""
                    #  Kind             Content         Start    End  Length  Volume/style
                    1  Video            海滩日出 🌃        0s     5s      5s
                    1  Video            flash              5s  5.01s   0.01s
                    1  Video            city            5.01s    10s   4.99s
                    2  BGM              轻音乐             0s    10s     10s  35%
                    3  Title            "都市之梦"         0s     3s      3s  top center, white
                    3  Title            "Urban Dreams"     2s     5s      3s
                    4  Track (type 42)  ?                  0s    10s     10s
                    """, below(shell, "tracks", 8));
            shell.awaitPrompt().enter("clear").awaitScreen("nothing else", now -> now.stream()
                    .filter(row -> !row.isEmpty()).count() == 1).enter("tracks --gantt").awaitScreen("▌?");
            List<String> picture = List.of(below(shell, "tracks --gantt", 6).split("\n"));
            assertEquals(columns, DisplayWidth.of(picture.get(1)));
            assertTrue(picture.get(0).matches(" {18}\\|0s +\\|(1s|2s) .*"), picture.get(0));
            assertTrue(picture.get(1).matches("1 Video {11}▌海滩日出 🌃█+▌▌city█+"), picture.get(1));
            assertTrue(picture.get(2).matches("2 BGM {13}▌轻音乐▓+"), picture.get(2));
            assertTrue(picture.get(3).matches("3 Title {11}▌\"都市之梦\"▒+"), picture.get(3));
            assertTrue(picture.get(4).matches(" +▌\"Urban Dreams\"▒+"), picture.get(4));
            assertTrue(picture.get(5).matches("4 Track \\(type 42\\) ▌\\?░+"), picture.get(5));
            List<Integer> colours = List.of("1 Video", "2 BGM", "3 Title", "4 Track").stream()
                    .map(row -> barLook(shell, row).foreground()).toList();
            assertEquals(4, colours.stream().distinct().count(), colours::toString);
            assertFalse(colours.contains(-1), colours::toString);
            cloud.shows(URBAN);
            shell.awaitPrompt().enter("tracks --summary").awaitScreen("Timeline (3 tracks)");
            String all = "Timeline (3 tracks): 1. Video: city timelapse (0-10s) 2. BGM: Lo-fi (0-10s, 35%) "
                    + "3. Title: \"Urban Dreams\" (0-3s)";
            shell.awaitScreen("(0-3s)").awaitPrompt();
            assertEquals(all.replace(" ", ""), below(shell, "tracks --summary", (all.length() - 1) / columns + 1)
                    .replaceAll("\\s", ""));
            shell.enter("tracks --json").awaitScreen("\"volume\":0.35");
            cloud.shows("{\"t\":[]}");
            shell.awaitPrompt().enter("tracks --gantt").awaitScreen("There is nothing on the timeline yet.");
        }
    }

    @ParameterizedTest(name = "{0}x{1}")
    @CsvSource({"80, 24", "120, 40"})
    void tenThousandSegmentsComePageByPageAtOnce(int columns, int rows) throws Exception {
        String film = film(10_000);
        try (ScriptedCloud cloud = new ScriptedCloud(); ShellProcess shell = shell(cloud, columns, rows, film)) {
            Duration ten = answer(cloud, shell, film(10), "九号 9");
            int page = rows - 2;
            Duration tenThousand = answer(cloud, shell, film, more(10_001 - page));
            System.out.printf("tracks in a terminal of %dx%d: 10 segments in %d ms, 10,000 in %d ms (%.1f times)%n",
                    columns, rows, ten.toMillis(), tenThousand.toMillis(),
                    (double) tenThousand.toNanos() / ten.toNanos());
            assertTrue(tenThousand.toMillis() < 5_000, tenThousand::toString);
            assertEquals(more(10_001 - page), shell.rows().get(lastRow(shell)), "the question is the last row");
            shell.type(" ").awaitScreen(more(10_001 - 2 * page)).type("\r").awaitScreen(more(10_001 - 3 * page));
            shell.type("q").awaitPrompt();
            assertEquals(0, shell.count("more lines"), "the question leaves no trace");
            shell.enter("tracks").awaitScreen(more(10_001 - page)).type(ShellProcess.CTRL_C).awaitPrompt();
            shell.enter("tracks").awaitScreen(more(10_001 - page)).enter("credits").awaitTyped("credits");
            shell.type("\r").awaitScreen("100 credits available").awaitPrompt();
            List<String> everything = shell.everything(columns, 400);
            for (int number = page - 1; number < 3 * page - 1; number++) {
                String row = "九号 " + number + "\"";
                assertEquals(1, everything.stream().filter(line -> line.contains(row)).count(), row);
            }
            everything.forEach(line -> assertTrue(DisplayWidth.of(line) <= columns, line));
        }
    }

    @Test
    void pagesBesideARunningPromptAreReadWithoutStoppingIt() throws Exception {
        try (ScriptedCloud cloud = new ScriptedCloud(); ShellProcess shell = shell(cloud, 80, 24, film(100))) {
            shell.enter("make it longer");
            ScriptedCloud.Reply reply = cloud.awaitPrompt();
            reply.says("Half a sen");
            shell.awaitScreen("Half a sen").enter("tracks").awaitScreen(more(79)).type(" ").awaitScreen(more(57));
            reply.says("tence and");
            shell.awaitScreen("Half a sentence and").type(ShellProcess.CTRL_C).awaitPrompt();
            reply.says(" the rest.").ends();
            shell.awaitScreen("Half a sentence and the rest.").awaitScreen("credits 100").awaitPrompt();
            assertFalse(shell.shows("stopped watching"), shell.screen());
        }
    }

    @Test
    void throughAPipeTenThousandSegmentsComeWhole() throws Exception {
        try (ScriptedCloud cloud = new ScriptedCloud()) {
            cloud.shows(film(10_000));
            Sandbox place = Sandbox.in(folder);
            try (Program program = place.program("-b", cloud.address(), "-c", "make a film", "-c", "tracks")) {
                cloud.awaitPrompt().says("Done.").ends();
                assertEquals(0, program.exit(), program.err());
                List<String> table = program.out().lines().filter(line -> line.startsWith("1  Title")).toList();
                assertEquals(10_000, table.size());
                assertTrue(table.get(9_999).contains("\"九号 9999\""), table.get(9_999));
                assertFalse(program.out().contains("\u001b"), "no colour in a pipe");
            }
        }
    }

    private static String more(int lines) {
        return "-- " + lines + " more lines: Space or Enter goes on, q is enough --";
    }

    /** How long it takes from Enter until those words of the answer are on the screen. */
    private static Duration answer(ScriptedCloud cloud, ShellProcess shell, String film, String shown)
            throws Exception {
        cloud.shows(film);
        shell.enter("clear").awaitPrompt();
        long start = System.nanoTime();
        shell.enter("tracks").awaitScreen(shown);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static String film(int segments) {
        return IntStream.range(0, segments)
                .mapToObj(i -> "{\"s\":" + i * 700 + ",\"d\":500,\"m\":{\"text\":\"九号 " + i + "\"}}")
                .collect(Collectors.joining(",", "{\"t\":[{\"tt\":7,\"sg\":[", "]}]}"));
    }

    private ShellProcess shell(ScriptedCloud cloud, int columns, int rows, String film) throws Exception {
        ShellProcess shell = Sandbox.in(folder).shell(columns, rows, "-b", cloud.address());
        shell.awaitPrompt().enter("make a film");
        cloud.shows(film);
        cloud.awaitPrompt().says("Done.").ends();
        shell.awaitScreen("Next:").awaitPrompt();
        return shell;
    }

    private static int lastRow(ShellProcess shell) {
        List<String> rows = shell.rows();
        int last = rows.size() - 1;
        while (rows.get(last).isEmpty()) {
            last--;
        }
        return last;
    }

    /** So many rows below the last one in which that was typed. */
    private static String below(ShellProcess shell, String typed, int count) {
        List<String> rows = shell.rows();
        int from = rows.size() - 1;
        while (!rows.get(from).endsWith("> " + typed)) {
            from--;
        }
        return String.join("\n", rows.subList(from + 1, from + 1 + count)) + "\n";
    }

    /** How the bar of the row that begins so is drawn. */
    private static Look barLook(ShellProcess shell, String row) {
        List<Cell> cells = new ArrayList<>(shell.cells().stream().filter(line -> line.stream().map(Cell::text)
                .collect(Collectors.joining()).startsWith(row)).reduce((first, second) -> second).orElseThrow());
        Collections.reverse(cells);
        return cells.stream().filter(cell -> "█▓▒░".contains(cell.text())).findFirst().orElseThrow().look();
    }
}
