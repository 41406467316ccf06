package dev.nemosh.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import mockwebserver3.junit5.StartStop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way in which the service can say no, and what it means. */
class ErrorAnswersTest {
    @StartStop
    final MockWebServer server = new MockWebServer();

    private final Clients clients = new Clients();

    @AfterEach
    void close() {
        clients.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
        "200 | {\"code\":1001,\"message\":\"expired\"}            | TOKEN            | expired",
        "401 |                                                    | TOKEN            | ",
        "200 | {\"code\":\"1001\",\"msg\":\"expired\"}            | TOKEN            | expired",
        "200 | {\"code\":1010}                                    | TOKEN            | ",
        "200 | {\"code\":1002,\"error\":\"gone\"}                 | SESSION          | gone",
        "404 | {\"detail\":\"Session not found: 7\"}              | SESSION          | Session not found: 7",
        "404 | {\"detail\":\"Not Found\"}                         | NOT_FOUND        | Not Found",
        "200 | {\"code\":2001,\"reason\":\"no credits\"}          | CREDITS          | no credits",
        "200 | {\"code\":4001,\"error\":{\"message\":\"m\"}}      | UNSUPPORTED_FILE | m",
        "400 | {\"code\":4002}                                    | FILE_TOO_LARGE   | ",
        "413 | <html>too large</html>                             | FILE_TOO_LARGE   | ",
        "400 | {\"message\":\"X-Client-Id is required\"}          | BAD_REQUEST      | X-Client-Id is required",
        "422 | {\"detail\":[{\"msg\":\"a\"},{\"msg\":\"b\"}]}     | BAD_REQUEST      | a; b",
        "402 | {\"code\":2001,\"message\":\"plan\"}               | PLAN             | plan",
        "200 | {\"code\":402}                                     | PLAN             | ",
        "403 |                                                    | FORBIDDEN        | ",
        "500 | <html>oops</html>                                  | SERVER           | ",
        "503 | {\"code\":1001}                                    | SERVER           | ",
        "302 |                                                    | REDIRECT         | ",
        "200 | <!doctype html><html></html>                       | WEB_PAGE         | ",
        "200 | {\"code\":0,\"data\":{\"token\":                   | MALFORMED        | ",
        "200 | [1,2]                                              | MALFORMED        | ",
        "200 | {\"code\":0,\"data\":{}}                           | MALFORMED        | session_id",
        "200 | {\"code\":9999,\"message\":\"new\"}                | REFUSED          | new",
        "200 | {\"success\":false,\"error\":\"no\"}               | REFUSED          | no",
    })
    void anAnswerMeans(int status, String body, ErrorCode code, String words) {
        server.enqueue(new MockResponse.Builder().code(status).body(body == null ? "" : body).build());
        ApiException failure = assertThrows(ApiException.class, () -> client().createSession(Clients.TOKEN, "en"));
        assertEquals(code, failure.code());
        assertEquals(words == null ? "" : words, failure.words().raw());
        assertEquals(Reached.YES, failure.reached());
        assertEquals(1, server.getRequestCount());
    }

    @Test
    void anAnswerThatBreaksOffIsALostConnection() {
        server.enqueue(new MockResponse.Builder().body("{\"code\":0,\"data\":{}}")
                .onResponseBody(new SocketEffect.CloseSocket()).build());
        ApiException failure = assertThrows(ApiException.class, () -> client().createSession(Clients.TOKEN, "en"));
        assertEquals(ErrorCode.CONNECTION_LOST, failure.code());
        assertTrue(failure.outcomeUnknown());
    }

    @Test
    void noOneAtTheDoorMeansThatNothingWasSent() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        NemoClient client = clients.of(URI.create("http://127.0.0.1:" + port));
        ApiException failure = assertThrows(ApiException.class, () -> client.anonymousToken("id"));
        assertEquals(ErrorCode.UNREACHABLE, failure.code());
        assertEquals(Reached.NO, failure.reached());
        assertFalse(failure.outcomeUnknown());
    }

    @Test
    void someoneWhoNeverAnswersIsGivenUpInTheTimeForConnecting() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Clients hasty = new Clients(Duration.ofMillis(200));
            NemoClient client = hasty.of(URI.create("http://127.0.0.1:" + silent.getLocalPort()));
            ApiException failure = assertThrows(ApiException.class, () -> client.credits(Clients.TOKEN));
            assertEquals(ErrorCode.TIMEOUT, failure.code());
            assertEquals(Reached.MAYBE, failure.reached());
            assertEquals(List.of(), hasty.waits);
            hasty.close();
        }
    }

    @Test
    void somethingThatSpeaksNoHttpBreaksTheProtocol() throws IOException {
        try (RawServer chatty = new RawServer((number, request, socket) -> {
            RawServer.write(socket, "220 mail.example.com ESMTP\r\n\r\n");
            return false;
        })) {
            ApiException failure = assertThrows(
                    ApiException.class, () -> clients.of(chatty.uri()).credits(Clients.TOKEN));
            assertEquals(ErrorCode.MALFORMED, failure.code());
        }
    }

    @Test
    void aTokenGoesNowhereInTheClear() {
        NemoClient client = clients.of(URI.create("http://127.0.0.1.example.com"));
        for (Runnable call : List.<Runnable>of(
                () -> client.credits(Clients.TOKEN), () -> client.anonymousToken("id"),
                () -> client.prompt(Clients.TOKEN, "7", "x", false, Clients.PATIENT))) {
            ApiException failure = assertThrows(ApiException.class, call::run);
            assertEquals(ErrorCode.INSECURE, failure.code());
        }
    }

    @Test
    void tooManyCallsAreMadeOnceMoreAfterTheTimeThatTheAnswerNames() {
        server.enqueue(new MockResponse.Builder().code(429).setHeader("Retry-After", "7").build());
        server.enqueue(new MockResponse.Builder().body("{\"code\":0,\"data\":{\"token\":\"nmv_usr_1\"}}").build());
        assertEquals("nmv_usr_1", client().anonymousToken("id").token().secret());
        assertEquals(List.of("RATE_LIMIT 7s"), clients.waits);
    }

    @Test
    void tooManyCallsTwiceAreARefusal() {
        server.enqueue(new MockResponse.Builder().code(429).build());
        server.enqueue(new MockResponse.Builder().code(200).body("{\"code\":\"429\"}").build());
        ApiException failure = assertThrows(ApiException.class, () -> client().anonymousToken("id"));
        assertEquals(ErrorCode.RATE_LIMIT, failure.code());
        assertEquals(List.of("RATE_LIMIT 30s"), clients.waits);
    }

    @Test
    void aQuestionIsAskedAgainAfterPassingFaults() {
        server.enqueue(new MockResponse.Builder().code(502).build());
        server.enqueue(new MockResponse.Builder().code(503).build());
        server.enqueue(new MockResponse.Builder().body("{\"data\":{\"available\":\"5\"}}").build());
        assertEquals(new Credits(5, 0, 0), client().credits(Clients.TOKEN));
        assertEquals(List.of("SERVER 1s", "SERVER 2s"), clients.waits);
    }

    @Test
    void aRefusedQuestionIsNotAskedAgain() {
        server.enqueue(new MockResponse.Builder().code(401).build());
        assertThrows(ApiException.class, () -> client().credits(Clients.TOKEN));
        assertEquals(1, server.getRequestCount());
    }

    private NemoClient client() {
        return clients.of(URI.create("http://127.0.0.1:" + server.getPort()));
    }
}
