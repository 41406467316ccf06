package dev.nemosh.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nemosh.packaged.ScriptedCloud.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Tab does in the packaged program: each start serves many lines. */
class CompletionIT {
    private static final String TAB = "\t";
    private static final String CTRL_U = "\u0015";
    private static final String ESCAPE = "\u001b";
    private static final String BACKSPACE = "\u007f";

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}x{1}")
    @CsvSource({"80, 24", "120, 40"})
    void wordsOfTheTableAndFilesByWhatIsTaken(int columns, int rows) throws Exception {
        Sandbox place = Sandbox.in(folder);
        files(place.work());
        try (ScriptedCloud cloud = new ScriptedCloud();
                ShellProcess shell = place.shell(columns, rows, "-b", cloud.address())) {
            shell.awaitScreen("Ctrl-D leaves").awaitPrompt();
            offers(shell, "e", "export  (renders the draft", "exit    (leaves");
            offers(shell, "ex", "export  (renders", "exit    (leaves");
            becomes(shell, "tr", "tracks");
            becomes(shell, "/vers", "/versions");
            becomes(shell, "EXP", "export");
            offers(shell, "export film.mp4 ", "--format      (mov, webm", "--no-wait     (returns at once");
            offers(shell, "export --format ", "mp4    mov    webm   gif");
            offers(shell, "export --format=", "mp4    mov    webm   gif");
            offers(shell, "export --resolution=", "540p ", "1080p ", "4k");
            becomes(shell, "export --quality=m", "export --quality=medium");
            becomes(shell, "export -q h", "export -q high");
            becomes(shell, "export --only video,au", "export --only video,audio");
            offers(shell, "config ui.lang ", "en  ", "zh  ");
            becomes(shell, "config gui.actions au", "config gui.actions auto");
            offers(shell, "config stream.i", "config stream.idle");
            offers(shell, "help ex", "export      (renders", "exit-codes  (what");
            becomes(shell, "help exit-", "help exit-codes");
            offers(shell, "connect ", "cloud ", "embedded ", "replay: ");
            becomes(shell, "upload my", "upload 'my clip.mp4'");
            becomes(shell, "upload 雨", "upload 雨の街.mp4");
            becomes(shell, "upload ta", "upload takes/");
            becomes(shell, "run s", "run story.nemo");
            offers(shell, "upload ", "my clip.mp4", "takes/", "雨の街.mp4", "--again");
            shell.type("upload " + TAB).awaitScreen("takes/");
            assertEquals(0, shell.count("story.nemo"), shell.screen());
            assertEquals(0, shell.count("notes.txt"), shell.screen());
            shell.type(BACKSPACE).awaitTyped("upload").type(CTRL_U).awaitPrompt();
            shell.enter("set MOOD=calm").awaitScreen("MOOD").awaitPrompt();
            shell.type("set M" + TAB + "loud").awaitTyped("set MOOD=loud").type(CTRL_U).awaitPrompt();
            assertEquals(0, cloud.prompts());
        }
    }

    @Test
    void aMenuIsGoneThroughAndLeft() throws Exception {
        try (ScriptedCloud cloud = new ScriptedCloud();
                ShellProcess shell = Sandbox.in(folder).shell("-b", cloud.address())) {
            shell.awaitScreen("Ctrl-D leaves").awaitPrompt().type("export --quality " + TAB)
                    .awaitScreen("low      medium   high");
            shell.type(TAB);
            shell.awaitScreen("low is chosen", rows -> rows.stream().anyMatch(row -> row.endsWith("--quality low")));
            shell.type(TAB);
            shell.awaitScreen("medium", rows -> rows.stream().anyMatch(row -> row.endsWith("--quality medium")));
            assertTrue(look(shell, "medium   high").inverse(), shell.screen());
            shell.type(ESCAPE).awaitTyped("export --quality").type("h" + TAB).awaitTyped("export --quality high");
            shell.type(CTRL_U + "zebra" + TAB + "s").awaitTyped("zebras").type(CTRL_U + "help " + TAB);
            shell.awaitScreen("rows 1 to").type(TAB + "\u001b[A").awaitScreen("keys of the line being typed");
            shell.type(ESCAPE).awaitTyped("help");
        }
    }

    @ParameterizedTest(name = "{0}x{1}")
    @CsvSource({"80, 24", "120, 40"})
    void whatIsKnownOfTheWork(int columns, int rows) throws Exception {
        try (ShellProcess shell = Sandbox.in(folder).shell(columns, rows, "-b", "embedded")) {
            shell.awaitScreen("Ctrl-D leaves").awaitPrompt().enter("make a 1 second ocean sunset video");
            shell.awaitScreen("2 changes, ").awaitPrompt().enter("add a title \"Hi\"");
            shell.awaitScreen("1 change, ").awaitPrompt().enter("session rename lisbon teaser");
            shell.awaitScreen("nemo(local):lisbon teaser>").awaitPrompt().enter("export out.mp4 --resolution 128x128");
            shell.awaitScreen("Saved ").awaitPrompt();
            offers(shell, "tracks --version ", "1  (Video added: ocean at dusk (0-1s))", "2  (Title added: \"Hi\"");
            offers(shell, "export --version=", "2  (Title added: \"Hi\"");
            offers(shell, "export --drop ", "1  (video ocean at dusk)", "3  (text Hi)");
            becomes(shell, "export --drop 1,2,", "export --drop 1,2,3");
            becomes(shell, "session use li", "session use 'lisbon teaser'");
            offers(shell, "jobs forget ", "(out.mp4, done)");
            becomes(shell, "it's a storm over the oce", "it's a storm over the 'ocean at dusk'");
        }
    }

    @Test
    void aMenuStandsUnderALiveReply() throws Exception {
        try (ScriptedCloud cloud = new ScriptedCloud();
                ShellProcess shell = Sandbox.in(folder).shell("-b", cloud.address())) {
            shell.awaitScreen("Ctrl-D leaves").awaitPrompt().enter("make a ten second city video");
            Reply reply = cloud.awaitPrompt();
            reply.says("Hello");
            shell.awaitScreen("Hello").type("export --format " + TAB).awaitScreen("mp4    mov    webm   gif");
            reply.says(" there.\nHalf a ");
            shell.awaitScreen("Half a").type(TAB);
            menuUnder(shell, "--format mp4");
            for (int piece = 0; piece < 40; piece++) {
                reply.says(piece % 8 == 7 ? "end.\n" : "piece ");
            }
            reply.says("last piece");
            shell.awaitScreen("last piece").type(TAB);
            menuUnder(shell, "--format mov");
            reply.says(" came.").ends();
            shell.awaitScreen("last piece came.");
            shell.type("\u001b[C");
            menuUnder(shell, "--format webm");
            shell.type(" --force").awaitTyped("export --format webm --force");
            List<String> whole = shell.rows().stream().filter(row -> row.equals("piece ".repeat(7) + "end.")).toList();
            assertEquals(4, whole.size(), shell.screen());
            assertEquals(1, shell.count("Hello there."), shell.screen());
            assertEquals(1, shell.count("export --format"), shell.screen());
        }
    }

    private static void menuUnder(ShellProcess shell, String typed) throws InterruptedException {
        shell.awaitScreen("the menu right under \"" + typed + "\"", rows -> {
            int menu = rows.indexOf("mp4    mov    webm   gif");
            return menu > 0 && rows.get(menu - 1).endsWith(typed);
        });
    }

    private static void files(Path work) throws IOException {
        Files.writeString(work.resolve("my clip.mp4"), "film");
        Files.writeString(work.resolve("雨の街.mp4"), "film");
        Files.writeString(work.resolve("story.nemo"), "credits");
        Files.writeString(work.resolve("notes.txt"), "words");
        Files.createDirectory(work.resolve("takes"));
        Files.writeString(work.resolve("takes/one.png"), "picture");
    }

    /** Tab shows a menu with rows that hold these words, and leaves the line as it is. */
    private static void offers(ShellProcess shell, String line, String... words) throws InterruptedException {
        shell.type(line + TAB);
        for (String one : words) {
            shell.awaitScreen(one);
        }
        shell.type(CTRL_U).awaitPrompt();
    }

    /** Tab puts the only word that fits. */
    private static void becomes(ShellProcess shell, String line, String whole) throws InterruptedException {
        shell.type(line + TAB).awaitTyped(whole).type(CTRL_U).awaitPrompt();
    }

    /** How the first of these words is drawn, in the last row that has them. */
    private static EmulatedScreen.Look look(ShellProcess shell, String words) {
        return LineEditingIT.look(shell, words);
    }
}
