package dev.nemosh.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nemosh.packaged.ScriptedCloud.Reply;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TypeAheadIT {
    @TempDir
    private Path folder;

    @Test
    void linesTypedDuringAReplyRunInOrderAndTheLastComesBackWithAltUp() throws Exception {
        try (ScriptedCloud cloud = new ScriptedCloud();
                ShellProcess shell = Sandbox.in(folder).shell("-b", cloud.address())) {
            shell.awaitPrompt().enter("make a ten second city video");
            Reply first = cloud.awaitPrompt();
            first.says("One is on its way.");
            shell.awaitScreen("One is on its way.");
            shell.enter("make it blue").awaitScreen("1 waiting");
            shell.enter("make it green").awaitScreen("2 waiting");
            shell.enter("make it red").awaitScreen("3 waiting");
            shell.type(ShellProcess.ALT_UP).awaitScreen("2 waiting").awaitTyped("make it red");
            first.ends();
            Reply second = cloud.awaitPrompt();
            assertEquals("make it blue", second.prompt());
            second.says("Blue it is.").ends();
            Reply third = cloud.awaitPrompt();
            assertEquals("make it green", third.prompt());
            third.says("Green it is.").ends();
            shell.awaitScreen("Green it is.").awaitTyped("make it red");
            assertEquals(3, cloud.prompts());
        }
    }

    @Test
    void whatOnlyReadsRunsAtOnce() throws Exception {
        try (ScriptedCloud cloud = new ScriptedCloud();
                ShellProcess shell = Sandbox.in(folder).shell("-b", cloud.address())) {
            shell.awaitPrompt().enter("make a ten second city video");
            Reply reply = cloud.awaitPrompt();
            reply.says("Half a sen");
            shell.awaitScreen("Half a sen").enter("credits").awaitScreen("available");
            shell.awaitPrompt();
            reply.says("tence is whole.").ends();
            shell.awaitScreen("Half a sentence is whole.").awaitPrompt();
        }
    }
}
