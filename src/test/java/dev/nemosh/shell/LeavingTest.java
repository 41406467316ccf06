package dev.nemosh.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.nemosh.text.CleanText;
import dev.nemosh.text.Language;
import dev.nemosh.text.Messages;
import dev.nemosh.work.Event;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Work beside the prompt may end after the user has left: the terminal is not this program's any more. */
class LeavingTest {
    @TempDir
    private Path folder;

    private final AtomicBoolean closed = new AtomicBoolean();
    private EmulatedTerminal emulated;
    private InteractiveShell shell;

    @BeforeEach
    void aUserWhoLeft() throws IOException, InterruptedException {
        emulated = new EmulatedTerminal(80, 24);
        Looks looks = new Looks(true, true, false, true, false, this::width);
        Habits habits = new Habits(folder, folder, "", folder.resolve(".inputrc"), "off", TerminalPowers.NONE,
                List.of(), List::of);
        shell = new InteractiveShell(emulated.terminal(), looks, new Messages(Language.ENGLISH), habits, false, false,
                System::nanoTime);
        Thread running = new Thread(() -> shell.run(IdleLines::new), "shell under test");
        running.start();
        emulated.await(lines -> lines.equals(List.of("nemo>")));
        emulated.type("\u0004");
        running.join();
        closed.set(true);
    }

    @Test
    void whatHappensThenIsNotTold() {
        assertThrows(IllegalStateException.class, this::width);
        String sent = emulated.sent();
        shell.output().accept(new Event.Notice(CleanText.of("connected")));
        shell.take("make it blue");
        assertEquals(sent, emulated.sent());
    }

    @Test
    void aDefectThenIsNotTold() {
        String sent = emulated.sent();
        shell.broke(new IllegalStateException("too late"));
        assertEquals(sent, emulated.sent());
    }

    private int width() {
        if (closed.get()) {
            throw new IllegalStateException("the terminal has been closed");
        }
        return 80;
    }
}
