package dev.nemosh.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nemosh.packaged.picture.ScreenPicture;
import dev.nemosh.packaged.picture.Steady;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pictures of the documents are what the packaged program shows. With {@code -Dnemosh.screens=write} they are made
 * anew, and with them the page that has them as text too.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PicturesIT {
    private static final Path FOLDER = Path.of("src/docs/pictures");
    private static final Path PAGE = Path.of("src/docs/pictures.md");
    private static final int COLUMNS = 100;
    private static final int ROWS = 30;
    private static final Pattern WORDS = Pattern.compile("(?s)<desc id=\"text\">\n(.*?)\n</desc>");
    private static final String STATUS = ".* · Ctrl-C .*";
    private static final int LARGEST = 60_000;
    /** A studio begins, and works, beside other tests. */
    private static final Duration LONG = Duration.ofSeconds(60);

    /** The pictures in the page's order. */
    private enum Picture {
        FIRST_START("The first start, and a reply that streams while the next line is being typed"),
        COMPLETION("Tab: the menu tells what each option is for; the line's colours tell where it goes"),
        TRACKS("The timeline, as a table and as a picture"),
        EXPORT("An export that has arrived, and one under way"),
        CHINESE("The same in Chinese");

        private final String title;

        Picture(String title) {
            this.title = title;
        }

        String fileName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".svg";
        }

        Path file() {
            return FOLDER.resolve(fileName());
        }
    }

    @TempDir
    private Path folder;

    @Test
    void onTheEmbeddedStudio() throws Exception {
        try (ShellProcess shell = Sandbox.in(folder).shell(COLUMNS, ROWS, "-b", "embedded")) {
            shell.awaitScreen("Ctrl-D leaves", LONG).awaitPrompt();
            shell.enter("make a 20 second city timelapse from dusk to night with lo-fi music");
            shell.type("add a title \"Urban Dreams\" for 6 seconds");
            shell.awaitScreen("Making a video", LONG);
            check(Picture.FIRST_START, "nemosh -b embedded", moment(shell, rows -> has(rows, ".*1920x1080\\.")
                    && has(rows, "making sound · \\S+ · Ctrl-C stops watching")
                    && has(rows, ".*> add a title \"Urban Dreams\" for 6 seconds")));
            shell.awaitScreen("Next: ", LONG).enter("").awaitScreen("Next: make it shorter or longer | export", LONG);
            atRest(shell).enter("clear").awaitScreen("a clear screen", rows -> !has(rows, ".*Next.*"));
            atRest(shell).enter("tracks").awaitScreen("3  Title");
            atRest(shell).enter("tracks --gantt").awaitScreen("3 Title");
            check(Picture.TRACKS, "nemosh -b embedded",
                    moment(shell, rows -> isAtRest(rows) && has(rows, "3 Title.*")));
            shell.enter("clear").awaitScreen("a clear screen", rows -> !has(rows, ".*tracks.*"));
            atRest(shell).type("export city.mp4 --quality high --\t").awaitScreen("--no-wait");
            check(Picture.COMPLETION, "nemosh -b embedded", moment(shell, rows -> has(rows, ".* high --")
                    && has(rows, "--format .*\\)") && has(rows, "--json .*\\)") && !has(rows, STATUS)));
        }
    }

    @Test
    void inChinese() throws Exception {
        Sandbox place = Sandbox.in(folder).with("LANG", "zh_CN.UTF-8");
        try (ShellProcess shell = place.shell(COLUMNS, ROWS, "-b", "embedded")) {
            shell.awaitScreen("Ctrl-D", LONG).awaitPrompt();
            shell.enter("做一个 6 秒的海边日落视频，配上轻音乐").awaitScreen("下一步", LONG);
            atRest(shell).awaitScreen("nemo(local):").enter("加一个标题“海边的一天”");
            shell.awaitScreen("1 处更改", LONG);
            atRest(shell).enter("状态").awaitScreen("3  标题");
            check(Picture.CHINESE, "nemosh -b embedded", moment(shell, rows -> isAtRest(rows) && has(rows, "3  标题.*")));
        }
    }

    @Test
    void anExport() throws Exception {
        Sandbox place = Sandbox.in(folder);
        try (RenderingCloud cloud = new RenderingCloud()) {
            try (Program program = place.program("-b", cloud.address(), "-s", "5529798706024415231",
                    "-c", "session rename city")) {
                assertEquals(0, program.exit(), program.err());
            }
            try (ShellProcess shell = place.shell(COLUMNS, ROWS, "-b", cloud.address())) {
                shell.awaitScreen("Ctrl-D leaves", LONG).awaitPrompt();
                cloud.render();
                cloud.deliver();
                shell.enter("export draft.mp4 --quality low").awaitScreen("Saved");
                cloud.takeTime();
                atRest(shell).enter("export film.mp4 --quality high");
                check(Picture.EXPORT, "nemosh -b http://127.0.0.1:8787",
                        moment(shell, rows -> has(rows, "rendering film.mp4 .* 40% · \\S+ · Ctrl-C.*")));
            }
        }
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void thePageHasThemAsTextToo() throws IOException {
        StringBuilder page = new StringBuilder("""
                # Screens

                Pictures of the packaged program's screen in a terminal of 100 columns, each with its text. The program
                runs in a pseudo-terminal, and what it shows is drawn character by character; durations, the port and
                the folder stand as they were once, so that a picture made twice is the same.
                `src/docs/pictures/make` makes the pictures and this page anew, `mvn verify` compares them with the
                program.
                """);
        for (Picture picture : Picture.values()) {
            Matcher words = WORDS.matcher(Files.readString(picture.file(), StandardCharsets.UTF_8));
            assertTrue(words.find(), picture.fileName());
            String text = words.group(1).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
            page.append("\n## ").append(picture.title).append("\n![").append(picture.title).append("](pictures/")
                    .append(picture.fileName()).append(")\n```text\n").append(text).append("\n```\n");
        }
        write(PAGE, page.toString());
        assertEquals(Files.readString(PAGE, StandardCharsets.UTF_8), page.toString());
    }

    private static ShellProcess atRest(ShellProcess shell) throws InterruptedException {
        return shell.awaitScreen("an empty prompt and no status line", PicturesIT::isAtRest);
    }

    /** Nothing is seen to run, and nothing is typed. */
    private static boolean isAtRest(List<String> rows) {
        List<String> used = rows.stream().filter(row -> !row.isEmpty()).toList();
        return !used.isEmpty() && !has(rows, STATUS) && used.get(used.size() - 1).matches("nemo.*>");
    }

    private static boolean has(List<String> rows, String pattern) {
        return rows.stream().anyMatch(row -> row.matches(pattern));
    }

    /** The screen at the moment at which it is as described. */
    private static List<List<EmulatedScreen.Cell>> moment(
            ShellProcess shell, Predicate<List<String>> condition) throws InterruptedException {
        AtomicReference<List<List<EmulatedScreen.Cell>>> cells = new AtomicReference<>();
        shell.awaitScreen("the picture's screen", rows -> {
            boolean there = condition.test(rows);
            if (there) {
                cells.set(shell.cells());
            }
            return there;
        });
        return cells.get();
    }

    private void check(Picture picture, String window, List<List<EmulatedScreen.Cell>> rows) throws IOException {
        Map<Pattern, String> once = new LinkedHashMap<>();
        once.put(Pattern.compile(Pattern.quote(folder.toRealPath().toString() + "/work")), "/home/ann/films");
        once.put(Pattern.compile("127\\.0\\.0\\.1:\\d+"), "127.0.0.1:8787");
        once.put(Pattern.compile("(?<= · |, |rendered in )\\d[\\d.]*s(?= ·|\\)|\\s*$)"), "3s");
        String svg = new ScreenPicture(window, picture.title, COLUMNS, new Steady(once).rows(rows)).svg();
        write(picture.file(), svg);
        assertTrue(svg.length() < LARGEST, picture.fileName() + " is too large");
        assertEquals(Files.readString(picture.file(), StandardCharsets.UTF_8), svg, picture.fileName());
    }

    private static void write(Path file, String words) throws IOException {
        if ("write".equals(System.getProperty("nemosh.screens"))) {
            Files.writeString(file, words, StandardCharsets.UTF_8);
        }
    }
}
