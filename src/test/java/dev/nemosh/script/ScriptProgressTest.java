package dev.nemosh.script;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptProgressTest {
    private static final String SCRIPT = "make a film\nadd a title\nexport out.mp4\n";

    @TempDir
    private Path folder;

    @Test
    void whatHasFinishedIsSkippedByTheNextRunThatGoesOn() {
        run(SCRIPT, "s1", false, 0, 1);
        assertEquals(List.of(true, true, false), done(progress(SCRIPT, "s1", true)));
    }

    @Test
    void aRunThatDoesNotGoOnForgetsTheOneBefore() {
        run(SCRIPT, "s1", false, 0, 1);
        assertEquals(List.of(false, false, false), done(progress(SCRIPT, "s1", false)));
        assertEquals(List.of(false, false, false), done(progress(SCRIPT, "s1", true)));
    }

    @Test
    void anotherSessionHasAJournalOfItsOwn() {
        run(SCRIPT, "s1", false, 0);
        assertEquals(List.of(false, false, false), done(progress(SCRIPT, "s2", true)));
    }

    @Test
    void aChangedLineAndAllBehindItRunAgain() {
        run(SCRIPT, "s1", false, 0, 1, 2);
        String changed = SCRIPT.replace("title", "logo");
        assertEquals(List.of(true, false, false), done(progress(changed, "s1", true)));
    }

    @Test
    void aLineThatFailedRunsAgainAndThoseThatFinishedBehindItDoNot() {
        run(SCRIPT, "s1", false, 0, 2);
        assertEquals(List.of(true, false, true), done(progress(SCRIPT, "s1", true)));
    }

    @Test
    void aSecondRunThatGoesOnAddsToTheFirst() {
        run(SCRIPT, "s1", false, 0);
        run(SCRIPT, "s1", true, 1);
        assertEquals(List.of(true, true, false), done(progress(SCRIPT, "s1", true)));
    }

    @Test
    void whatFinishesBeforeTheSessionIsKnownIsKept() {
        ScriptProgress progress = new ScriptProgress(
                folder.resolve("scripts"), Path.of("x.nemo"), ScriptFixture.read(SCRIPT), false);
        progress.finished(0);
        progress.in("s1");
        assertEquals(List.of(true, false, false), done(progress(SCRIPT, "s1", true)));
    }

    private void run(String script, String session, boolean goesOn, int... finished) {
        ScriptProgress progress = progress(script, session, goesOn);
        IntStream.of(finished).forEach(progress::finished);
    }

    private ScriptProgress progress(String script, String session, boolean goesOn) {
        ScriptProgress progress = new ScriptProgress(
                folder.resolve("scripts"), Path.of("x.nemo"), ScriptFixture.read(script), goesOn);
        progress.in(session);
        return progress;
    }

    private static List<Boolean> done(ScriptProgress progress) {
        return IntStream.range(0, 3).mapToObj(progress::done).toList();
    }
}
