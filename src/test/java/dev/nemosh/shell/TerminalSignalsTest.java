package dev.nemosh.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nemosh.text.CleanText;
import dev.nemosh.text.ExitCode;
import dev.nemosh.work.Event;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class TerminalSignalsTest {
    private static final TerminalPowers ALL = new TerminalPowers(true, true, TerminalPowers.Pictures.BLOCKS, true);
    private static final String BELL = "\u0007";

    private final List<String> sent = new ArrayList<>();

    @Test
    void aBellRingsAfterLongWork() {
        TerminalSignals signals = signals(ALL, "bell");
        signals.ended(result("make a film", ExitCode.OK, 19));
        assertEquals(List.of(), sent);
        signals.ended(result("make a film", ExitCode.FAILED, 20));
        assertEquals(List.of(BELL), sent);
    }

    @Test
    void whoInterruptsIsThereAndNotCalled() {
        signals(ALL, "bell").ended(result("make a film", ExitCode.INTERRUPTED, 100));
        assertEquals(List.of(), sent);
    }

    @Test
    void nobodyIsCalledWhoWantsNot() {
        signals(ALL, "off").ended(result("make a film", ExitCode.OK, 100));
        assertEquals(List.of(), sent);
    }

    @Test
    void aNoteHoldsTheLineWithoutWhatCouldDriveTheTerminal() {
        signals(ALL, "osc9").ended(result("make\u001b]0;x\u0007 a\nfilm", ExitCode.OK, 30));
        assertEquals(1, sent.size());
        String note = sent.get(0);
        assertTrue(note.startsWith("\u001b]9;make") && note.endsWith("film\u001b\\"), note);
        assertEquals(-1, note.indexOf('\n'));
        assertEquals(-1, note.indexOf(BELL));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aCommandGetsTheLineInItsEnvironmentAndNoShellReadsIt(@TempDir Path folder) throws Exception {
        Path told = folder.resolve("told");
        Path script = folder.resolve("call");
        Files.writeString(script, "printf '%s|%s|%s|%s' \"$#\" \"$NEMOSH_LINE\" \"$NEMOSH_EXIT\" \"$NEMOSH_SECONDS\""
                + " > \"" + told + "\"\n", StandardCharsets.UTF_8);
        signals(ALL, "sh " + script + " 'two words'").ended(
                result("a title; rm -rf $HOME `id`", ExitCode.CREDITS, 25));

        for (ProcessHandle child : ProcessHandle.current().children().toList()) {
            child.onExit().get();
        }
        assertEquals("1|a title; rm -rf $HOME `id`|4|25", Files.readString(told));
        assertEquals(List.of(), sent);
    }

    @Test
    void aCommandThatIsNotThereIsABell() {
        signals(ALL, "/nowhere/at/all").ended(result("make a film", ExitCode.OK, 30));
        assertEquals(List.of(BELL), sent);
    }

    @Test
    void progressIsWhatTheBackendSaysAndGoesWhenNothingRuns() {
        TerminalSignals signals = signals(ALL, "bell");
        signals.saw(new Event.Alive(null));
        signals.saw(new Event.Alive(null));
        signals.saw(new Event.Rendering("render_1", CleanText.of("out.mp4"), "processing", 42, null));
        signals.saw(new Event.Transfer(Event.Direction.UP, CleanText.of("clip.mp4"), 30, 120, 1, 1, null));
        signals.idle();
        signals.idle();
        assertEquals(List.of("\u001b]9;4;3\u001b\\", "\u001b]9;4;1;42\u001b\\", "\u001b]9;4;1;25\u001b\\",
                "\u001b]9;4;0\u001b\\"), sent);
    }

    @Test
    void aTerminalThatKnowsNothingOfItIsLeftAlone() {
        TerminalSignals signals = signals(TerminalPowers.NONE, "bell");
        signals.saw(new Event.Alive(null));
        signals.idle();
        assertEquals(List.of(), sent);
    }

    private TerminalSignals signals(TerminalPowers powers, String call) {
        return new TerminalSignals(powers, call, sent::add);
    }

    private static LineResult result(String line, ExitCode exit, int seconds) {
        return new LineResult(line, "agent", exit, Duration.ofSeconds(seconds), null);
    }
}
