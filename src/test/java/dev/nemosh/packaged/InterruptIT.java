package dev.nemosh.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nemosh.packaged.ScriptedCloud.Reply;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InterruptIT {
    /** The promise is 200 ms; the rest is for a busy machine. */
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    @TempDir
    private Path folder;

    @Test
    void ctrlCInAStalledStreamReturnsToThePromptAndTheNextPromptIsSent() throws Exception {
        try (ScriptedCloud cloud = new ScriptedCloud();
                ShellProcess shell = Sandbox.in(folder).shell("-b", cloud.address())) {
            shell.awaitPrompt().enter("make a ten second city video");
            cloud.awaitPrompt().says("Half a sen");
            shell.awaitScreen("Half a sen");
            shell.type(ShellProcess.CTRL_C).awaitScreen("tracks", AT_ONCE).awaitPrompt();
            assertEquals(1, shell.count("Half a sen"), shell.screen());
            shell.enter("make it shorter");
            cloud.awaitPrompt().says("Shorter now.").ends();
            shell.awaitScreen("Shorter now.").awaitPrompt();
            assertEquals(2, cloud.prompts());
        }
    }

    @Test
    void ctrlCAtThePromptClearsTheLineAndNeverLeaves() throws Exception {
        try (ScriptedCloud cloud = new ScriptedCloud();
                ShellProcess shell = Sandbox.in(folder).shell("-b", cloud.address())) {
            shell.awaitPrompt().type("half a li").awaitTyped("half a li");
            shell.type(ShellProcess.CTRL_C).awaitPrompt();
            shell.type(ShellProcess.CTRL_C).awaitScreen("a third prompt", rows -> prompts(rows) == 3);
            shell.type("hel").awaitTyped("hel");
            assertEquals(0, cloud.prompts());
        }
    }

    @Test
    void keysRightBehindCtrlCBelongToTheNextLine() throws Exception {
        try (ScriptedCloud cloud = new ScriptedCloud();
                ShellProcess shell = Sandbox.in(folder).shell("-b", cloud.address())) {
            shell.awaitPrompt();
            for (int round = 0; round < 10; round++) {
                shell.type("half a li").awaitTyped("half a li").type(ShellProcess.CTRL_C + "another" + round)
                        .awaitTyped("another" + round).type(ShellProcess.CTRL_C).awaitPrompt();
            }
            shell.enter("history").awaitScreen("1").awaitPrompt();
            shell.type("\u0012hist").awaitScreen("bck-i-search: hist").type(ShellProcess.CTRL_C + "nothing found")
                    .awaitTyped("nothing found");
            assertEquals(0, cloud.prompts());
        }
    }

    private static long prompts(List<String> rows) {
        return rows.stream().filter(row -> row.startsWith("nemo")).count();
    }

    @Test
    void anInterruptedScriptEndsWith130() throws Exception {
        Sandbox place = Sandbox.in(folder);
        Files.writeString(place.work().resolve("city.nemo"), "make a ten second city video\nmake it longer\n");
        try (ScriptedCloud cloud = new ScriptedCloud(); Program program = place.program("-b", cloud.address(), "city.nemo")) {
            Reply reply = cloud.awaitPrompt();
            reply.says("Half a sen");
            program.awaitOut("Half a sen");
            program.signal("INT");
            assertEquals(130, program.exit(), program.err());
            assertTrue(program.out().endsWith("Half a sen\n"), program.out());
            assertEquals(1, cloud.prompts());
        }
    }
}
