package dev.nemosh.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nemosh.packaged.ScriptedCloud.Reply;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveReplyIT {
    /** A piece is on the screen within milliseconds; this much is left to a busy machine. */
    private static final Duration SOON = Duration.ofSeconds(2);

    @TempDir
    private Path folder;

    @Test
    void piecesAppearAsTheyAreFlushedAndTheHalfTypedLineStands() throws Exception {
        try (ScriptedCloud cloud = new ScriptedCloud(); ShellProcess shell = shell(cloud)) {
            shell.awaitPrompt().enter("make a ten second city video");
            Reply reply = cloud.awaitPrompt();
            shell.type("add a tit").awaitTyped("add a tit");
            reply.says("Hel");
            shell.awaitScreen("Hel", SOON).awaitTyped("add a tit");
            shell.type("le").awaitTyped("add a title");
            reply.says("lo, your city is ready.\nSecond line ");
            shell.awaitScreen("Hello, your city is ready.", SOON).awaitTyped("add a title");
            reply.says("ends.").ends();
            shell.awaitScreen("Second line ends.", SOON);
            shell.awaitScreen("credits").awaitTyped("add a title");
            assertEquals(1, shell.count("Hello, your city is ready."), shell.screen());
            assertEquals(1, shell.count("Second line ends."), shell.screen());
            assertEquals(1, cloud.prompts());
        }
    }

    @Test
    void piecesPassThroughAPipeBeforeTheStreamEnds() throws Exception {
        try (ScriptedCloud cloud = new ScriptedCloud();
                Program program = Sandbox.in(folder).program("-b", cloud.address())) {
            program.type("make a ten second city video\n");
            Reply reply = cloud.awaitPrompt();
            reply.says("Hel");
            program.awaitOut("Hel");
            reply.says("lo");
            program.awaitOut("Hello");
            reply.ends();
            assertEquals(0, program.end(), program.err());
            assertTrue(program.out().startsWith("Hello\n"), program.out());
        }
    }

    @Test
    void aWindowMadeSmallerAndLargerDuringAStreamKeepsTheLineBeingTyped() throws Exception {
        try (ScriptedCloud cloud = new ScriptedCloud(); ShellProcess shell = shell(cloud)) {
            shell.awaitPrompt().enter("make a ten second city video");
            Reply reply = cloud.awaitPrompt();
            reply.says("one two three ");
            shell.awaitScreen("one two three", SOON);
            shell.type("make it longer").awaitTyped("make it longer");
            shell.resize(120, 40);
            reply.says("four five six ");
            shell.awaitScreen("one two three four five six").awaitTyped("make it longer");
            shell.resize(60, 20);
            reply.says("seven.").ends();
            shell.awaitScreen("one two three four five six seven.").awaitScreen("credits").awaitTyped("make it longer");
        }
    }

    @Test
    void twoHundredPastedLinesAreOneMessage() throws Exception {
        String words = String.join("\n", Collections.nCopies(200, "a scene in the rain, then one in the sun"));
        try (ScriptedCloud cloud = new ScriptedCloud(); ShellProcess shell = shell(cloud)) {
            shell.awaitPrompt().paste(words).type("\r");
            Reply reply = cloud.awaitPrompt();
            reply.says("All of it is read.").ends();
            assertEquals(words, reply.prompt());
            shell.awaitScreen("All of it is read.").awaitPrompt();
            assertEquals(1, cloud.prompts());
        }
    }

    private ShellProcess shell(ScriptedCloud cloud) {
        return Sandbox.in(folder).shell("-b", cloud.address());
    }
}
