package dev.nemosh.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nemosh.draft.DraftReader;
import dev.nemosh.text.CleanText;
import dev.nemosh.text.ExitCode;
import dev.nemosh.text.Failure;
import dev.nemosh.text.Language;
import dev.nemosh.text.Messages;
import dev.nemosh.work.Event;
import dev.nemosh.work.media.PictureSize;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TextOutputTest {
    private final StringBuilder out = new StringBuilder();
    private final StringBuilder err = new StringBuilder();
    private final StringBuilder status = new StringBuilder();
    private final AtomicLong now = new AtomicLong();
    private int statusWidth;

    /** A screen that keeps what it was given. */
    private final Screen screen = new Screen() {
        @Override
        public void out(StyledText line) {
            out.append(line.plain()).append('\n');
        }

        @Override
        public void err(StyledText line) {
            err.append(line.plain()).append('\n');
        }

        @Override
        public void piece(StyledText piece) {
            out.append(piece.plain());
        }

        @Override
        public void drawn(String sequences) {
            throw new IllegalStateException();
        }

        @Override
        public void status(StyledText line) {
            status.append('[').append(line.plain()).append(']');
        }

        @Override
        public int statusWidth() {
            return statusWidth;
        }

        @Override
        public int width() {
            return 80;
        }
    };

    @Test
    void aTurnIsToldWithItsReplyItsChangesAndAReceipt() {
        TextOutput output = output(true, false);
        output.accept(new Event.Notice(CleanText.of("Setting up...")));
        output.accept(new Event.Alive(CleanText.of("making sound")));
        output.accept(new Event.Text(CleanText.of("Your **cl")));
        output.accept(new Event.Text(CleanText.of("ip** is ready")));
        output.accept(new Event.TextEnd());
        output.accept(new Event.Changed(List.of(CleanText.of("BGM volume 80% -> 35%")), 2, DraftReader.read("{}")));
        output.accept(new Event.Receipt(Duration.ofSeconds(192), 412L, 297L, 1));
        output.accept(new Event.NextSteps(List.of(CleanText.of("add a title"), CleanText.of("export"))));
        assertEquals("Your clip is ready\nBGM volume 80% -> 35%\n", out.toString());
        assertEquals("""
                Setting up...
                1 change, credits 412 -> 297 (-115), 3m12s
                Next: add a title | export
                """, err.toString());
        assertEquals("[making sound][]", status.toString());
    }

    @Test
    void ofManyChangesAPersonIsToldTheFirstAndAPipeAll() {
        List<CleanText> many = IntStream.rangeClosed(1, 20).mapToObj(i -> CleanText.of("change " + i)).toList();
        TextOutput terminal = output(true, false);
        terminal.accept(new Event.Text(CleanText.of("All done.")));
        terminal.accept(new Event.TextEnd());
        terminal.accept(new Event.Changed(many, 2, DraftReader.read("{}")));
        assertEquals("All done.\nchange 1\nchange 2\nchange 3\nchange 4\n16 more: tracks --diff shows all\n",
                out.toString());
        terminal.result(new LineResult("make it shorter", "agent", ExitCode.OK, Duration.ZERO, null));
        terminal.accept(new Event.Changed(many, 3, DraftReader.read("{}")));
        assertTrue(out.toString().endsWith("change 11\n9 more: tracks --diff shows all\n"), out::toString);
        output(false, false).accept(new Event.Changed(many, 4, DraftReader.read("{}")));
        assertTrue(out.toString().endsWith("change 20\n"), out::toString);
    }

    @Test
    void aPipeGetsTheReplyAsItStands() {
        TextOutput output = output(false, false);
        output.accept(new Event.Text(CleanText.of("Your **cl")));
        assertEquals("Your **cl", out.toString(), "at once");
        output.accept(new Event.Text(CleanText.of("ip**\n| a |\n")));
        output.accept(new Event.TextEnd());
        output.accept(new Event.NextSteps(List.of(CleanText.of("export"))));
        assertEquals("Your **clip**\n| a |\n", out.toString());
        assertEquals("", err.toString(), "next steps are for people at a terminal");
    }

    @Test
    void anErrorIsTwoLinesBehindItsPlace() {
        TextOutput output = output(true, true);
        output.accept(new Event.Text(CleanText.of("half a")));
        output.failure(new Failure(ExitCode.CREDITS, "2001", CleanText.of("out of credits"), CleanText.of("top up")),
                new Output.Place("x.nemo", 3));
        output.accept(new Event.Problem(
                new Failure(ExitCode.FAILED, "x", CleanText.of("render failed"), CleanText.EMPTY)));
        assertEquals("half a\n", out.toString());
        assertEquals("x.nemo:3: nemosh: out of credits\nhint: top up\nnemosh: render failed\n", err.toString());
    }

    @Test
    void quietLeavesOutAllButContentAndErrors() {
        TextOutput output = output(true, true);
        output.accept(new Event.Notice(CleanText.of("Still working...")));
        output.accept(new Event.Receipt(Duration.ofSeconds(1), null, null, 0));
        output.accept(new Event.Rendering("r", CleanText.of("out.mp4"), "rendering", 50, null));
        output.accept(new Event.Uploaded(
                CleanText.of("clip.mp4"), CleanText.of("video"), 12_000_000, 30_500L, 1920, 1080));
        assertEquals("", err.toString());
        assertEquals("Uploaded clip.mp4 (video, 12 MB, 30.5s, 1920x1080)\n", out.toString());
    }

    @Test
    void aLogHasALineForEachTenthOfATransfer() {
        TextOutput output = output(false, false);
        for (int bytes = 0; bytes <= 1_000; bytes += 50) {
            output.accept(new Event.Transfer(Event.Direction.DOWN, CleanText.of("out.mp4"), bytes, 1_000, 1, 1, "r"));
        }
        assertEquals(9, err.toString().lines().count());
        assertTrue(err.toString().startsWith("Downloading out.mp4: 100 B of 1.0 kB\n"), err.toString());
        assertTrue(err.toString().endsWith("Downloading out.mp4: 900 B of 1.0 kB\n"), err.toString());
    }

    @Test
    void transfersAndRendersAreToldWhereTheyGoAndWhenTheyEnd() {
        TextOutput output = output(true, false);
        output.accept(new Event.Transfer(
                Event.Direction.UP, CleanText.of("clip.mp4"), 3_900_000, 12_000_000, 2, 3, null));
        output.accept(new Event.Transfer(Event.Direction.DOWN, CleanText.of("out.mp4"), 500, -1, 1, 1, "r"));
        output.accept(new Event.Rendering("r", CleanText.of("out.mp4"), "rendering", 50, Duration.ofSeconds(12)));
        output.accept(new Event.Rendering("r", CleanText.of("out.mp4"), "queued", -1, null));
        output.accept(new Event.Exported("r", "completed", null, Path.of("out.mp4"), 3_900_000, 10_000,
                new PictureSize(1920, 1080), Duration.ofSeconds(27),
                CleanText.of("https://nemovideo.com/workspace/claim?ct=clm_1")));
        output.accept(new Event.Exported("r", "rendering", null, null, 0, 0, null, Duration.ofSeconds(27), null));
        assertEquals("[uploading clip.mp4 (2 of 3) ██████░░░░░░░░░░░░░ 32%, 3.9 MB][downloading out.mp4, 500 B]"
                + "[rendering out.mp4 ██████████░░░░░░░░░░░ 50%, about 12s left][rendering out.mp4][][]",
                status.toString());
        assertEquals("""
                Saved out.mp4 (3.9 MB, 10s, 1920x1080; rendered in 27s)
                Project: https://nemovideo.com/workspace/claim?ct=clm_1
                The render job r is left at the backend (rendering).
                """, out.toString());
    }

    @Test
    void aFilmThatArrivesInTheMidstOfAReplyDoesNotEndIt() {
        TextOutput output = output(true, false);
        output.accept(new Event.Text(CleanText.of("half a ")));
        output.accept(new Event.Exported("r", "completed", null, Path.of("out.mp4"), 3_900_000, 10_000,
                new PictureSize(1920, 1080), Duration.ofSeconds(27), null));
        output.accept(new Event.Problem(
                new Failure(ExitCode.FAILED, "x", CleanText.of("the render of b.mp4 failed"), CleanText.EMPTY)));
        output.accept(new Event.Text(CleanText.of("sentence")));
        assertEquals("half a Saved out.mp4 (3.9 MB, 10s, 1920x1080; rendered in 27s)\nsentence", out.toString());
    }

    @Test
    void whereNothingIsRedrawnEachRenderIsToldByTenths() {
        TextOutput output = output(false, false);
        for (int percent = 0; percent <= 100; percent += 24) {
            output.accept(new Event.Rendering("a", CleanText.of("a.mp4"), "rendering", percent, null));
            output.accept(new Event.Rendering("b", CleanText.of("b.mp4"), "rendering", percent / 2, null));
        }
        assertEquals("""
                Rendering a.mp4: 24%
                Rendering b.mp4: 12%
                Rendering a.mp4: 48%
                Rendering b.mp4: 24%
                Rendering a.mp4: 72%
                Rendering b.mp4: 36%
                Rendering a.mp4: 96%
                Rendering b.mp4: 48%
                """, err.toString());
    }

    @Test
    void anAnswerIsItsLinesOrItsObject() {
        TextOutput output = output(false, false);
        Answer answer = new Answer("open", Map.of("url", "https://x"), List.of(StyledText.of("the link")));
        output.answer(answer, false);
        output.answer(answer, true);
        assertEquals("the link\n{\"type\":\"open\",\"url\":\"https://x\"}\n", out.toString());
    }

    @Test
    void tracksThatAppearByThemselvesAreShown() {
        output(false, false).accept(new Event.Tracks(2, DraftReader.read("{\"t\":[{\"tt\":1,\"sg\":[]}]}")));
        assertEquals("#  Kind  Content  Start  End  Length  Volume/style\n1  BGM   (empty)\n", out.toString());
    }

    private TextOutput output(boolean terminal, boolean quiet) {
        statusWidth = terminal ? 60 : 0;
        Looks looks = new Looks(terminal, terminal, terminal, true, false, () -> 80);
        return new TextOutput(screen, looks, new Messages(Language.ENGLISH), quiet, now::get);
    }
}
