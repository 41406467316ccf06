package dev.nemosh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.nemosh.api.Attribution;
import dev.nemosh.api.HttpOptions;
import dev.nemosh.api.ProxyRules;
import dev.nemosh.api.Transport;
import dev.nemosh.api.cassette.Tape;
import dev.nemosh.shell.Workspace;
import dev.nemosh.store.StateDirectory;
import dev.nemosh.text.ExitCode;
import dev.nemosh.text.Failure;
import dev.nemosh.text.Language;
import dev.nemosh.text.Messages;
import dev.nemosh.text.NemoException;
import dev.nemosh.work.Cancel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which backend is in force after the user has asked for another one. */
class BackendsTest {
    private static final String CREDITS = "{\"code\":0,\"data\":{\"available\":40,\"frozen\":0,"
            + "\"total\":40}}";

    @TempDir
    private Path folder;

    private final Messages messages = new Messages(Language.ENGLISH);
    private final List<String> entered = new ArrayList<>();
    private HttpServer server;
    private String answer = CREDITS;
    private Backends backends;

    @BeforeEach
    void aCloudAndAServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", call -> {
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            call.getResponseHeaders().add("Content-Type", "application/json");
            call.sendResponseHeaders(200, bytes.length);
            call.getResponseBody().write(bytes);
            call.close();
        });
        server.start();
        backends = backends();
        backends.whenChanged(workspace -> entered.add(workspace.backend().key()));
    }

    @AfterEach
    void close() {
        backends.close();
        server.stop(0);
    }

    @Test
    void aServerThatAnswersComesIntoForce() {
        Workspace next = backends.connect(address(), new Cancel());

        assertSame(next, backends.workspace());
        assertEquals(List.of(address()), entered);
    }

    @Test
    void whatCannotBeReachedChangesNothing() throws IOException {
        Workspace before = backends.workspace();
        String nobody = "http://127.0.0.1:" + closedPort();

        Failure told = refused(nobody);

        assertEquals(ExitCode.BACKEND, told.exit());
        assertEquals("the backend at " + nobody.substring(7) + " can't be reached; cloud stays in force",
                told.message().toString());
        assertTrue(told.hint().toString().contains("embedded"), told.hint()::toString);
        assertSame(before, backends.workspace());
        assertEquals(List.of("cloud"), entered);
    }

    @Test
    void aPageForPeopleIsNoBackend() {
        Workspace before = backends.workspace();
        answer = "<html>welcome</html>";

        assertEquals(ExitCode.BACKEND, refused(address()).exit());
        assertSame(before, backends.workspace());
    }

    @Test
    void aServerThatRefusesTheTokenIsThereToLogInTo() {
        answer = "{\"code\":1001,\"msg\":\"token expired\"}";

        backends.connect(address(), new Cancel());

        assertEquals(List.of(address()), entered);
    }

    @Test
    void whoStopsTheConnectingStaysWhereTheyWere() {
        Workspace before = backends.workspace();
        Cancel cancel = new Cancel();
        cancel.ask();

        NemoException stopped = assertThrows(NemoException.class, () -> backends.connect(address(), cancel));

        assertEquals(ExitCode.INTERRUPTED, stopped.failure().exit());
        assertSame(before, backends.workspace());
    }

    private Failure refused(String backend) {
        return assertThrows(NemoException.class, () -> backends.connect(backend, new Cancel())).failure();
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private Backends backends() {
        Map<String, String> environment = Map.of("NEMO_TOKEN", "nmv_usr_test", "HOME", folder.toString());
        Settings settings = new Settings(Map.of(), environment, Map.of(), messages);
        Surroundings surroundings = new Surroundings(environment, Directories.of(environment, ""),
                new ByteArrayInputStream(new byte[0]), new PrintStream(PrintStream.nullOutputStream()),
                new PrintStream(PrintStream.nullOutputStream()), List.of(), null, "", "", "en");
        Transport transport = new Transport(new HttpOptions(
                Duration.ofSeconds(5), Duration.ofSeconds(5), ProxyRules.none(), null, "nemosh"),
                Tape.NONE);
        Way way = new Way(transport, new StateDirectory(folder.resolve("state"), file -> {}), time -> {});
        Services services = new Services(LaunchOptions.parse(List.of(), messages), settings, messages, way,
                new Attribution("nemosh", "1", "unknown"), InstantSource.system(), (code, time) -> {}, Locale.ENGLISH);
        return new Backends(Backends.CLOUD, settings, messages, services, surroundings,
                () -> {
                    throw new AssertionError("no studio is wanted here");
                }, new Cassettes(folder, messages, InstantSource.system()));
    }

    private static int closedPort() throws IOException {
        try (ServerSocket once = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return once.getLocalPort();
        }
    }
}
