package dev.nemosh.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nemosh.text.CleanText;
import dev.nemosh.text.Language;
import dev.nemosh.text.Messages;
import dev.nemosh.work.Event;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class StatusBoardTest {
    private final AtomicLong now = new AtomicLong();
    private int width = 160;
    private final StatusBoard board = new StatusBoard(
            new Messages(Language.ENGLISH), now::get, () -> width, true);

    @Test
    void nothingIsSaidWhileNothingRuns() {
        board.standing(CleanText.of("harbour 200c"));
        assertEquals("", words());
    }

    @Test
    void aTurnSaysHowLongItRunsAndWhatSuchATurnUsuallyTakes() {
        board.standing(CleanText.of("harbour 200c"));
        board.busy(true);
        pass(64);
        board.saw(new Event.Alive(null));
        board.usual(Optional.of(Duration.ofSeconds(100)));
        board.waiting(2);
        pass(5);
        assertEquals("working · 1m09s · last sign of life 5s ago · usually about 1m40s · 2 waiting (Alt-Up takes one "
                + "back) · Ctrl-C stops watching · harbour 200c", words());
    }

    @Test
    void theUsualTimeIsAskedForAtTheFirstSignOfLifeOfEachTurn() {
        assertFalse(board.hears(new Event.Alive(null)));
        board.busy(true);
        assertFalse(board.hears(new Event.TextEnd()));
        assertTrue(board.hears(new Event.Alive(null)));
        assertFalse(board.hears(new Event.Alive(null)));
        board.busy(false);
        board.busy(true);
        assertTrue(board.hears(new Event.Alive(null)));
    }

    @Test
    void aPercentageIsTheBackendsOwn() {
        board.busy(true);
        board.saw(new Event.Rendering("render_1", CleanText.of("out.mp4"), "processing", -1, null));
        assertEquals("rendering out.mp4 · 0s · Ctrl-C stops watching", words());
        board.saw(new Event.Rendering("render_1", CleanText.of("out.mp4"), "processing", 40, null));
        assertEquals("rendering out.mp4 ████████████░░░░░░░░░░░░░░░░░░ 40% · 0s · Ctrl-C stops watching", words());
    }

    @Test
    void theBarOfATransferFitsTheTerminal() {
        board.standing(CleanText.of("harbour 200c"));
        board.busy(true);
        sent(15_000_000);
        pass(4);
        sent(75_000_000);
        assertEquals("uploading clip.mp4 ███████████████░░░░░░░░░░░░░░░ 50%, 75 MB, 15 MB/s, about 5s left"
                + " · 4s · Ctrl-C stops watching · harbour 200c", words());
        width = 80;
        assertEquals("uploading clip.mp4 ██████████░░░░░░░░░░ 50%, 75 MB, 15 MB/s, about 5s left · 4s", words());
        assertEquals(79, words().length());
        width = 40;
        assertEquals("uploading clip.mp4 50%, 75 MB, 15 MB/s, about 5s left", words());
    }

    @Test
    void withoutUnicodeTheBarIsAscii() {
        StatusBoard ascii = new StatusBoard(new Messages(Language.ENGLISH), now::get, () -> 57, false);
        ascii.busy(true);
        ascii.saw(new Event.Rendering("render_1", CleanText.of("out.mp4"), "processing", 40, null));
        assertEquals("rendering out.mp4 [##########-----------------] 40% · 0s", ascii.line().plain().toString());
    }

    private void sent(long bytes) {
        board.saw(new Event.Transfer(Event.Direction.UP, CleanText.of("clip.mp4"), bytes, 150_000_000, 1, 1, null));
    }

    @Test
    void rendersSideBySideAreNamedAndTheLastHasABar() {
        board.busy(true);
        board.saw(rendering("a.mp4", "processing", 40));
        board.saw(rendering("b.mp4", "pending", -1));
        board.saw(rendering("a.mp4", "processing", 60));
        assertEquals("rendering a.mp4 60%, b.mp4 · 0s · Ctrl-C stops watching", words());
        board.saw(rendering("a.mp4", "completed", 100));
        board.saw(rendering("b.mp4", "processing", 30));
        assertEquals("rendering b.mp4 █████████░░░░░░░░░░░░░░░░░░░░░ 30% · 0s · Ctrl-C stops watching", words());
    }

    private static Event.Rendering rendering(String file, String status, int percent) {
        return new Event.Rendering("render_" + file, CleanText.of(file), status, percent, null);
    }

    private void pass(long seconds) {
        now.addAndGet(Duration.ofSeconds(seconds).toNanos());
    }

    private String words() {
        return board.line().plain().toString();
    }
}
