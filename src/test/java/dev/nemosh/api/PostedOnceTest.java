package dev.nemosh.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What costs or creates is posted once, counted at the socket, on a warm connection. */
class PostedOnceTest {
    private static final String CREDITS = "{\"code\":0,\"data\":{\"available\":1,\"frozen\":0,\"total\":1}}";

    private final Clients clients = new Clients();

    @AfterEach
    void close() {
        clients.close();
    }

    record Order(String path, Consumer<NemoClient> give) {
        @Override
        public String toString() {
            return path;
        }
    }

    static Stream<Arguments> ordersAndFaults() {
        Map<String, RawServer.Script> faults = Map.of(
                "closed", (number, request, socket) -> false,
                "503 with Retry-After: 0",
                (number, request, socket) -> RawServer.json(socket, 503, "{}", "Retry-After: 0"),
                "408", (number, request, socket) -> RawServer.json(socket, 408, "{}"),
                "307", (number, request, socket) -> RawServer.json(socket, 307, "{}", "Location: /elsewhere"));
        List<Order> orders = List.of(
                new Order("/run_sse", PostedOnceTest::prompt),
                new Order("/api/tasks/me/with-session/nemo_agent", client -> client.createSession(Clients.TOKEN, "en")),
                new Order("/api/upload-video/nemo_agent/me/7", client -> client.upload(
                        Clients.TOKEN, "7",
                        new UploadSource("a.mp4", 3, () -> new java.io.ByteArrayInputStream(new byte[3])), sent -> {})),
                new Order("/api/upload-video/nemo_agent/me/8", client -> client.uploadUrls(
                        Clients.TOKEN, "8", List.of(URI.create("https://example.com/a.mp4")))),
                new Order("/api/render/proxy/lambda", client -> client.submitRender(
                        Clients.TOKEN, new RenderOrder("render_1", "7", "{}", Map.of()))),
                new Order("/api/auth/anonymous-token", client -> client.anonymousToken("id")),
                new Order("/api/auth/claim-token", client -> client.claimToken(Clients.TOKEN, "t", "s")));
        return orders.stream().flatMap(order -> faults.entrySet().stream()
                .map(fault -> Arguments.of(order, fault.getKey(), fault.getValue())));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("ordersAndFaults")
    void isPostedOnce(Order order, String name, RawServer.Script fault) throws IOException {
        RawServer.Script warmThenFault = (number, request, socket) -> number == 1
                ? RawServer.json(socket, 200, CREDITS)
                : fault.answer(number, request, socket);
        try (RawServer server = new RawServer(warmThenFault)) {
            NemoClient client = clients.of(server.uri());
            client.credits(Clients.TOKEN);
            ApiException failure = assertThrows(ApiException.class, () -> order.give().accept(client));
            assertEquals(1, server.count(order.path()), name);
            assertEquals(2, server.requests().size(), name);
            assertTrue(failure.code() == ErrorCode.REDIRECT || failure.outcomeUnknown(), name);
        }
    }

    private static void prompt(NemoClient client) {
        try (AgentStream stream = client.prompt(Clients.TOKEN, "7", "make a film", false, Clients.PATIENT)) {
            stream.next(Duration.ofMinutes(1));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
