package dev.nemosh.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A prompt's stream at the socket: live, cut, silent, endless, given up. */
class HttpAgentStreamTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final String CHUNKED =
            "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n";
    private static final String UNFRAMED =
            "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n";

    private final Clients clients = new Clients();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);

    @AfterEach
    void close() {
        clients.close();
    }

    @Test
    void aPieceIsThereAsSoonAsItIsFlushed() throws Exception {
        CountDownLatch seen = new CountDownLatch(1);
        try (RawServer server = new RawServer((number, request, socket) -> {
            RawServer.write(socket, CHUNKED + chunk(text("Hel")));
            await(seen);
            RawServer.write(socket, chunk(text("lo")) + "0\r\n\r\n");
            return false;
        }); AgentStream stream = prompt(server)) {
            assertEquals("say Hel", Transcripts.words(((StreamSignal.Said) stream.next(LONG)).event()));
            seen.countDown();
            assertEquals(List.of(".", "say lo", ".", "CLEAN"), rest(stream));
        }
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "chunked,  last chunk,         CLEAN",
        "chunked,  no last chunk,      BROKEN",
        "chunked,  inside an event,    BROKEN",
        "chunked,  no blank line,      CLEAN",
        "unframed, after an event,     CLEAN",
        "unframed, inside an event,    BROKEN",
        "unframed, no blank line,      BROKEN",
    })
    void howTheBodyEndsSaysHowTheTurnEnded(String framing, String how, StreamEnd end) throws Exception {
        String words = text("Hi");
        String body = how.equals("inside an event")
                ? words.substring(0, words.length() - 6)
                : how.equals("no blank line") ? words.substring(0, words.length() - 1) : words;
        String wire = framing.equals("unframed")
                ? UNFRAMED + body
                : CHUNKED + chunk(body) + (how.equals("no last chunk") ? "" : "0\r\n\r\n");
        try (RawServer server = new RawServer((number, request, socket) -> {
            RawServer.write(socket, wire);
            return false;
        }); AgentStream stream = prompt(server)) {
            List<String> told = rest(stream);
            assertEquals(end.name(), told.get(told.size() - 1));
            assertEquals(!how.equals("inside an event"), told.contains("say Hi"));
        }
    }

    @Test
    void aSilentCleanEndIsClean() throws Exception {
        try (RawServer server = new RawServer((number, request, socket) -> {
            RawServer.write(socket, CHUNKED + "0\r\n\r\n");
            return false;
        }); AgentStream stream = prompt(server)) {
            assertEquals(List.of("CLEAN"), rest(stream));
            assertEquals(new StreamSignal.Ended(StreamEnd.CLEAN), stream.next(LONG));
        }
    }

    @Test
    void cancellingReturnsAtOnceWhateverTheNetworkDoes() throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        try (RawServer server = new RawServer((number, request, socket) -> {
            await(done);
            return false;
        }); AgentStream stream = prompt(server)) {
            Thread other = new Thread(stream::cancel);
            other.start();
            assertTimeoutPreemptively(
                    Duration.ofSeconds(5), () -> assertEquals(List.of("CANCELLED"), rest(stream)));
            other.join();
            done.countDown();
        }
    }

    @Test
    void nothingButHeartbeatsForTooLongIsGivenUp() throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        try (RawServer server = new RawServer((number, request, socket) -> {
            RawServer.write(socket, CHUNKED + chunk(text("Hi")) + chunk(": ping\n\n"));
            await(done);
            return false;
        }); AgentStream stream = prompt(server)) {
            assertEquals("say Hi", Transcripts.words(((StreamSignal.Said) stream.next(LONG)).event()));
            now.set(Instant.EPOCH.plusSeconds(599));
            assertEquals("heartbeat", Transcripts.words(((StreamSignal.Said) stream.next(LONG)).event()));
            assertEquals(new StreamSignal.Quiet(), stream.next(Duration.ofMillis(1)));
            now.set(Instant.EPOCH.plusSeconds(600));
            assertEquals(new StreamSignal.Ended(StreamEnd.IDLE), stream.next(LONG));
            done.countDown();
        }
    }

    @Test
    void theWholeStreamHasALimitToo() throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        try (RawServer server = new RawServer((number, request, socket) -> {
            RawServer.write(socket, CHUNKED + chunk(text("Hi")) + chunk(text("again")));
            await(done);
            return false;
        }); AgentStream stream = prompt(server)) {
            stream.next(LONG);
            now.set(Instant.EPOCH.plusSeconds(900));
            assertEquals(new StreamSignal.Ended(StreamEnd.TIMED_OUT), stream.next(LONG));
            done.countDown();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
        "401 | {}                                              | TOKEN",
        "429 | {}                                              | RATE_LIMIT",
        "404 | {\"detail\":\"Session not found\"}              | SESSION",
        "200 | {\"code\":2001}                                 | CREDITS",
        "500 |                                                 | SERVER",
        "200 | {}                                              | MALFORMED",
    })
    void aRefusalComesBeforeAnyEvent(int status, String body, ErrorCode code) throws Exception {
        String words = body == null ? "" : body;
        try (RawServer server = new RawServer((number, request, socket) -> RawServer.json(socket, status, words));
                AgentStream stream = prompt(server)) {
            ApiException failure = assertThrows(ApiException.class, () -> stream.next(LONG));
            assertEquals(code, failure.code());
            assertEquals(1, server.count("/run_sse"));
        }
    }

    @Test
    void noAnswerAtAllLeavesTheOutcomeOpen() throws Exception {
        try (RawServer server = new RawServer((number, request, socket) -> false);
                AgentStream stream = prompt(server)) {
            ApiException failure = assertThrows(ApiException.class, () -> stream.next(LONG));
            assertEquals(Reached.MAYBE, failure.reached());
            assertEquals(new StreamSignal.Ended(StreamEnd.BROKEN), stream.next(LONG));
        }
    }

    @Test
    void aTranscriptInPiecesOfOneByteIsTheSame() throws Exception {
        byte[] bytes = Transcripts.ADK_TWO_STAGES.getBytes(StandardCharsets.UTF_8);
        try (RawServer server = new RawServer((number, request, socket) -> {
            RawServer.write(socket, UNFRAMED);
            socket.setTcpNoDelay(true);
            for (byte b : bytes) {
                socket.getOutputStream().write(b);
            }
            return false;
        }); AgentStream stream = prompt(server)) {
            List<String> told = rest(stream);
            assertEquals("CLEAN", told.remove(told.size() - 1));
            assertEquals(Transcripts.read(Transcripts.ADK_TWO_STAGES), told);
        }
    }

    private AgentStream prompt(RawServer server) {
        return clients.of(server.uri(), now::get).prompt(Clients.TOKEN, "7", "make a film", false,
                new StreamLimits(Duration.ofMinutes(10), Duration.ofMinutes(15)));
    }

    private static List<String> rest(AgentStream stream) throws InterruptedException {
        List<String> told = new ArrayList<>();
        while (true) {
            StreamSignal signal = stream.next(LONG);
            assertFalse(signal instanceof StreamSignal.Quiet, "nothing came");
            if (signal instanceof StreamSignal.Ended ended) {
                told.add(ended.end().name());
                return told;
            }
            told.add(Transcripts.words(((StreamSignal.Said) signal).event()));
        }
    }

    private static String text(String words) {
        return "data: {\"type\":\"text\",\"content\":\"" + words + "\"}\n\n";
    }

    private static String chunk(String words) {
        return Integer.toHexString(words.getBytes(StandardCharsets.UTF_8).length) + "\r\n" + words + "\r\n";
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
