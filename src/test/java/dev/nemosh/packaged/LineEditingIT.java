package dev.nemosh.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nemosh.packaged.EmulatedScreen.Cell;
import dev.nemosh.packaged.EmulatedScreen.Look;
import dev.nemosh.packaged.ScriptedCloud.Reply;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The line being typed in the packaged program: each start serves many lines. */
class LineEditingIT {
    private static final String CTRL_A = "\u0001";
    private static final String CTRL_E = "\u0005";
    private static final String CTRL_F = "\u0006";
    private static final String CTRL_K = "\u000b";
    private static final String CTRL_O = "\u000f";
    private static final String CTRL_U = "\u0015";
    private static final String CTRL_W = "\u0017";
    private static final String CTRL_Y = "\u0019";
    private static final String UNDO = "\u001f";
    private static final String BACKSPACE = "\u007f";
    private static final String UP = "\u001bOA";
    private static final String DOWN = "\u001bOB";
    private static final String RIGHT = "\u001bOC";

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}x{1}")
    @CsvSource({"80, 24", "120, 40"})
    void looksSayWhereTheLineGoes(int columns, int rows) throws Exception {
        try (ScriptedCloud cloud = new ScriptedCloud();
                ShellProcess shell = Sandbox.in(folder).shell(columns, rows, "-b", cloud.address())) {
            shell.awaitScreen("100 credits available").awaitPrompt().type("export out.mp4 --quality low")
                    .awaitTyped("export out.mp4 --quality low");
            Look name = look(shell, "export out.mp4");
            assertTrue(name.bold() && name.foreground() >= 0, name.toString());
            assertNotEquals(look(shell, "out.mp4 --").foreground(), look(shell, "--quality low").foreground());
            shell.type(CTRL_U + "how many credits are left?").awaitScreen("how many credits are left?  \u2192 credits");
            assertTrue(look(shell, "how many").foreground() >= 0);
            assertTrue(look(shell, "\u2192 credits").faint());
            shell.type(CTRL_U + "make it longer").awaitTyped("make it longer");
            Look plain = look(shell, "make it longer");
            assertTrue(plain.foreground() == -1 && !plain.bold() && !plain.faint(), plain.toString());
            shell.type("\r");
            cloud.awaitPrompt().says("Longer it is.").ends();
            shell.awaitScreen("Longer it is.").awaitPrompt();
            for (String accept : List.of(RIGHT, CTRL_F, "\u001bOF", CTRL_E)) {
                shell.type("make i").awaitTyped("make it longer");
                assertTrue(look(shell, "t longer", 1).faint(), shell.screen());
                shell.type(accept + "!").awaitTyped("make it longer!").type(CTRL_U).awaitPrompt();
            }
        }
    }

    @Test
    void linesOfSeveralLines() throws Exception {
        try (ScriptedCloud cloud = new ScriptedCloud();
                ShellProcess shell = Sandbox.in(folder).shell("-b", cloud.address())) {
            shell.awaitScreen("100 credits available").awaitPrompt().paste("a storm\nover the sea")
                    .awaitScreen("over the sea");
            shell.type(CTRL_O + "at night\u001b\rwith rain \\\rand \"wind\rin it\"").awaitScreen("in it\"");
            shell.type(UP + UP + UP + CTRL_A + "late " + DOWN).awaitScreen("late at night");
            shell.type("\r");
            Reply reply = cloud.awaitPrompt();
            assertEquals("a storm\nover the sea\nlate at night\nwith rain \nand \"wind\nin it\"", reply.prompt());
            reply.says("A storm it is.").ends();
            shell.awaitScreen("A storm it is.").awaitPrompt().type(UP).awaitScreen("late at night");
            shell.type("\r");
            Reply again = cloud.awaitPrompt();
            assertEquals(reply.prompt(), again.prompt());
            again.ends();
        }
    }

    @Test
    void emacsKeysWideCharactersAndTheEditorUnderALiveReply() throws Exception {
        Path editor = Files.writeString(folder.resolve("editor"), """
                #!/bin/sh
                grep -q fail "$1" && exit 1
                printf ' from the editor' >>"$1"
                """);
        assertTrue(editor.toFile().setExecutable(true));
        try (ScriptedCloud cloud = new ScriptedCloud(); ShellProcess shell = Sandbox.in(folder)
                .with("EDITOR", editor.toString()).shell("-b", cloud.address())) {
            shell.awaitScreen("100 credits available").awaitPrompt().enter("make a ten second city video");
            Reply reply = cloud.awaitPrompt().says("It begins");
            shell.awaitScreen("It begins").type("one two three" + CTRL_W).awaitTyped("one two");
            shell.type(CTRL_Y).awaitTyped("one two three").type(CTRL_A + "\u001bf" + CTRL_K).awaitTyped("one");
            shell.type(UNDO).awaitTyped("one two three").type(CTRL_E + "\u001bb\u001bb\u001bd")
                    .awaitTyped("one  three");
            reply.says(", goes on");
            shell.awaitScreen("It begins, goes on").awaitTyped("one  three").type(CTRL_U).awaitPrompt();
            shell.type("雨の街🎬x" + BACKSPACE).awaitTyped("雨の街🎬").type(BACKSPACE + BACKSPACE).awaitTyped("雨の");
            shell.type("\u0018\u0005").awaitTyped("雨の from the editor");
            reply.says(" and on");
            shell.awaitScreen("goes on and on").awaitTyped("雨の from the editor").type(CTRL_U).awaitPrompt();
            shell.type("fail it\u0018\u0005").awaitScreen("could not be run").awaitTyped("fail it");
            shell.resize(60, 20);
            shell.awaitTyped("fail it").type("!").awaitTyped("fail it!");
            reply.ends();
            shell.awaitScreen("credits").awaitTyped("fail it!");
        }
    }

    @Test
    void fastTypingUnderAFastReplyLosesNothing() throws Exception {
        try (ScriptedCloud cloud = new ScriptedCloud();
                ShellProcess shell = Sandbox.in(folder).shell("-b", cloud.address())) {
            shell.awaitScreen("100 credits available").awaitPrompt().enter("make a ten second city video");
            Reply reply = cloud.awaitPrompt().says("It begins. ");
            StringBuilder typed = new StringBuilder();
            for (int word = 0; word < 150; word++) {
                String piece = "w" + word + " ";
                shell.type(piece);
                typed.append(piece);
                reply.says("p" + word + (word % 10 == 9 ? "\n" : " "));
            }
            reply.says("All said.").ends();
            shell.awaitScreen("All said.").awaitScreen("w149").type("\r");
            Reply second = cloud.awaitPrompt();
            assertEquals(typed.toString().strip(), second.prompt().strip());
            second.ends();
            assertEquals(1, shell.count("p140 p141 p142 p143 p144 p145 p146 p147 p148 p149"), shell.screen());
        }
    }

    /** How the first of these words is drawn, in the last row that has them. */
    static Look look(ShellProcess shell, String words) {
        return look(shell, words, 0);
    }

    private static Look look(ShellProcess shell, String words, int character) {
        List<List<Cell>> rows = shell.cells();
        for (int row = rows.size() - 1; row >= 0; row--) {
            int at = rows.get(row).stream().map(Cell::text).collect(Collectors.joining()).indexOf(words);
            if (at >= 0) {
                return rows.get(row).get(at + character).look();
            }
        }
        throw new AssertionError("nowhere \"" + words + "\":\n" + shell.screen());
    }
}
