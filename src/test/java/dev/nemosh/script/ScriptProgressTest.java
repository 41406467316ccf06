package dev.nemosh.script;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nemosh.script.ScriptProgress.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptProgressTest {
    private static final String SCRIPT = "make a film\nadd a title\nexport out.mp4\n";

    @TempDir
    private Path folder;

    @Test
    void whatHasFinishedIsSkippedByTheNextRunThatGoesOn() {
        run(SCRIPT, "s1", false, 0, 1);
        assertEquals(List.of(true, true, false), skipped(SCRIPT, "s1", true));
    }

    @Test
    void aRunThatDoesNotGoOnForgetsTheOneBefore() {
        run(SCRIPT, "s1", false, 0, 1);
        assertEquals(List.of(false, false, false), skipped(SCRIPT, "s1", false));
        assertEquals(List.of(false, false, false), skipped(SCRIPT, "s1", true));
    }

    @Test
    void anotherSessionHasAJournalOfItsOwn() {
        run(SCRIPT, "s1", false, 0);
        assertEquals(List.of(false, false, false), skipped(SCRIPT, "s2", true));
    }

    @Test
    void aChangedLineAndAllBehindItRunAgain() {
        run(SCRIPT, "s1", false, 0, 1, 2);
        assertEquals(List.of(true, false, false), skipped(SCRIPT.replace("title", "logo"), "s1", true));
    }

    @Test
    void aLineThatFailedRunsAgainAndThoseThatFinishedBehindItDoNot() {
        run(SCRIPT, "s1", false, 0, 2);
        assertEquals(List.of(true, false, true), skipped(SCRIPT, "s1", true));
    }

    @Test
    void aSecondRunThatGoesOnAddsToTheFirst() {
        run(SCRIPT, "s1", false, 0);
        run(SCRIPT, "s1", true, 1);
        assertEquals(List.of(true, true, false), skipped(SCRIPT, "s1", true));
    }

    @Test
    void whatFinishesBeforeTheSessionIsKnownIsKept() {
        Script script = ScriptFixture.read(SCRIPT);
        ScriptProgress progress = progress(script, false);
        progress.finished(script.lines().get(0), null, new Outcome(0, Optional.empty()));
        progress.in("s1");
        assertEquals(List.of(true, false, false), skipped(SCRIPT, "s1", true));
    }

    @Test
    void aLookLeavesTheJournalAsItIs() {
        run(SCRIPT, "s1", false, 0);
        progress(ScriptFixture.read(SCRIPT), true).look("s1");
        progress(ScriptFixture.read(SCRIPT), false).look("s1");
        assertEquals(List.of(true, false, false), skipped(SCRIPT, "s1", true));
    }

    @Test
    void aRunThatBrokeOffInMidLineIsReadAsFarAsItGoes() throws IOException {
        run(SCRIPT, "s1", false, 0, 1);
        try (Stream<Path> files = Files.list(folder.resolve("scripts"))) {
            Files.writeString(files.findFirst().orElseThrow(), "{\"line\":2,\"ses", StandardCharsets.UTF_8,
                    StandardOpenOption.APPEND);
        }
        assertEquals(List.of(true, true, false), skipped(SCRIPT, "s1", true));
    }

    @Test
    void replyAndExitCodeAreKeptForTheChecksBehindTheLine() {
        String reply = "done: \"\ud83c\udf0a\"\n\u2028";
        Script script = ScriptFixture.read(SCRIPT);
        ScriptProgress first = progress(script, false);
        first.in("s1");
        first.finished(script.lines().get(0), "s1", new Outcome(0, Optional.of("an older reply")));
        first.finished(script.lines().get(0), "s1", new Outcome(6, Optional.of(reply)));
        Script again = ScriptFixture.read(SCRIPT);
        ScriptProgress second = progress(again, true);
        second.in("s1");
        assertEquals(Optional.of(new Outcome(6, Optional.of(reply))), second.outcome(again.lines().get(0)));
        assertEquals(Optional.empty(), second.outcome(again.lines().get(1)));
    }

    @Test
    void aCheckThatHeldIsMadeAgainBehindALineThatRunsAgain() {
        String script = "make a film\nexpect tracks = 1\nadd a title\nexpect tracks = 2\n";
        run(script, "s1", false, 0, 1, 3);
        assertEquals(List.of(true, true, false, false), skipped(script, "s1", true));
    }

    @Test
    void whatSetsTheSceneIsSetAgainAndChecksStayAsTheyWere() {
        String script = "set A=b\nconnect embedded\nsession use s1\nmake a film\nexpect tracks = 1\nset A=c\n";
        run(script, "s1", false, 0, 1, 2, 3, 4, 5);
        assertEquals(List.of(false, false, false, true, true, false), skipped(script, "s1", true));
    }

    @Test
    void aNewSessionIsKeptWhereSomethingHasFinishedInIt() {
        String text = "session new\nmake a film\nsession new\nmake another\nsession new\nmake a third\n";
        Script script = ScriptFixture.read(text);
        ScriptProgress first = progress(script, false);
        first.in("s1");
        finish(first, script, "s1", 0, 1);
        finish(first, script, "s1", 2);
        first.in("s3");
        finish(first, script, "s3", 4, 5);

        Script again = ScriptFixture.read(text);
        ScriptProgress second = progress(again, true);
        second.in("s3");
        assertEquals(List.of(true, true, false, false, true, true), again.lines().stream().map(second::skips).toList());
        assertEquals(Optional.of("s1"), second.sessionBehind(again.lines().get(0)));
        assertEquals(Optional.of("s3"), second.sessionBehind(again.lines().get(4)));
    }

    private void run(String text, String session, boolean goesOn, int... finished) {
        Script script = ScriptFixture.read(text);
        ScriptProgress progress = progress(script, goesOn);
        progress.in(session);
        finish(progress, script, session, finished);
    }

    private static void finish(ScriptProgress progress, Script script, String session, int... finished) {
        for (int line : finished) {
            progress.finished(script.lines().get(line), session, new Outcome(0, Optional.empty()));
        }
    }

    private ScriptProgress progress(Script script, boolean goesOn) {
        return new ScriptProgress(folder.resolve("scripts"), Path.of("x.nemo"), script, goesOn);
    }

    private List<Boolean> skipped(String text, String session, boolean goesOn) {
        Script script = ScriptFixture.read(text);
        ScriptProgress progress = progress(script, goesOn);
        progress.in(session);
        return script.lines().stream().map(progress::skips).toList();
    }
}
