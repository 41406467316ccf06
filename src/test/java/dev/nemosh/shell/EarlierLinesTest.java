package dev.nemosh.shell;

import dev.nemosh.text.Language;
import dev.nemosh.text.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two shells on one history, and the keys that go through it and through a line. */
class EarlierLinesTest {
    @TempDir
    private Path folder;

    private EmulatedTerminal here;
    private EmulatedTerminal there;

    @BeforeEach
    void twoShells() throws IOException, InterruptedException {
        Files.createFile(folder.resolve("history"));
        here = shell();
        there = shell();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u001bOA", "\u001b[A", "\u0010"})
    void goingBackFindsWhatWasTypedThereMeanwhile(String up) throws InterruptedException {
        there.type("a storm at sea\r");
        there.await(lines -> lines.equals(List.of("nemo> a storm at sea", "nemo>")));

        here.type(up);
        here.await(lines -> lines.equals(List.of("nemo> a storm at sea")));
    }

    @Test
    void searchingFindsWhatWasTypedThereMeanwhile() throws InterruptedException {
        there.type("a storm at sea\r");
        there.await(lines -> lines.equals(List.of("nemo> a storm at sea", "nemo>")));

        here.type("\u0012storm");
        here.await(lines -> lines.stream().anyMatch(line -> line.contains("a storm at sea")));
        here.type("\u0001");
        here.await(lines -> lines.equals(List.of("nemo> a storm at sea")));
    }

    @Test
    void whatWasTypedThereIsNotHiddenByALineTypedHere() throws InterruptedException {
        there.type("a storm at sea\r");
        there.await(lines -> lines.equals(List.of("nemo> a storm at sea", "nemo>")));
        here.type("one film\r");
        here.await(lines -> lines.equals(List.of("nemo> one film", "nemo>")));

        here.type("\u001bOA\u001bOA");
        here.await(lines -> lines.get(1).equals("nemo> a storm at sea"));
    }

    @Test
    void amongEarlierLinesNothingMoves() throws InterruptedException {
        here.type("one film\r");
        here.await(lines -> lines.equals(List.of("nemo> one film", "nemo>")));
        here.type("two films\r");
        here.await(lines -> lines.equals(List.of("nemo> one film", "nemo> two films", "nemo>")));
        here.type("\u001bOA");
        here.await(lines -> lines.get(2).equals("nemo> two films"));
        there.type("three films\r");
        there.await(lines -> lines.equals(List.of("nemo> three films", "nemo>")));

        here.type("\u001bOA");
        here.await(lines -> lines.get(2).equals("nemo> one film"));
    }

    @ParameterizedTest
    @CsvSource({"[1~, [4~", "[7~, [8~", "[H, [F", "OH, OF"})
    void homeAndEndHaveSeveralSpellings(String home, String end) throws InterruptedException {
        here.type("dog in the rain\u001b" + home + "a \u001b" + end + ", slowly");
        here.await(lines -> lines.equals(List.of("nemo> a dog in the rain, slowly")));
    }

    @Test
    void wordsAreGoneOverAndCharactersTakenAway() throws InterruptedException {
        here.type("make it red\u001b[1;5Dnot \u001b[D\u001b[3~\u001b[H\u001b[1;5C!");
        here.await(lines -> lines.equals(List.of("nemo> make !it notred")));
    }

    private EmulatedTerminal shell() throws IOException, InterruptedException {
        EmulatedTerminal emulated = new EmulatedTerminal(80, 24);
        Looks looks = new Looks(true, true, false, true, false, () -> 80);
        Habits habits = new Habits(folder, folder, "", folder.resolve(".inputrc"), "off", TerminalPowers.NONE,
                List.of(), List::of);
        InteractiveShell shell = new InteractiveShell(emulated.terminal(), looks, new Messages(Language.ENGLISH), habits,
                false, false, System::nanoTime);
        shell.recall(folder.resolve("history"));
        Thread running = new Thread(() -> shell.run(IdleLines::new), "shell under test");
        running.setDaemon(true);
        running.start();
        emulated.await(lines -> lines.equals(List.of("nemo>")));
        return emulated;
    }
}
