package dev.nemosh.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nemosh.text.DisplayWidth;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a new user sees first: the banner, what credits buy, and help. */
class WelcomeIT {
    private static final String FIRST_PAID = "100 free credits buy about one clip";

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}x{1}")
    @CsvSource({"80, 24", "120, 40"})
    void anAnonymousUserIsWelcomedAndToldOnceWhatCreditsBuy(int columns, int rows) throws Exception {
        try (ScriptedCloud cloud = new ScriptedCloud()) {
            Sandbox place = Sandbox.in(folder).with("NEMO_API_URL", cloud.address());
            try (ShellProcess shell = place.shell(columns, rows)) {
                shell.awaitScreen("Ctrl-D leaves").awaitPrompt();
                assertEquals(List.of(
                        "connected to NemoVideo, 100 credits available",
                        "Try: generate a short video clip · export 1080p MP4",
                        "     share your text prompts or images · help · Tab completes · Ctrl-D leaves",
                        "nemo>"), shell.rows().subList(0, 4));
                shell.enter("tracks").awaitScreen("no draft yet").awaitPrompt();
                assertFalse(shell.shows(FIRST_PAID), "tracks is free");
                shell.enter("generate a short video clip");
                cloud.awaitPrompt().says("Done.").ends();
                shell.awaitScreen("Done.").awaitScreen("credits 100").awaitPrompt();
                assertEquals(1, shell.count(FIRST_PAID), shell.screen());
                String screen = String.join("", shell.rows());
                assertTrue(screen.contains("may need a free registration"), screen);
                assertTrue(screen.indexOf(FIRST_PAID) < screen.indexOf("Done."), "before it is sent");
                shell.enter("make it longer");
                cloud.awaitPrompt().says("Longer.").ends();
                shell.awaitScreen("Longer.").awaitScreen("the second receipt", lines ->
                        lines.stream().filter(row -> row.startsWith("credits 100")).count() == 2).awaitPrompt();
                assertEquals(1, shell.count(FIRST_PAID), shell.screen());
                shell.type(ShellProcess.CTRL_D).exit();
            }
            try (ShellProcess shell = place.shell(columns, rows)) {
                shell.awaitScreen("taken up; session new begins another").awaitPrompt().enter("make it shorter");
                cloud.awaitPrompt().says("Shorter.").ends();
                shell.awaitScreen("Shorter.").awaitPrompt();
                assertFalse(shell.shows(FIRST_PAID), "not at the next start");
            }
        }
    }

    @Test
    void aServerWithABalanceLikeTheCloudsIsNoDifferent() throws Exception {
        try (ScriptedCloud cloud = new ScriptedCloud();
                ShellProcess shell = Sandbox.in(folder).shell("-b", cloud.address())) {
            shell.awaitScreen("Ctrl-D leaves").awaitPrompt().enter("generate a short video clip");
            cloud.awaitPrompt().says("Done.").ends();
            shell.awaitScreen("Done.").awaitPrompt();
            assertEquals(1, shell.count(FIRST_PAID), shell.screen());
        }
    }

    @Test
    void scriptsAndUsersWithATokenAreNotTold() throws Exception {
        try (ScriptedCloud cloud = new ScriptedCloud()) {
            Sandbox place = Sandbox.in(folder).with("NEMO_API_URL", cloud.address());
            try (Program program = place.program("-c", "generate a short video clip")) {
                cloud.awaitPrompt().says("Done.").ends();
                assertEquals(0, program.exit(), program.err());
                assertEquals("Done.\n", program.out());
                assertFalse(program.err().contains("free credits"), program.err());
            }
            Sandbox other = Sandbox.in(folder.resolve("other")).with("NEMO_API_URL", cloud.address());
            try (ShellProcess shell = other.with("NEMO_TOKEN", "nmv_usr_own").shell()) {
                shell.awaitScreen("Ctrl-D leaves").awaitPrompt().enter("generate a short video clip");
                cloud.awaitPrompt().says("Done.").ends();
                shell.awaitScreen("Done.").awaitScreen("credits 100").awaitPrompt();
                assertFalse(shell.shows("free credits"), shell.screen());
            }
        }
    }

    @ParameterizedTest(name = "{0}x{1} {2}")
    @CsvSource({
        "80, 24, en, Film, Other words go to the agent, there is no help on exprot, nearest: help export, Examples",
        "120, 40, zh, 影片, 其他文字会交给智能体, 没有关于 exprot 的帮助, 最接近的：help export, 示例",
    })
    void helpIsOneScreenAndKnowsEveryNameAndSlips(int columns, int rows, String language, String group, String foot,
            String unknown, String nearest, String examples) throws Exception {
        try (ScriptedCloud cloud = new ScriptedCloud(); ShellProcess shell = Sandbox.in(folder)
                .with("NEMOSH_LANG", language).shell(columns, rows, "-b", cloud.address())) {
            shell.awaitScreen("100").awaitPrompt().enter("clear").awaitScreen("nothing else", now -> now.stream()
                    .filter(row -> !row.isEmpty()).count() == 1);
            shell.enter("help").awaitScreen("help NAME").awaitPrompt();
            List<String> help = shell.rows();
            assertTrue(help.stream().anyMatch(row -> row.startsWith(group)), shell.screen());
            assertTrue(help.stream().anyMatch(row -> row.startsWith(foot)), shell.screen());
            for (String name : List.of("upload", "tracks", "export", "session", "connect", "auth", "help", "exit")) {
                assertEquals(1, help.stream().filter(row -> row.matches("(\\S+| ) *" + name + " .*")).count(), name);
            }
            help.forEach(row -> assertTrue(DisplayWidth.of(row) <= 80, row));
            shell.enter("help exprot").awaitScreen(unknown).awaitScreen(nearest).awaitPrompt();
            shell.enter("help 导处").awaitScreen("导出").awaitPrompt();
            shell.enter("clear").awaitPrompt().enter("help export").awaitScreen(examples)
                    .awaitScreen("--resolution 540p|720p|1080p|4k|WxH").awaitScreen("export --version 3 --no-wait");
            for (String topic : List.of("exit-codes", "environment", "scripting", "json", "keys")) {
                shell.awaitPrompt().enter("clear").awaitPrompt().enter("help " + topic).awaitScreen(switch (topic) {
                    case "exit-codes" -> "130  ";
                    case "environment" -> "HTTPS_PROXY";
                    case "scripting" -> "<<WORD";
                    case "json" -> "events.schema.json";
                    default -> "Ctrl-X Ctrl-E";
                });
            }
            assertEquals(0, cloud.prompts());
        }
    }
}
