package dev.nemosh.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a terminal's user expects of any program: Ctrl-C, leaving, and signs that the terminal can show. */
class MannersIT {
    private static final Duration AT_ONCE = Duration.ofSeconds(1);
    private static final List<String> LISTINGS = List.of("tracks", "tracks --gantt", "credits", "credits --history",
            "jobs", "assets", "versions", "session list", "config", "auth", "history", "help", "help export");
    private static final String ESCAPE = "\u001b";
    private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*m");
    private static final Pattern BEYOND_ASCII = Pattern.compile("[^\\x00-\\x7f]");

    @TempDir
    private Path folder;

    /** A backend that takes every connection and never says a word. */
    private static ServerSocket silent() throws IOException {
        return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    @ParameterizedTest
    @CsvSource({"80, 24", "120, 40"})
    void ctrlCStopsALookAtABackendThatHangs(int columns, int rows) throws Exception {
        try (ServerSocket backend = silent();
                ShellProcess shell = Sandbox.in(folder).shell(
                        columns, rows, "-b", "http://127.0.0.1:" + backend.getLocalPort())) {
            shell.awaitPrompt().enter("credits").awaitScreen("working");
            shell.type(ShellProcess.CTRL_C).awaitScreen("nemosh: stopped", AT_ONCE).awaitPrompt();
            shell.awaitScreen("nothing at work", shown -> shown.stream().noneMatch(row -> row.startsWith("working")));
            shell.type(ShellProcess.CTRL_D);
            assertEquals(0, shell.exit());
        }
    }

    @Test
    void aPipeGetsNoEscapesAndForcedOnesAreColoursOnly() throws Exception {
        try (ScriptedCloud cloud = new ScriptedCloud()) {
            Sandbox place = Sandbox.in(folder);
            List<String> words = new ArrayList<>(List.of("-k", "-b", cloud.address()));
            for (String line : LISTINGS) {
                words.addAll(List.of("-c", line));
            }
            try (Program plain = place.program(words.toArray(String[]::new))) {
                assertEquals(0, plain.end(), plain.err());
                assertFalse((plain.out() + plain.err()).contains(ESCAPE), plain.out() + plain.err());
            }
            try (Program forced = place.with("CLICOLOR_FORCE", "1").program(words.toArray(String[]::new))) {
                assertEquals(0, forced.end(), forced.err());
                assertTrue(COLOUR.matcher(forced.out()).find(), forced.out());
                assertFalse(COLOUR.matcher(forced.out() + forced.err()).replaceAll("").contains(ESCAPE));
            }
        }
    }

    @Test
    void aTableOnATerminalFitsWhereALineIsGivenToTheProgram() throws Exception {
        try (ScriptedCloud cloud = new ScriptedCloud()) {
            cloud.shows("{\"t\":[{\"tt\":0,\"sg\":[{\"d\":3000,\"m\":{\"title\":\"" + "city ".repeat(12)
                    + "\"}}]}],\"d\":3000}");
            Sandbox place = Sandbox.in(folder);
            try (Program made = place.program("-b", cloud.address(), "-c", "ask make a ten second city video")) {
                cloud.awaitPrompt().says("Done.").ends();
                assertEquals(0, made.end(), made.err());
            }
            try (ShellProcess shell = place.shell(60, 24, "-b", cloud.address(), "-c", "tracks")) {
                assertEquals(0, shell.exit());
                shell.awaitScreen("#  Kind").awaitScreen("\u2026");
                assertEquals(2, shell.rows().stream().filter(row -> !row.isEmpty()).count(), shell.screen());
            }
        }
    }

    @Test
    void anAsciiTerminalIsShownNoOtherSigns() throws Exception {
        Sandbox place = Sandbox.in(folder).with("LC_ALL", "C");
        try (ScriptedCloud cloud = new ScriptedCloud(); ShellProcess shell = place.shell("-b", cloud.address())) {
            shell.awaitPrompt().awaitScreen("Ctrl-D leaves");
            shell.enter("make a ten second city video");
            cloud.awaitPrompt().says("Half a sen");
            shell.awaitScreen("Ctrl-C stops watching").enter("make it shorter").enter("make it longer");
            shell.awaitScreen("2 waiting").type(ShellProcess.CTRL_C);
            shell.awaitScreen("not run any more: make it shorter, make it longer").awaitPrompt();
            assertFalse(BEYOND_ASCII.matcher(shell.written()).find(), shell.written());
        }
    }

    @Test
    void theLineToComeBackWithIsTakenAsItStands() throws Exception {
        Sandbox place = Sandbox.in(folder);
        try (ScriptedCloud cloud = new ScriptedCloud(); ShellProcess shell = place.shell("-b", cloud.address())) {
            shell.awaitPrompt().enter("make a ten second city video");
            cloud.awaitPrompt().says("Half a sen");
            shell.awaitScreen("Half a sen").enter("make it shorter").awaitScreen("1 waiting").type(ShellProcess.CTRL_D);
            assertEquals(0, shell.exit());
            String told = shell.written();
            assertTrue(told.contains("still under way at the backend: make a ten second city video"), told);
            assertTrue(told.contains("not run any more: make it shorter"), told);
            String back = told.substring(told.indexOf("come back with: nemosh ") + "come back with: nemosh ".length())
                    .lines().findFirst().orElseThrow().replaceAll("\u001b\\[[0-9;?]*[a-zA-Z]", "").strip();
            try (Program again = place.program((back + " -c session").split(" "))) {
                assertEquals(0, again.end(), again.err());
                assertTrue(again.out().contains("ten-city"), again.out());
            }
        }
    }
}
