package dev.nemosh.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program with its own studio. */
class EmbeddedIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    @Test
    void aPromptItsReplyItsTracksAndCtrlD() throws Exception {
        try (ShellProcess shell = Sandbox.in(folder).shell("-b", "embedded")) {
            shell.awaitPrompt().enter("make a 6 second ocean sunset video");
            shell.awaitScreen("The raw clip is ready").awaitScreen("credits").awaitPrompt();
            shell.enter("tracks").awaitScreen("Start").awaitScreen("Video  ocean").awaitPrompt();
            shell.type(ShellProcess.CTRL_D);
            assertEquals(0, shell.exit(), shell.screen());
        }
    }

    @Test
    void aChineseExportFromAFolderWithBlanksUnderAnAsciiLocale() throws Exception {
        Sandbox place = Sandbox.in(folder).inside("my films 2026").with("LANG", "C");
        try (Program program = place.program("-b", "embedded")) {
            program.type("make a 1 second 360p ocean sunset video\n");
            assertEquals(0, program.end(), program.err());
            assertTrue(program.out().contains("ocean"), program.out());
        }
        try (Program program = place.program("-b", "embedded", "-c", "导出 导出.mp4")) {
            assertEquals(0, program.exit(), program.err());
            assertTrue(program.out().contains("导出.mp4"), program.out());
        }
        assertTrue(Files.size(place.work().resolve("导出.mp4")) > 0);
    }

    @Test
    void jsonOutputIsNothingButObjects() throws Exception {
        try (Program program = Sandbox.in(folder).program("-b", "embedded", "-o", "json", "-k",
                "-c", "make a 2 second ocean video", "-c", "tracks", "-c", "credits", "-c", "tracks --version 99")) {
            assertEquals(2, program.exit(), program.err());
            List<String> lines = program.out().lines().toList();
            assertFalse(lines.isEmpty(), program.err());
            for (String line : lines) {
                JsonNode event = JSON.readTree(line);
                assertEquals("type", event.fieldNames().next(), line);
            }
        }
    }

    @Test
    void aSecondRunTakesUpTokenAndSession() throws Exception {
        Sandbox place = Sandbox.in(folder);
        String first = session(place);
        assertEquals(first, session(place));
    }

    private static String session(Sandbox place) throws Exception {
        try (Program program = place.program("-b", "embedded", "-o", "json", "-c", "make a 2 second ocean video")) {
            assertEquals(0, program.exit(), program.err());
            for (String line : program.out().lines().toList()) {
                JsonNode event = JSON.readTree(line);
                if (event.get("type").asText().equals("session")) {
                    return event.get("session_id").asText();
                }
            }
            throw new AssertionError(program.out());
        }
    }
}
