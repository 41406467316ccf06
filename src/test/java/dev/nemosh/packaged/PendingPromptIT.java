package dev.nemosh.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nemosh.packaged.ScriptedCloud.Reply;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program was killed while a prompt was under way. */
class PendingPromptIT {
    private static final String CITY = "{\"t\":[{\"tt\":0,\"sg\":[{\"d\":10000,\"m\":{\"title\":\"city timelapse\"}}]}],"
            + "\"d\":10000,\"m\":{\"width\":1920,\"height\":1080}}";

    @TempDir
    private Path folder;

    @Test
    void theNextStartNamesThePromptAndSendsItAgainOnlyAfterAYes() throws Exception {
        try (ScriptedCloud cloud = new ScriptedCloud()) {
            killDuring(cloud, "make a city video");
            try (ShellProcess shell = Sandbox.in(folder).shell("-b", cloud.address())) {
                shell.awaitScreen("make a city video").awaitScreen("[y/N]");
                assertEquals(1, cloud.prompts());
                shell.enter("y");
                Reply again = cloud.awaitPrompt();
                assertEquals("make a city video", again.prompt());
                again.says("Here it is.").ends();
                // The prompt is there all the time; the receipt says that the turn is over and its entry closed.
                shell.awaitScreen("Here it is.").awaitScreen("credits 100,").awaitPrompt();
                assertEquals(2, cloud.prompts());
            }
            try (ShellProcess shell = Sandbox.in(folder).shell("-b", cloud.address())) {
                shell.awaitScreen("100c>");
                assertEquals(0, shell.count("under way"), shell.screen());
            }
        }
    }

    @Test
    void theNextStartTellsWhatHasCome() throws Exception {
        try (ScriptedCloud cloud = new ScriptedCloud()) {
            killDuring(cloud, "make a city video");
            cloud.shows(CITY);
            try (ShellProcess shell = Sandbox.in(folder).shell("-b", cloud.address())) {
                shell.awaitScreen("make a city video").awaitScreen("city timelapse (0-10s");
                assertEquals(0, shell.count("[y/N]"), shell.screen());
                assertEquals(1, cloud.prompts());
            }
        }
    }

    private void killDuring(ScriptedCloud cloud, String prompt) throws Exception {
        try (ShellProcess shell = Sandbox.in(folder).shell("-b", cloud.address())) {
            shell.awaitPrompt().enter(prompt);
            cloud.awaitPrompt().says("Half a sen");
            shell.awaitScreen("Half a sen").kill();
        }
    }
}
