package dev.nemosh.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nemosh.text.ExitCode;
import dev.nemosh.text.Failure;
import dev.nemosh.text.Language;
import dev.nemosh.text.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NotDirectoryException;
import org.junit.jupiter.api.Test;

class UnforeseenTest {
    @Test
    void aFileThatTheDiskRefusesIsNamedWithTheSystemsReason() {
        assertEquals("/state/token.json cannot be used: Read-only file system",
                told(new FileSystemException("/state/token.json", null, "Read-only file system")));
        assertEquals("/state/token.json cannot be used: Permission denied",
                told(new AccessDeniedException("/state/token.json")));
        assertEquals("/state cannot be used: Not Directory", told(new NotDirectoryException("/state")));
    }

    @Test
    void aFullDiskIsToldWithoutAName() {
        assertEquals("the disk refuses a file of nemosh: No space left on device",
                told(new IOException("No space left on device")));
    }

    @Test
    void aDefectIsToldByItsTypeAlone() {
        Failure failure = Unforeseen.of(new IllegalStateException("secret"), new Messages(Language.ENGLISH));
        assertEquals("something went wrong inside nemosh (IllegalStateException)", failure.message().toString());
        assertEquals(ExitCode.FAILED, failure.exit());
    }

    private static String told(IOException refused) {
        return Unforeseen.of(new UncheckedIOException(refused), new Messages(Language.ENGLISH)).message().toString();
    }
}
