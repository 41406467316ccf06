package dev.nemosh.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nemosh.packaged.ScriptedCloud.Reply;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The page that shows the program's screen against a slow, failing backend is what the program shows. With
 * {@code -Dnemosh.screens=write} the page is written anew.
 */
class ScreensIT {
    private static final Path PAGE = Path.of("src/docs/screens.md");
    private static final String CITY = "{\"t\":[{\"tt\":0,\"sg\":[{\"d\":10000,\"m\":{\"title\":\"city timelapse\"}}]}],"
            + "\"d\":10000,\"m\":{\"width\":1920,\"height\":1080}}";

    @TempDir
    private Path folder;

    private final StringBuilder page = new StringBuilder("""
            # What the screen shows when the backend is slow and fails

            Screens of the packaged program in a terminal of 80 columns and 24 rows, against a backend that speaks slowly
            and breaks off. Durations and the backend's port stand as `N`, every prompt as `nemo>`.
            `mvn verify -Dit.test=ScreensIT` compares this page with the program;
            `-Dnemosh.screens=write` writes it anew. Screens without trouble, as pictures and as text, are in
            [pictures.md](pictures.md).
            """);

    @Test
    void theScreensInThePageAreTheProgramsOwn() throws Exception {
        Sandbox place = Sandbox.in(folder).with("NEMOSH_RECOVERY_FIRST", "3s").with("NEMOSH_RECOVERY_INTERVAL", "1s")
                .with("NEMOSH_RECOVERY_TRIES", "2");
        try (ScriptedCloud cloud = new ScriptedCloud(); ShellProcess shell = place.shell("-b", cloud.address())) {
            shell.awaitScreen("available").awaitScreen("Ctrl-D leaves").awaitPrompt();
            shell.enter("make a city video");
            Reply reply = cloud.awaitPrompt();
            shell.type("add a tit").awaitTyped("add a tit");
            reply.says("Generating a city timelapse. This takes a mo");
            shell.awaitScreen("This takes a mo").awaitScreen("last sign of life");
            show("A reply streams while the next line is being typed", shell);
            reply.breaks();
            shell.awaitScreen("The connection was lost").awaitTyped("add a tit");
            cloud.shows(CITY);
            shell.awaitScreen("city timelapse (0-10s").awaitScreen("Next: ");
            awaitQuiet(shell).awaitTyped("add a tit");
            show("The connection breaks; nothing is sent again, the timeline is asked instead", shell);
            shell.type("\u0015").awaitPrompt().enter("make it shorter");
            cloud.awaitPrompt().says("Half a sen");
            shell.awaitScreen("Half a sen").type(ShellProcess.CTRL_C).awaitScreen("hint:");
            awaitQuiet(shell).awaitPrompt();
            show("Ctrl-C stops watching; the work goes on at the backend", shell);
            assertEquals(2, cloud.prompts());
        }
        if ("write".equals(System.getProperty("nemosh.screens"))) {
            Files.writeString(PAGE, page, StandardCharsets.UTF_8);
        }
        assertEquals(Files.readString(PAGE, StandardCharsets.UTF_8), page.toString());
    }

    private static ShellProcess awaitQuiet(ShellProcess shell) throws InterruptedException {
        return shell.awaitScreen("no status line", rows -> rows.stream().noneMatch(row -> row.startsWith("working")));
    }

    private void show(String title, ShellProcess shell) {
        String screen = shell.screen().replaceAll("127\\.0\\.0\\.1:\\d+", "127.0.0.1:N")
                .replaceAll("\\d+(\\.\\d+)?s(?= ago|,| ·|$)", "Ns").replaceAll("(?m)^nemo:\\S+ \\d+c>", "nemo>")
                .replaceAll("(?m) \\d+(\\.\\d+)?s$", " Ns");
        page.append("\n## ").append(title).append("\n```text\n").append(screen).append("\n```\n");
    }
}
