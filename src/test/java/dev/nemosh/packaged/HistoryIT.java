package dev.nemosh.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nemosh.packaged.ScriptedCloud.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lines typed earlier, in two shells of the packaged program at once, and Vi's keys under a live reply. */
class HistoryIT {
    private static final String UP = "\u001bOA";
    private static final String CTRL_R = "\u0012";
    private static final String CTRL_U = "\u0015";

    @TempDir
    private Path folder;

    @Test
    void shellsShareTheirLinesAndKeepNoSecret() throws Exception {
        Sandbox place = Sandbox.in(folder);
        try (ScriptedCloud cloud = new ScriptedCloud();
                ShellProcess one = place.shell("-b", cloud.address());
                ShellProcess other = place.shell("-b", cloud.address())) {
            other.awaitScreen("Ctrl-D leaves").awaitPrompt();
            one.awaitScreen("Ctrl-D leaves").awaitPrompt().enter("a harbour at dawn");
            cloud.awaitPrompt().says("Done.").ends();
            one.awaitScreen("Done.").awaitPrompt().enter(" a blank goes first");
            cloud.awaitPrompt().says("Hidden.").ends();
            one.awaitScreen("Hidden.").awaitPrompt().enter("log in with nmv_usr_0123456789abcdef");
            cloud.awaitPrompt().says("Not kept.").ends();
            one.awaitScreen("Not kept.").awaitPrompt();

            other.type(UP).awaitTyped("a harbour at dawn").type(CTRL_U).awaitPrompt().enter("let it rain");
            Reply reply = cloud.awaitPrompt();
            reply.says("It comes");
            other.awaitScreen("It comes").type(CTRL_R + "harb").awaitScreen("a harbour at dawn");
            reply.says(" slowly");
            other.awaitScreen("It comes slowly").type("\r").awaitScreen("1 waiting");
            reply.ends();
            Reply found = cloud.awaitPrompt();
            assertEquals("a harbour at dawn", found.prompt());
            found.says("Found.").ends();
            other.awaitScreen("Found.").awaitPrompt();

            String kept = kept();
            assertTrue(kept.contains("let it rain"), kept);
            assertFalse(kept.contains("nmv_usr"), kept);
            assertFalse(kept.contains("a blank goes first"), kept);
        }
    }

    @Test
    void viKeysUnderALiveReply() throws Exception {
        Sandbox place = Sandbox.in(folder);
        Files.writeString(folder.resolve("home/.inputrc"), "set editing-mode vi\n");
        try (ScriptedCloud cloud = new ScriptedCloud(); ShellProcess shell = place.shell("-b", cloud.address())) {
            shell.awaitScreen("Ctrl-D leaves").awaitPrompt().enter("make a ten second city video");
            Reply reply = cloud.awaitPrompt();
            reply.says("Half a sen");
            shell.awaitScreen("Half a sen").type("six red dogs").awaitTyped("six red dogs");
            shell.type("\u001b0dw").awaitTyped("red dogs");
            reply.says("tence");
            shell.awaitScreen("Half a sentence").awaitTyped("red dogs").type("0x").awaitTyped("ed dogs");
            shell.type("iR\u001b").awaitTyped("Red dogs");
            shell.type("A in rain\u001bbcwsnow").awaitTyped("Red dogs in snow");
            shell.type("\u001bk").awaitTyped("make a ten second city video").type("j").awaitTyped("Red dogs in snow");
            reply.says(" is whole.").ends();
            shell.awaitScreen("Half a sentence is whole.").awaitTyped("Red dogs in snow").type("\r");
            assertEquals("Red dogs in snow", cloud.awaitPrompt().prompt());
        }
    }

    private String kept() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return Files.readString(files.filter(file -> file.endsWith("history")).findFirst().orElseThrow());
        }
    }
}
