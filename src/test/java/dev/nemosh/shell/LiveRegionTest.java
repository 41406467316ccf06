package dev.nemosh.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nemosh.text.CleanText;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Keys, pieces of replies, notices and status lines in any order: nothing tears, nothing is lost or told twice. */
class LiveRegionTest {
    private static final int COLUMNS = 80;
    /** Room for two runs. */
    private static final int ROWS = 64;
    private static final int RUNS = 10_000;
    private static final long PATIENCE_SECONDS = 10;
    private static final String END_OF_INPUT = "\u0004";
    private static final String PROMPT = "nemo>";

    private final BlockingQueue<String> accepted = new LinkedBlockingQueue<>();
    private final Semaphore reading = new Semaphore(0);
    private EmulatedTerminal terminal;
    private Painter painter;
    private Thread typing;

    @BeforeEach
    void open() throws Exception {
        terminal = new EmulatedTerminal(COLUMNS, ROWS);
        terminal.terminal().enterRawMode();
        LiveReader reader = new LiveReader(terminal.terminal());
        reader.setVariable(LineReader.DISABLE_HISTORY, true);
        reader.getWidgets().put(LineReader.CALLBACK_INIT, () -> {
            reading.release();
            return true;
        });
        StyledText prompt = words(PROMPT + " ");
        painter = new Painter(reader, new Ansi(false, false)::of, prompt, true, Duration.ZERO, System::nanoTime);
        painter.start();
        painter.prompt(prompt, "");
        painter.flush();
        typing = new Thread(() -> read(reader), "typing");
        typing.setDaemon(true);
        typing.start();
    }

    @AfterEach
    void close() throws Exception {
        painter.close();
        terminal.type(END_OF_INPUT);
        typing.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
        terminal.terminal().close();
    }

    @Test
    void nothingTearsWhatIsTypedAndNoWordIsLostOrDoubled() throws Exception {
        Random random = new Random(20260117);
        String before = "";
        for (int run = 0; run < RUNS; run++) {
            assertTrue(reading.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS));
            before = oneRun(run, random, before);
        }
    }

    /** Pieces of a reply, notices, status lines and keys in a random order, then Enter; gives what is there to stay. */
    private String oneRun(int run, Random random, String before) throws Exception {
        StringBuilder told = new StringBuilder();
        StringBuilder tail = new StringBuilder();
        StringBuilder typed = new StringBuilder();
        int strokes = 4 + random.nextInt(16);
        for (int stroke = 0; stroke < strokes; stroke++) {
            switch (random.nextInt(6)) {
                case 0, 1 -> {
                    String piece = random.nextInt(4) == 0 ? "片段" + stroke : " piece-" + stroke;
                    painter.piece(words(piece));
                    tail.append(piece);
                }
                case 2 -> {
                    painter.piece(words(".\n"));
                    told.append(tail).append('.');
                    tail.setLength(0);
                }
                case 3 -> {
                    String notice = "notice " + run + "-" + stroke + ";";
                    painter.line(words(notice));
                    told.append(notice);
                }
                case 4 -> painter.status(words("working " + stroke + "s"));
                default -> {
                    char key = (char) ('a' + random.nextInt(26));
                    terminal.type(String.valueOf(key));
                    typed.append(key);
                }
            }
            if (random.nextInt(16) == 0) {
                awaitScreen(run, PROMPT + typed);
            }
        }
        painter.status(StyledText.EMPTY);
        painter.endLine();
        told.append(tail);
        painter.flush();
        String now = squeezed(told.toString()) + PROMPT + typed;
        awaitScreen(run, before + now);
        terminal.type("\r");
        assertEquals(typed.toString(), accepted.poll(PATIENCE_SECONDS, TimeUnit.SECONDS), () -> "run " + run);
        return now;
    }

    /** Waits until the screen ends so, whatever blanks and line ends are in it. */
    private void awaitScreen(int run, String end) throws InterruptedException {
        terminal.await("in run " + run + " " + end,
                lines -> squeezed(String.join("", lines)).endsWith(end));
    }

    private void read(LiveReader reader) {
        try {
            while (true) {
                accepted.add(reader.readLine());
            }
        } catch (EndOfFileException e) {
            // The test is over.
        }
    }

    private static String squeezed(String words) {
        return words.replaceAll("\\s", "");
    }

    private static StyledText words(String words) {
        return StyledText.of(CleanText.of(words));
    }
}
