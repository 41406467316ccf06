package dev.nemosh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nemosh.api.Backend;
import dev.nemosh.text.ExitCode;
import dev.nemosh.text.Failure;
import dev.nemosh.text.Language;
import dev.nemosh.text.Messages;
import dev.nemosh.text.NemoException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cassettes as files: who may read one, what is in its way, what is none. */
class CassettesTest {
    private static final URI API = URI.create("http://127.0.0.1:8787");

    @TempDir
    private Path folder;

    @Test
    void aRecordingIsItsOwnersAlone() throws IOException {
        Path file = folder.resolve("run.cassette");
        try (Cassettes cassettes = cassettes()) {
            cassettes.record(file, "nemosh/test", fault -> {});
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        }
    }

    @Test
    void aRecordingReplacesNothing() throws IOException {
        Path file = Files.writeString(folder.resolve("film.mp4"), "a film");
        try (Cassettes cassettes = cassettes()) {
            assertEquals(ExitCode.FILE, failure(() -> cassettes.record(file, "nemosh/test", fault -> {})).exit());
        }
        assertEquals("a film", Files.readString(file));
    }

    @Test
    void aReplayStandsForTheRecordedBackendUnderAKeyOfItsOwn() {
        Path file = folder.resolve("run.cassette");
        try (Cassettes cassettes = cassettes()) {
            cassettes.record(file, "nemosh/test", fault -> {}).backend(API, API);
            Backend backend = cassettes.replay("replay:~/run.cassette", false).backend();
            assertEquals(new Backend(Backend.Kind.REPLAY, "replay", API, API), backend);
        }
    }

    @Test
    void whatAReplayLeavesIsGoneAtItsEnd() throws IOException {
        Path scratch;
        try (Cassettes cassettes = cassettes()) {
            scratch = cassettes.scratch();
            Files.writeString(Files.createDirectory(scratch.resolve("sessions")).resolve("s1"), "{}");
            assertTrue(Files.isDirectory(scratch));
        }
        assertFalse(Files.exists(scratch));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "none.cassette                                  | {0} cannot be read",
        "hello                                          | {0} is not a cassette",
        "{\"kind\":\"cassette\",\"version\":9}          | {0} is a cassette of a version that is not known here",
        "{\"kind\":\"cassette\",\"version\":1}          | {0} holds no call to a backend",
        "{\"kind\":\"cassette\",\"version\":1};x;       | {0} is damaged in line 2",
    })
    void whatIsNoCassetteIsToldInOneLine(String content, String told) throws IOException {
        Path file = folder.resolve("run.cassette");
        if (!content.equals("none.cassette")) {
            Files.writeString(file, content.replace(';', '\n'));
        }
        try (Cassettes cassettes = cassettes()) {
            Failure failure = failure(() -> cassettes.replay("replay:" + file, false));
            assertEquals(ExitCode.FILE, failure.exit());
            assertEquals(told.replace("{0}", file.toString()), failure.message().toString());
            assertFalse(failure.hint().isEmpty());
        }
    }

    private Cassettes cassettes() {
        return new Cassettes(folder, new Messages(Language.ENGLISH), InstantSource.system());
    }

    private static Failure failure(Executable work) {
        return assertThrows(NemoException.class, work).failure();
    }
}
