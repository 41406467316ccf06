package dev.nemosh.studio.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nemosh.studio.server.fault.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateTest {
    @TempDir
    private Path data;

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1:PORT, 200", "localhost:PORT, 200", "[::1]:PORT, 200",
        "rebound.example:PORT, 403", "127.0.0.1:1, 403", "127.0.0.1, 403", "127.0.0.1.example:PORT, 403"
    })
    void onlyLoopbackNamesAreAnswered(String host, int status) throws Exception {
        try (TestStudio studio = TestStudio.in(data).start()) {
            String port = Integer.toString(studio.server.address().getPort());
            assertEquals(status, status(studio, "Host: " + host.replace("PORT", port)));
        }
    }

    @Test
    void aPageOfAnotherOriginIsNotAnswered() throws Exception {
        try (TestStudio studio = TestStudio.in(data).start()) {
            String host = "127.0.0.1:" + studio.server.address().getPort();
            assertEquals(403, status(studio, "Host: " + host + "\r\nOrigin: https://evil.example"));
            assertEquals(403, status(studio, "Host: " + host + "\r\nOrigin: null"));
            assertEquals(200, status(studio, "Host: " + host + "\r\nOrigin: http://" + host));
        }
    }

    @Test
    void oneUsersSessionIsNotAnothers() throws Exception {
        try (TestStudio studio = TestStudio.in(data).start().signedIn()) {
            String mine = studio.session;
            studio.token = TestStudio.json(studio.post("/api/auth/anonymous-token", "", "X-Client-Id", "somebody else"))
                    .path("data").path("token").asText();
            assertEquals(1002, TestStudio.code(
                    studio.call("GET", "/api/state/nemo_agent/me/" + mine + "/latest", "")));
            assertEquals(404, studio.prompt("mine now").statusCode());
            assertEquals(403, studio.call("GET", "/api/state/nemo_agent/anon_other/" + mine + "/latest", "")
                    .statusCode());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "TOKEN_EXPIRED, 401, 1001", "WRONG_SHAPE, 200, 0", "HTML_ERROR, 200, -1", "SERVER_ERROR, 500, -1"
    })
    void aRehearsedFailureStrikesTheFirstCallOnly(Fault fault, int status, int code) throws Exception {
        try (TestStudio studio = TestStudio.in(data).faults(fault).start()) {
            studio.token = TestStudio.json(studio.post("/api/auth/anonymous-token", "", "X-Client-Id", "a"))
                    .path("data").path("token").asText();
            var first = studio.call("GET", "/api/credits/balance/simple", "");
            assertEquals(status, first.statusCode());
            assertEquals(code, first.body().startsWith("{") ? TestStudio.code(first) : -1);
            var second = studio.call("GET", "/api/credits/balance/simple", "");
            assertTrue(TestStudio.json(second).path("data").path("total").isNumber());
        }
    }

    private static int status(TestStudio studio, String headers) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", studio.server.address().getPort())) {
            String request = "GET /register HTTP/1.1\r\n" + headers + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            InputStream answer = socket.getInputStream();
            String line = new String(answer.readNBytes("HTTP/1.1 200".length()), StandardCharsets.US_ASCII);
            return Integer.parseInt(line.substring(line.length() - 3));
        }
    }
}
