package dev.nemosh.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nemosh.text.ExitCode;
import org.junit.jupiter.api.Test;

class PromptMarksTest {
    private final PromptMarks marks = new PromptMarks(true);

    @Test
    void aPromptItsInputAndItsOutputEachHaveTheirMark() {
        assertEquals(mark("A"), marks.promptBegins(ExitCode.OK));
        assertEquals(mark("B"), marks.inputBegins());
        assertEquals(mark("C"), marks.outputBegins());
        assertEquals(mark("D;7") + mark("A"), marks.promptBegins(ExitCode.BACKEND));
    }

    @Test
    void thePromptUnderRunningWorkIsNoNewOne() {
        marks.promptBegins(ExitCode.OK);
        marks.outputBegins();

        assertEquals("", marks.inputBegins());
        assertEquals("", marks.outputBegins());
    }

    @Test
    void aPromptThatStandsIsNotMarkedAgain() {
        marks.promptBegins(ExitCode.OK);

        assertEquals("", marks.promptBegins(ExitCode.OK));
    }

    @Test
    void aClearedLineEndsWithoutACode() {
        marks.promptBegins(ExitCode.OK);
        marks.inputDropped();

        assertEquals(mark("D") + mark("A"), marks.promptBegins(ExitCode.OK));
    }

    @Test
    void aTerminalThatDoesNotKnowThemGetsNone() {
        PromptMarks none = new PromptMarks(false);

        assertEquals("", none.promptBegins(ExitCode.OK) + none.inputBegins() + none.outputBegins());
    }

    private static String mark(String what) {
        return "\u001b]133;" + what + "\u001b\\";
    }
}
