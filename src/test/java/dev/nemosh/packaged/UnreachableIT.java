package dev.nemosh.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No backend is there, or one that says nothing. */
class UnreachableIT {
    private static final Duration CONNECT = Duration.ofSeconds(2);
    /** A second beyond {@code http.connect}, and what the start of a JVM takes on a busy machine. */
    private static final Duration MORE = Duration.ofSeconds(9);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"make a ten second city video", "credits", "upload https://example.com/a.mp4"})
    void nobodyAtTheAddressIsOneErrorAndOneHint(String line) throws Exception {
        try (Program program = place(closedPort()).program("-c", line)) {
            assertToldOnce(program, program.exit());
        }
    }

    @Test
    void aBackendThatAcceptsAndSaysNothingIsGivenUpInTime() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                Program program = place(silent.getLocalPort()).program("-c", "make a ten second city video")) {
            assertToldOnce(program, program.exit());
            assertTrue(program.took().compareTo(CONNECT.plus(MORE)) < 0, program.took()::toString);
        }
    }

    @Test
    void inATerminalTheEmbeddedStudioIsOffered() throws Exception {
        try (ShellProcess shell = place(closedPort()).shell()) {
            shell.awaitScreen("can't be reached").awaitScreen("-b embedded").awaitScreen("[y/N]");
            shell.enter("y").awaitScreen("nemo(local)").awaitPrompt();
            shell.enter("credits").awaitScreen("available");
            shell.awaitPrompt().type(ShellProcess.CTRL_D);
            assertEquals(0, shell.exit(), shell.screen());
        }
    }

    @Test
    void aLineTypedWhileABackendSaysNothingDoesNotKeepCtrlC() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                ShellProcess shell = place(silent.getLocalPort()).with("NEMOSH_HTTP_CONNECT", "1h").shell()) {
            shell.awaitPrompt().enter("make a ten second city video").awaitScreen("Ctrl-C");
            shell.type(ShellProcess.CTRL_C).awaitScreen("not sent").awaitPrompt();
        }
    }

    private static void assertToldOnce(Program program, int exit) {
        assertEquals(7, exit, program.err());
        assertEquals("", program.out());
        assertEquals(1, program.err().lines().filter(line -> line.contains("nemosh: ")).count(), program.err());
        assertEquals(1, program.err().lines().filter(line -> line.startsWith("hint: ")).count(), program.err());
        assertTrue(program.err().contains("-b embedded"), program.err());
    }

    private Sandbox place(int port) {
        return Sandbox.in(folder).with("NEMO_API_URL", "http://127.0.0.1:" + port)
                .with("NEMOSH_HTTP_CONNECT", CONNECT.toSeconds() + "s");
    }

    private static int closedPort() throws IOException {
        try (ServerSocket once = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return once.getLocalPort();
        }
    }
}
