package dev.nemosh.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nemosh.packaged.EmulatedScreen.Cell;
import dev.nemosh.packaged.ScriptedCloud.Reply;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures in the terminal. */
class PreviewIT {
    private static final int RED = 0xf00;
    private static final int BLUE = 0x00f;
    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"80, 24, 25, 7", "120, 40, 32, 8"})
    void aPictureUnderALiveReplyIsDrawnAboveItAndTheLineBeingTypedStands(
            int columns, int rows, int width, int height) throws Exception {
        Sandbox place = Sandbox.in(folder);
        flag(place.work().resolve("flag.png"));
        try (ScriptedCloud cloud = new ScriptedCloud();
                ShellProcess shell = place.shell(columns, rows, "-b", cloud.address())) {
            shell.awaitScreen("Ctrl-D leaves", LONG).awaitPrompt();
            shell.enter("preview flag.png").awaitScreen("a picture", now -> blocks(now) == height);
            shell.awaitPrompt();
            assertFlag(shell, width, height);

            shell.enter("make a city video");
            Reply reply = cloud.awaitPrompt().says("A sentence of which a half has co");
            shell.awaitScreen("a half has co").enter("preview flag.png").type("add a tit");
            shell.awaitScreen("a second picture", now -> blocks(now) == 2 * height);
            shell.awaitTyped("add a tit").awaitScreen("a half has co");
            assertFlag(shell, width, height);
            List<String> under = under(shell.rows());
            assertEquals("A sentence of which a half has co", under.get(0), shell.screen());
            assertTrue(under.get(1).startsWith("working"), shell.screen());
            assertTrue(under.get(2).endsWith("> add a tit"), shell.screen());

            reply.says("me, and the rest.").ends();
            shell.awaitScreen("a half has come, and the rest.").awaitScreen("credits").awaitTyped("add a tit");
            assertEquals(1, shell.count("A sentence of which"), shell.screen());
            assertEquals(2 * height, blocks(shell.rows()), shell.screen());
        }
    }

    @Test
    void theTimelinesOwnMediaElseTheNewestExport() throws Exception {
        Sandbox place = Sandbox.in(folder);
        flag(place.work().resolve("flag.png"));
        try (ShellProcess shell = place.shell(120, 40, "-b", "embedded")) {
            shell.awaitScreen("Ctrl-D leaves", LONG).awaitPrompt();
            shell.enter("preview").awaitScreen("the timeline has no pictures yet").awaitPrompt();
            shell.enter("make a 1 second 360p ocean sunset video without music").awaitScreen("Next: ", LONG);
            shell.awaitPrompt();
            shell.enter("preview").awaitScreen("can be shown once it is exported").awaitPrompt();
            shell.enter("export sea.mp4 --resolution 128x128 --quality low").awaitScreen("Saved ", LONG).awaitPrompt();
            shell.enter("preview").awaitScreen("three pictures", rows -> rows.stream().anyMatch(
                    row -> row.matches("▀{32}  ▀{32}  ▀{32}"))).awaitPrompt();
            shell.enter("clear").awaitScreen("a clear screen", rows -> blocks(rows) == 0);
            shell.enter("upload flag.png").awaitScreen("flag.png (").awaitPrompt();
            shell.enter("add the uploaded picture flag.png for 2 seconds").awaitScreen("Next: ", LONG).awaitPrompt();
            shell.enter("clear").awaitScreen("a clear screen", rows -> rows.stream().noneMatch(
                    row -> row.contains("Next: ")));
            shell.enter("preview").awaitScreen("a picture", rows -> blocks(rows) == 8).awaitPrompt();
            assertEquals(1, shell.rows().stream().filter("flag.png"::equals).count(), shell.screen());
            assertFlag(shell, 32, 8);
        }
    }

    @Test
    void ctrlCEndsTheDownloadOfMediaAndTheLineBeingTypedStands() throws Exception {
        try (RenderingCloud cloud = new RenderingCloud();
                ShellProcess shell = Sandbox.in(folder).shell(
                        "-b", cloud.address(), "-s", "5529798706024415231")) {
            cloud.shows("{\"t\":[{\"tt\":0,\"sg\":[{\"d\":5000,\"m\":{\"title\":\"city\",\"src\":\"" + cloud.address()
                    + "/films/1.mp4\"}}]}],\"d\":5000}");
            shell.awaitScreen("Ctrl-D leaves", LONG).awaitPrompt();
            shell.enter("preview").type("add a tit").awaitScreen("working").awaitTyped("add a tit");
            cloud.awaitDownload();
            shell.type(ShellProcess.CTRL_C).awaitScreen("hint: preview begins again").awaitTyped("add a tit");
            shell.awaitScreen("no status line", rows -> rows.stream().noneMatch(row -> row.startsWith("working")));
            assertEquals(List.of(""), cloud.ranges());
        }
    }

    @Test
    void whereNoPicturesAreSeenItSaysSo() throws Exception {
        Sandbox place = Sandbox.in(folder);
        flag(place.work().resolve("flag.png"));
        String refused = "nemosh: pictures need a terminal with colours";
        try (Program piped = place.program("-b", "embedded", "-c", "preview flag.png")) {
            assertEquals(2, piped.exit());
            assertEquals("", piped.out());
            assertTrue(piped.err().contains(refused + "\nhint: "), piped.err());
        }
        try (ShellProcess plain = place.shell("-b", "embedded", "--plain", "-c", "preview flag.png")) {
            assertEquals(2, plain.exit());
            plain.awaitScreen(refused);
        }
        try (ShellProcess dumb = place.with("TERM", "dumb").shell("-b", "embedded", "-c", "preview flag.png")) {
            assertEquals(2, dumb.exit());
            dumb.awaitScreen(refused);
        }
    }

    private static int blocks(List<String> rows) {
        return (int) rows.stream().filter(row -> row.contains("▀")).count();
    }

    private static List<String> under(List<String> rows) {
        int last = 0;
        for (int row = 0; row < rows.size(); row++) {
            last = rows.get(row).contains("▀") ? row : last;
        }
        return rows.subList(last + 1, rows.size());
    }

    /** The last picture: red on the left, blue on the right, that many cells wide and that many rows high. */
    private static void assertFlag(ShellProcess shell, int width, int height) {
        List<List<Cell>> rows = shell.cells().stream().filter(row -> row.get(0).text().equals("▀")).toList();
        for (List<Cell> row : rows.subList(rows.size() - height, rows.size())) {
            boolean last = row == rows.get(rows.size() - 1);
            for (int column = 0; column < width; column++) {
                Cell cell = row.get(column);
                boolean seam = Math.abs(2 * column + 1 - width) <= 4;
                assertEquals("▀", cell.text(), shell.screen());
                if (!seam) {
                    int color = column < width / 2 ? RED : BLUE;
                    assertEquals(color, cell.look().foreground(), shell.screen());
                    assertTrue(cell.look().background() == color || last && cell.look().background() == -1,
                            shell.screen());
                }
            }
            assertEquals(" ", row.get(width).text(), shell.screen());
            assertEquals(-1, row.get(width).look().background(), "the colour ends with the picture");
        }
    }

    private static void flag(Path file) throws IOException {
        BufferedImage image = new BufferedImage(400, 200, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 200; y++) {
            for (int x = 0; x < 400; x++) {
                image.setRGB(x, y, x < 200 ? 0xff0000 : 0x0000ff);
            }
        }
        ImageIO.write(image, "png", file.toFile());
    }
}
