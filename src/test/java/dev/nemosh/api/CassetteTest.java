package dev.nemosh.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nemosh.api.cassette.Cassette;
import dev.nemosh.api.cassette.CassetteException;
import dev.nemosh.api.cassette.CassettePlayer;
import dev.nemosh.api.cassette.CassetteRecorder;
import dev.nemosh.api.cassette.Tape;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import mockwebserver3.junit5.StartStop;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A conversation recorded over HTTP and answered from its cassette. */
class CassetteTest {
    private static final String SECRET = "nmv_usr_Ab12-cd.Ef34";
    private static final Token TOKEN = new Token(SECRET);
    private static final String TOKEN_ANSWER = "{\"code\":0,\"data\":{\"token\":\"" + SECRET
            + "\",\"user_id\":\"anon_9f3c77\",\"credits\":100}}";
    private static final String SESSION_ANSWER =
            "{\"code\":0,\"data\":{\"session_id\":\"5529798706024415232\",\"task_id\":\"t1\",\"user_id\":\"anon_9f3c77\"}}";
    private static final Duration LONG = Duration.ofSeconds(20);

    @StartStop
    private final MockWebServer server = new MockWebServer();

    private final StringWriter tape = new StringWriter();
    private final List<Transport> transports = new ArrayList<>();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-19T08:00:00Z"));

    @AfterEach
    void close() {
        transports.forEach(Transport::close);
    }

    @ParameterizedTest
    @ValueSource(strings = {Transcripts.TYPED_TWO_STAGES, Transcripts.ADK_STREAMING, Transcripts.ADK_TWO_STAGES,
        Transcripts.TYPED_SILENT, Transcripts.ADK_ERROR})
    void aReplayedStreamTellsWhatTheRecordedOneTold(String transcript) throws Exception {
        server.enqueue(new MockResponse.Builder().addHeader("Content-Type", "text/event-stream")
                .chunkedBody(transcript, 7).build());

        List<String> told = said(recording().prompt(TOKEN, "s1", "make it", false, Clients.PATIENT));

        assertEquals(told, said(replay().prompt(TOKEN, "s1", "make it", false, Clients.PATIENT)));
    }

    @Test
    void aWholeRunIsAnsweredWithoutTheBackend() throws Exception {
        answer(TOKEN_ANSWER, SESSION_ANSWER, "{\"success\":true,\"data\":{\"id\":\"render_1\",\"status\":\"pending\"}}",
                "{\"status\":\"processing\",\"progress\":40}",
                "{\"status\":\"completed\",\"output\":{\"url\":\"/films/a.mp4?Signature=hush-hush\"}}");
        NemoClient live = recording();
        Token token = live.anonymousToken("client-id-1").token();
        String session = live.createSession(token, "en").sessionId();
        live.submitRender(token, new RenderOrder("render_1", session, "{\"t\":[1.50]}", Map.of("format", "mp4")));
        live.pollRender(token, "render_1");
        String url = live.pollRender(token, "render_1").url();
        byte[] film = new byte[100_000];
        new Random(1).nextBytes(film);
        server.enqueue(new MockResponse.Builder().addHeader("Content-Type", "video/mp4")
                .body(new Buffer().write(film)).build());
        assertArrayEquals(film, bytes(live, token, url));
        server.close();

        NemoClient again = replay();
        Token other = again.anonymousToken("client-id-2").token();
        assertEquals(session, again.createSession(other, "en").sessionId());
        again.submitRender(other, new RenderOrder("render_2", session, "{\"t\":[1.50]}", Map.of("format", "mp4")));
        assertEquals(40, again.pollRender(other, "render_2").percent());
        String masked = again.pollRender(other, "render_2").url();
        assertArrayEquals(film, bytes(again, other, masked));
    }

    @Test
    void ofAFileThatWentUpOnlyTheMeasuresAreKept() throws Exception {
        String answer = "{\"code\":0,\"data\":{\"uploaded_files\":[{\"file_name\":\"clip.mp4\"}]}}";
        answer(answer);
        recording().upload(TOKEN, "s1", file("the clip's own bytes"), sent -> {});

        assertFalse(tape.toString().contains("the clip's own bytes"));
        assertEquals(1, replay().upload(TOKEN, "s1", file("the clip's own bytes"), sent -> {}).size());
        assertUnrecorded(() -> replay().upload(TOKEN, "s1", file("another clip's bytes"), sent -> {}));
    }

    @Test
    void whatDiffersFromTheRecordingIsSaid() throws Exception {
        for (int i = 0; i < 2; i++) {
            server.enqueue(new MockResponse.Builder().addHeader("Content-Type", "text/event-stream")
                    .chunkedBody(Transcripts.TYPED_SILENT, 64).build());
        }
        NemoClient live = recording();
        said(live.prompt(TOKEN, "s1", "make a 2 second \"ocean\" film", false, Clients.PATIENT));
        said(live.prompt(TOKEN, "s1", "add a title", false, Clients.PATIENT));

        ApiException failure = assertThrows(ApiException.class,
                () -> said(replay().prompt(TOKEN, "s1", "make a 9 second film", false, Clients.PATIENT)));
        assertEquals(ErrorCode.UNRECORDED, failure.code());
        assertEquals("POST /run_sse\nmake a 9 second film\nmake a 2 second \\\"ocean\\\" film", failure.words().raw());
    }

    @Test
    void whatWasNotRecordedFailsClearly() throws Exception {
        answer("{\"code\":0,\"data\":{\"available\":90,\"frozen\":10,\"total\":100}}");
        recording().credits(TOKEN);

        NemoClient again = replay();
        assertEquals(90, again.credits(TOKEN).available());
        ApiException failure = assertThrows(ApiException.class, () -> again.credits(TOKEN));
        assertEquals(ErrorCode.UNRECORDED, failure.code());
        assertEquals("GET /api/credits/balance/simple", failure.words().raw());
        assertEquals(Reached.NO, failure.reached());
    }

    @Test
    void aTokenAndASessionThatTheRecordingShellHadAreStoodInFor() throws Exception {
        answer("{\"code\":0,\"data\":{\"state\":{}}}");
        recording().state(TOKEN, "s77");

        NemoClient again = replay();
        again.anonymousToken("client-id-2");
        assertEquals("s77", again.createSession(TOKEN, "en").sessionId());
    }

    @Test
    void aFaultIsReplayedAsItWas() throws Exception {
        server.enqueue(new MockResponse.Builder().onRequestStart(SocketEffect.ShutdownConnection.INSTANCE).build());
        NemoClient live = recording();
        ApiException then = assertThrows(ApiException.class, () -> live.createSession(TOKEN, "en"));

        NemoClient again = replay();
        ApiException replayed = assertThrows(ApiException.class, () -> again.createSession(TOKEN, "en"));

        assertEquals(then.code() + " " + then.reached(), replayed.code() + " " + replayed.reached());
    }

    @Test
    void noSecretStandsInACassetteHoweverTheAnswerIsCut() throws Exception {
        Random random = new Random(20);
        for (int run = 0; run < 40; run++) {
            tape.getBuffer().setLength(0);
            String secret = secret(random);
            String words = "data: {\"type\":\"text\",\"content\":\"" + "é".repeat(random.nextInt(30)) + secret + " of "
                    + secret + " at https://ann:pa55@h/x?token=hush-hush\",\"user_id\":\"anon_9f3c77\"}\n\n";
            server.enqueue(new MockResponse.Builder().addHeader("Content-Type", "text/event-stream")
                    .addHeader("Set-Cookie", "id=" + secret)
                    .chunkedBody(words.repeat(3), 1 + random.nextInt(40)).build());
            NemoClient live = recording();
            said(live.prompt(new Token(secret), "s1", "say " + secret, false, Clients.PATIENT));
            answer(TOKEN_ANSWER.replace(SECRET, secret).replace("9f3c77", "9f3c77" + run));
            live.anonymousToken("client-id-" + run);

            String written = tape.toString();
            for (String hidden : List.of(secret, "client-id-", "anon_9f3c77", "pa55", "hush-hush")) {
                assertFalse(written.contains(hidden), hidden + " stands in " + written);
            }
        }
    }

    @Test
    void aCassetteCutAtAnyLineIsUsedAsFarAsItGoes() throws Exception {
        server.enqueue(new MockResponse.Builder().addHeader("Content-Type", "text/event-stream")
                .chunkedBody(Transcripts.ADK_TWO_STAGES, 50).build());
        said(recording().prompt(TOKEN, "s1", "make it", false, Clients.PATIENT));
        String whole = tape.toString();
        for (int cut = whole.indexOf("\"answer\""); cut < whole.length() - 1; cut += 97) {
            NemoClient again = replay(whole.substring(0, cut), CassettePlayer.Wait.NONE);
            AgentStream stream = again.prompt(TOKEN, "s1", "make it", false, Clients.PATIENT);
            try {
                List<String> told = said(stream);
                assertTrue(List.of("BROKEN", "CLEAN").contains(told.get(told.size() - 1)), told.toString());
            } catch (ApiException e) {
                assertEquals(ErrorCode.CONNECTION_LOST, e.code());
            }
        }
    }

    @Test
    void inRecordedTimeAnAnswerComesNoSoonerThanItCame() throws Exception {
        answer("{\"code\":0,\"data\":{\"available\":90,\"frozen\":10,\"total\":100}}");
        recording().credits(TOKEN);
        String later = tape.toString().replaceAll("(\"kind\":\"(?:answer|piece|end)\",\"at\":)\\d+", "$140000");

        List<Duration> waits = new ArrayList<>();
        NemoClient again = replay(later, time -> {
            waits.add(time);
            now.updateAndGet(instant -> instant.plus(time));
        });
        again.credits(TOKEN);

        assertEquals(Duration.ofSeconds(40), waits.stream().reduce(Duration.ZERO, Duration::plus));
    }

    @Test
    void aRecordingThatCannotBeWrittenEndsAndTheCallsGoOn() throws Exception {
        answer("{\"code\":0,\"data\":{\"available\":90,\"frozen\":10,\"total\":100}}");
        List<IOException> told = new ArrayList<>();
        Writer disk = new Writer() {
            @Override
            public void write(char[] words, int from, int length) throws IOException {
                throw new IOException("no space left");
            }

            @Override
            public void flush() {
                // Nothing is held back.
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
        NemoClient live = client(new CassetteRecorder(disk, now::get, "nemosh/test", told::add), server.url("/").uri());

        assertEquals(90, live.credits(TOKEN).available());
        assertEquals(1, told.size());
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "`` | NOT_ONE 1",
        "hello | NOT_ONE 1",
        "{\"kind\":\"film\"} | NOT_ONE 1",
        "{\"kind\":\"cassette\",\"version\":2} | VERSION 1",
        "{\"kind\":\"cassette\",\"version\":1} | EMPTY 2",
        "{\"kind\":\"cassette\",\"version\":1};oops;{} | LINE 2",
        "{\"kind\":\"cassette\",\"version\":1};{\"kind\":\"piece\",\"call\":9}; | LINE 2",
        "{\"kind\":\"cassette\",\"version\":1};{\"kind\":\"backend\",\"api\":\"file:///x\"}; | LINE 2",
    })
    void aFileThatIsNoCassetteIsToldSo(String lines, String told) {
        CassetteException wrong = assertThrows(
                CassetteException.class, () -> Cassette.read(new StringReader(lines.replace(';', '\n'))));
        assertEquals(told, wrong.reason() + " " + wrong.line());
    }

    @Test
    void aLineWithoutAnEndIsRefused() {
        Reader endless = new Reader() {
            @Override
            public int read(char[] words, int from, int length) {
                Arrays.fill(words, from, from + length, 'x');
                return length;
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
        CassetteException wrong = assertThrows(CassetteException.class, () -> Cassette.read(endless));
        assertEquals(CassetteException.Reason.SIZE, wrong.reason());
    }

    private NemoClient recording() {
        tape.getBuffer().setLength(0);
        return client(new CassetteRecorder(tape, now::get, "nemosh/test", fault -> {}), server.url("/").uri());
    }

    private NemoClient replay() throws Exception {
        return replay(tape.toString(), CassettePlayer.Wait.NONE);
    }

    private NemoClient replay(String recorded, CassettePlayer.Wait wait) throws Exception {
        Cassette cassette = Cassette.read(new StringReader(recorded));
        return client(new CassettePlayer(cassette, now::get, wait), cassette.api());
    }

    private NemoClient client(Tape through, URI address) {
        Transport transport = new Transport(HttpOptions.usual(), through);
        transports.add(transport);
        URI api = URI.create(address.toString().replaceAll("/$", ""));
        Retries once = new Retries(1, Duration.ZERO, Duration.ZERO, Duration.ZERO, time -> {}, (code, time) -> {});
        return new HttpNemoClient(new Backend(Backend.Kind.SERVER, api.toString(), api, api),
                Clients.ATTRIBUTION, transport, once, InstantSource.system());
    }

    private void answer(String... answers) {
        for (String json : answers) {
            server.enqueue(new MockResponse.Builder().addHeader("Content-Type", "application/json").body(json).build());
        }
    }

    private static void assertUnrecorded(Executable call) {
        assertEquals(ErrorCode.UNRECORDED, assertThrows(ApiException.class, call).code());
    }

    private static byte[] bytes(NemoClient client, Token token, String url) throws IOException {
        try (Download download = client.openDownload(token, url, 0, null);
                InputStream in = Channels.newInputStream(download.body())) {
            return in.readAllBytes();
        }
    }

    private static UploadSource file(String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return new UploadSource("clip.mp4", bytes.length, () -> new ByteArrayInputStream(bytes));
    }

    private static String secret(Random random) {
        StringBuilder secret = new StringBuilder(random.nextBoolean() ? "nmv_usr_" : "own");
        for (int i = 0; i < 24; i++) {
            secret.append("ABCdef0189-_.".charAt(random.nextInt(13)));
        }
        return secret.append('z').toString();
    }

    private static List<String> said(AgentStream stream) throws InterruptedException {
        List<String> told = new ArrayList<>();
        try (stream) {
            while (true) {
                StreamSignal signal = stream.next(LONG);
                if (signal instanceof StreamSignal.Said said) {
                    told.add(Transcripts.words(said.event()));
                } else if (signal instanceof StreamSignal.Ended ended) {
                    told.add(ended.end().name());
                    return told;
                }
            }
        }
    }
}
