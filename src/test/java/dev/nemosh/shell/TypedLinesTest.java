package dev.nemosh.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nemosh.text.CleanText;
import dev.nemosh.text.ExitCode;
import dev.nemosh.text.Language;
import dev.nemosh.text.Messages;
import dev.nemosh.work.Cancel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A person at the prompt, on a terminal of 80 by 24. */
class TypedLinesTest {
    private static final String ENTER = "\r";
    private static final String TAB = "\t";
    private static final String UP = "\u001bOA";
    private static final String CTRL_C = "\u0003";
    private static final String CTRL_D = "\u0004";

    @TempDir
    private Path folder;

    private final Messages messages = new Messages(Language.ENGLISH);
    private final BlockingQueue<String> ran = new LinkedBlockingQueue<>();
    private final CountDownLatch never = new CountDownLatch(1);
    private TerminalPowers powers = TerminalPowers.NONE;
    private EmulatedTerminal emulated;

    @BeforeEach
    void aTerminal() throws IOException {
        emulated = new EmulatedTerminal(80, 24);
        Files.writeString(folder.resolve("clip.mp4"), "film");
        Files.writeString(folder.resolve("notes.txt"), "words");
        Files.createDirectory(folder.resolve("takes"));
    }

    @AfterEach
    void letTheHeldLineGo() {
        never.countDown();
    }

    @Test
    void tabBehindABuiltInOffersFilesOfItsKindAndOptionsWithWhatTheyAre() throws Exception {
        start("");
        emulated.type("upload " + TAB);

        List<String> screen = emulated.await(lines -> lines.size() > 4);
        assertEquals("nemo> upload", screen.get(0));
        assertTrue(screen.get(1).matches("clip\\.mp4 +\\(4 B\\)"), screen.get(1));
        assertTrue(screen.get(2).startsWith("takes/"), screen.get(2));
        assertTrue(screen.get(3).startsWith("--again"), screen.get(3));
        assertTrue(screen.stream().noneMatch(line -> line.contains("notes.txt")));
    }

    @Test
    void tabCompletesTheValueInsideAnOption() throws Exception {
        start("");
        emulated.type("export --quality=m" + TAB);

        emulated.await(lines -> lines.get(0).equals("nemo> export --quality=medium"));
    }

    @Test
    void aMenuBehindAnEmptyWordLeavesWhatWasTyped() throws Exception {
        start("");
        emulated.type("export --quality " + TAB);
        emulated.await(lines -> lines.size() > 1);
        emulated.type(TAB);

        emulated.await(lines -> lines.get(0).equals("nemo> export --quality low"));
    }

    @Test
    void theHintSaysWhichBuiltInARequestGoesTo() throws Exception {
        start("");
        emulated.type("how many credits do I have left?");

        emulated.await(lines -> lines.equals(List.of("nemo> how many credits do I have left?  → credits")));
        emulated.type(ENTER);
        assertEquals("how many credits do I have left?", ran.take());
        emulated.await(lines -> lines.get(0).equals("nemo> how many credits do I have left?"));
    }

    @Test
    void anApostropheAndAnInchMarkEndWithTheLine() throws Exception {
        start("");
        emulated.type("it's a dog on a 5\" screen" + ENTER);

        assertEquals("it's a dog on a 5\" screen", ran.take());
    }

    @Test
    void aBackslashAndAnOpenQuoteGoOn() throws Exception {
        start("");
        emulated.type("add a title \\" + ENTER + "that says \"Hello" + ENTER);
        emulated.await(lines -> lines.equals(List.of("nemo> add a title", "  that says \"Hello")));
        emulated.type("World\"" + ENTER);

        assertEquals("add a title \nthat says \"Hello\nWorld\"", ran.take());
    }

    @Test
    void pastedLinesAreOnePrompt() throws Exception {
        start("");
        emulated.type("\u001b[200~a storm\nover the sea\nat night\u001b[201~");
        emulated.await(lines -> lines.size() == 3);
        emulated.type(ENTER);

        assertEquals("a storm\nover the sea\nat night", ran.take());
    }

    @Test
    void altEnterBeginsAnotherLine() throws Exception {
        start("");
        emulated.type("one\u001b\rtwo\u000fthree" + ENTER);

        assertEquals("one\ntwo\nthree", ran.take());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theEditorGetsThePrivateWordsAndGivesThemBack() throws Exception {
        Path editor = folder.resolve("editor");
        Files.writeString(editor, "#!/bin/sh\nls -l \"$2\" | cut -c1-10 >> \"$2\"\n", StandardCharsets.UTF_8);
        Files.setPosixFilePermissions(editor, PosixFilePermissions.fromString("rwx------"));
        start(editor + " --wait");
        emulated.type("make it\u0018\u0005");

        emulated.await(lines -> lines.equals(List.of("nemo> make it-rw-------")));
        emulated.type(ENTER);
        assertEquals("make it-rw-------", ran.take());
    }

    @Test
    void anEditorThatIsNotThereLosesNothing() throws Exception {
        start("/nowhere/editor");
        emulated.type("make it\u0018\u0005");

        emulated.await(lines -> lines.equals(
                List.of("the editor /nowhere/editor could not be run", "nemo> make it")));
    }

    @Test
    void viKeysComeFromTheUsersInputrc() throws Exception {
        Files.writeString(folder.resolve(".inputrc"), "set editing-mode vi\n");
        start("");
        emulated.type("a bird\u001b");
        emulated.type("0xifl");
        emulated.await(lines -> lines.get(0).equals("nemo> fl bird"));
    }

    @Test
    void leavingSaysWhatGoesOnAndWhatWasNotSent() throws Exception {
        start("");
        emulated.type("hold the sunrise" + ENTER);
        assertEquals("hold the sunrise", ran.take());
        emulated.type("add music" + ENTER + CTRL_D);

        emulated.await(lines -> lines.equals(List.of(
                "nemo> hold the sunrise",
                "nemo> add music",
                "nemo>",
                "still under way at the backend: hold the sunrise; tracks shows what came of it w",
                "hen you are back",
                "not run any more: add music")));
    }

    @Test
    void ctrlCStopsWhatRunsAndLeavesTheHalfTypedLine() throws Exception {
        start("");
        emulated.type("hold the sunrise" + ENTER);
        assertEquals("hold the sunrise", ran.take());
        emulated.type("add music");
        emulated.await(lines -> lines.size() == 3 && lines.get(2).equals("nemo> add music"));
        emulated.type(CTRL_C);

        emulated.await(lines -> lines.equals(List.of("nemo> hold the sunrise", "nemo> add music")));
        emulated.type(" softly" + ENTER);
        assertEquals("add music softly", ran.take());
        emulated.await(lines -> lines.equals(
                List.of("nemo> hold the sunrise", "nemo> add music softly", "nemo>")));
    }

    @Test
    void ctrlCClearsTheLineWhereNothingRuns() throws Exception {
        start("");
        emulated.type("half a li");
        emulated.await(lines -> lines.equals(List.of("nemo> half a li")));
        emulated.type(CTRL_C);
        emulated.await(lines -> lines.size() == 2 && lines.get(1).equals("nemo>"));
        emulated.type("whole" + ENTER);

        assertEquals("whole", ran.take());
    }

    @Test
    void aTerminalThatKnowsPromptsIsToldWhereTheyBeginAndEnd() throws Exception {
        powers = new TerminalPowers(true, false, TerminalPowers.Pictures.BLOCKS, true);
        start("");
        emulated.await(lines -> marks().equals("AB"));
        emulated.type("one" + ENTER);
        assertEquals("one", ran.take());
        emulated.await(lines -> lines.equals(List.of("nemo> one", "nemo>")) && marks().endsWith("DAB"));
        emulated.type("two");
        emulated.await(lines -> lines.equals(List.of("nemo> one", "nemo> two")));
        emulated.type(CTRL_C);
        emulated.await(lines -> lines.size() == 3 && lines.get(2).equals("nemo>")
                && marks().matches("AB+CDAB+DAB+"));
        assertTrue(emulated.sent().contains("\u001b]133;D;0\u001b\\"));
    }

    @Test
    void aSecretIsReadWithoutASignOfItAndIsNoLine() throws Exception {
        start("");
        emulated.type("login" + ENTER);
        emulated.await(lines -> lines.equals(List.of("nemo> login", "Token:")));
        emulated.type("swordfish" + ENTER);

        assertEquals("login", ran.take());
        assertEquals("token swordfish", ran.take());
        emulated.await(lines -> lines.equals(List.of("nemo> login", "Token:", "nemo>")));
        emulated.type(UP);
        emulated.await(lines -> lines.equals(List.of("nemo> login", "Token:", "nemo> login  → auth")));
        assertFalse(emulated.sent().contains("swordfish"));
    }

    @Test
    void whatIsNoAnswerToAQuestionIsANoAndComesBackAsTheLineBeingTyped() throws Exception {
        start("");
        emulated.type("ask me" + ENTER);
        emulated.await(lines -> lines.equals(List.of("nemo> ask me", "Again? [y/N]")));
        emulated.type("make it green" + ENTER);

        emulated.await(lines -> lines.size() == 3 && lines.get(2).equals("nemo> make it green"));
        emulated.type(ENTER);
        assertEquals(List.of("ask me", "answered false", "make it green"),
                List.of(ran.take(), ran.take(), ran.take()));
    }

    @Test
    void theQuestionAfterAPageLeavesNoTraceAndAnotherLineIsALine() throws Exception {
        start("");
        emulated.type("page" + ENTER);
        emulated.await(lines -> lines.equals(List.of("nemo> page", "More?")));
        emulated.type(ENTER);
        emulated.await(lines -> lines.equals(List.of("nemo> page", "More?")) && ran.contains("on true"));
        emulated.type("credits" + ENTER);

        emulated.await(lines -> lines.size() == 2 && lines.get(1).startsWith("nemo> credits"));
        assertEquals(List.of("page", "on true", "on false"), List.of(ran.take(), ran.take(), ran.take()));
    }

    private String marks() {
        return Pattern.compile("\u001b\\]133;(.)|.", Pattern.DOTALL).matcher(emulated.sent())
                .replaceAll(found -> found.group(1) == null ? "" : found.group(1));
    }

    private void start(String editor) throws InterruptedException {
        Looks looks = new Looks(true, true, false, true, false, () -> 80);
        Habits habits = new Habits(folder, folder, editor, folder.resolve(".inputrc"), "off",
                powers, List.of(new Habits.Setting("notify", "bell", List.of("bell", "off"))), List::of);
        InteractiveShell made = new InteractiveShell(
                emulated.terminal(), looks, messages, habits, false, false, System::nanoTime);
        Thread shell = new Thread(() -> made.run(Lines::new), "shell under test");
        shell.setDaemon(true);
        shell.start();
        emulated.await(lines -> lines.equals(List.of("nemo>")));
    }

    /** Notes each line; one that begins with "hold" runs until it is stopped. */
    private final class Lines implements LineRunner {
        @Override
        public Pace pace(String line) {
            return Pace.IN_TURN;
        }

        @Override
        public ExitCode run(String line, Cancel cancel, Questions questions) {
            cancel.whenAsked(never::countDown);
            ran.add(line);
            if (line.equals("login")) {
                ran.add("token " + questions.secret(CleanText.of("Token:")).orElse("none"));
            } else if (line.equals("page")) {
                for (boolean on = true; on; ) {
                    on = questions.goOn(CleanText.of("More?"));
                    ran.add("on " + on);
                }
            } else if (line.startsWith("ask")) {
                ran.add("answered " + questions.confirm(CleanText.of("Again?")));
            }
            try {
                if (line.startsWith("hold") && !never.await(30, TimeUnit.SECONDS)) {
                    return ExitCode.FAILED;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return ExitCode.OK;
        }
    }
}
