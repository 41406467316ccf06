package dev.nemosh.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An agent that thinks in buttons says "click Export": what comes of it is the user's to set. */
class GuiActionsIT {
    private static final Pattern ADDRESS = Pattern.compile("listening on (http://127\\.0\\.0\\.1:\\d+)");

    @TempDir
    private Path folder;

    @Test
    void aScriptExportsByItselfOnlyWhereThatIsSet() throws Exception {
        Sandbox place = Sandbox.in(folder);
        try (Program studio = place.program("serve", "--port", "0", "--fault", "gui-words")) {
            studio.awaitOut("listening on");
            Matcher address = ADDRESS.matcher(studio.out());
            assertTrue(address.find(), studio.out());
            assertEquals(0, filmsMade(place, address.group(1)), "nothing runs by itself in a script");
            assertEquals(0, filmsMade(place.with("NEMOSH_GUI_ACTIONS", "off"), address.group(1)));
            assertEquals(0, filmsMade(place.with("NEMOSH_GUI_ACTIONS", "offer"), address.group(1)));
            assertEquals(1, filmsMade(place.with("NEMOSH_GUI_ACTIONS", "auto"), address.group(1)));
        }
    }

    private static long filmsMade(Sandbox place, String backend) throws Exception {
        try (Program program = place.program("-b", backend, "-s", "new",
                "-c", "make a 1 second ocean video at 128x128")) {
            assertEquals(0, program.exit(), program.err());
            assertFalse(program.out().contains("click Export"), program.out());
        }
        try (Stream<Path> files = Files.list(place.work())) {
            return files.filter(file -> file.toString().endsWith(".mp4")).count();
        }
    }
}
