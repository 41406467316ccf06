package dev.nemosh.shell.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nemosh.line.Arguments;
import dev.nemosh.shell.Connection;
import dev.nemosh.shell.Filmstrip;
import dev.nemosh.shell.Looks;
import dev.nemosh.shell.Questions;
import dev.nemosh.shell.StreamScreen;
import dev.nemosh.shell.TerminalPowers.Pictures;
import dev.nemosh.shell.TextOutput;
import dev.nemosh.shell.Thumbnails;
import dev.nemosh.shell.Workspace;
import dev.nemosh.text.ExitCode;
import dev.nemosh.text.Failure;
import dev.nemosh.text.Language;
import dev.nemosh.text.Messages;
import dev.nemosh.text.NemoException;
import dev.nemosh.work.Cancel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreviewCommandTest {
    private static final int COLUMNS = 80;

    @TempDir
    private Path folder;

    private final Messages messages = new Messages(Language.ENGLISH);
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<String> asked = new ArrayList<>();
    private List<byte[]> pictures = List.of();

    @ParameterizedTest
    @ValueSource(strings = {"film.mp4", "~/film.mp4"})
    void aFileOfTheFolderOrOfTheHomeIsDrawn(String name) throws Exception {
        Files.createFile(Files.createDirectory(folder.resolve("home")).resolve("film.mp4"));
        Files.createFile(Files.createDirectory(folder.resolve("work")).resolve("film.mp4"));
        pictures = Collections.nCopies(3, dot());
        assertEquals(ExitCode.OK, run(Optional.of(new Filmstrip(Pictures.BLOCKS, true)), name));
        assertEquals(List.of((name.startsWith("~") ? "home" : "work") + "/film.mp4 3 25"), asked);
        String red = "\u001b[0;38;2;255;0;0m▀";
        assertEquals(red + "\u001b[0m  " + red + "\u001b[0m  " + red + "\u001b[0m\n",
                out.toString(StandardCharsets.UTF_8));
        assertEquals("", err.toString(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @EnumSource(value = Pictures.class, names = "BLOCKS", mode = EnumSource.Mode.EXCLUDE)
    void aTerminalWithPicturesOfItsOwnIsGivenMorePixelsAndOneLine(Pictures way) throws Exception {
        Files.createFile(Files.createDirectory(folder.resolve("work")).resolve("still.png"));
        pictures = List.of(dot());
        run(Optional.of(new Filmstrip(way, true)), "still.png");
        assertEquals(List.of("work/still.png 3 200"), asked);
        assertEquals(1, out.toString(StandardCharsets.UTF_8).lines().count());
    }

    @Test
    void aSoundHasNoPictures() throws IOException {
        Files.createFile(Files.createDirectory(folder.resolve("work")).resolve("tone.mp3"));
        Failure failure = refused(Optional.of(new Filmstrip(Pictures.BLOCKS, true)), "tone.mp3");
        assertEquals(ExitCode.FAILED, failure.exit());
        assertEquals("a sound has no pictures", failure.message().toString());
        assertFalse(failure.hint().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"gone.mp4", "~/gone.mp4", "."})
    void whatIsNoFileIsRefusedAndNothingIsDrawn(String name) throws IOException {
        Files.createDirectory(folder.resolve("work"));
        Failure failure = refused(Optional.of(new Filmstrip(Pictures.BLOCKS, true)), name);
        assertEquals(ExitCode.FILE, failure.exit());
        assertEquals("there is no file " + name, failure.message().toString());
        assertTrue(failure.hint().toString().contains("preview FILE"), failure.hint()::toString);
        assertEquals(List.of(), asked);
        assertEquals("", out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void withoutATerminalThatShowsPicturesNothingIsLookedAt() {
        for (String[] words : new String[][] {{}, {"gone.mp4"}}) {
            Failure failure = refused(Optional.empty(), words);
            assertEquals(ExitCode.USAGE, failure.exit());
            assertEquals("pictures need a terminal with colours", failure.message().toString());
            assertTrue(failure.hint().toString().contains("tracks"), failure.hint()::toString);
        }
        assertEquals(List.of(), asked);
    }

    private Failure refused(Optional<Filmstrip> strip, String... words) {
        return assertThrows(NemoException.class, () -> run(strip, words)).failure();
    }

    private ExitCode run(Optional<Filmstrip> strip, String... words) throws IOException, InterruptedException {
        Thumbnails thumbnails = (file, most, side) -> {
            asked.add(folder.relativize(file) + " " + most + " " + side);
            return pictures;
        };
        Looks looks = new Looks(true, true, true, true, false, () -> COLUMNS);
        StreamScreen screen = new StreamScreen(stream(out, looks), stream(err, looks));
        PreviewCommand preview = new PreviewCommand(messages, new NoBackend(), screen, strip, thumbnails,
                folder.resolve("work"), folder.resolve("home"));
        return preview.run(new Arguments(Map.of(), List.of(words)),
                new LineScope(new TextOutput(screen, looks, messages, true, () -> 0), new Cancel(), Questions.NOBODY));
    }

    private static StreamScreen.Stream stream(ByteArrayOutputStream bytes, Looks looks) {
        return new StreamScreen.Stream(new PrintStream(bytes, false, StandardCharsets.UTF_8), looks);
    }

    private static byte[] dot() throws IOException {
        BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, 0xff0000);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    /** A file is shown without any backend. */
    private static final class NoBackend implements Connection {
        @Override
        public Workspace workspace() {
            throw new AssertionError("no backend is wanted");
        }

        @Override
        public Workspace connect(String backend, Cancel cancel) {
            throw new AssertionError("no backend is wanted");
        }
    }
}
