package dev.nemosh.work;

import static dev.nemosh.work.WorkBench.FULL;
import static dev.nemosh.work.WorkBench.RAW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The conversation over a real socket whose every byte, and whose end, a test has written down. */
@Timeout(240)
class WireTest {
    private static final Duration AT_ONCE = Duration.ofMillis(200);

    @TempDir
    Path directory;

    private RawCloud cloud;
    private WorkBench bench;

    /** The two dialects of the stream. */
    enum Dialect {
        TYPED(
                "data: {\"type\":\"text\",\"content\":\"Adding music. 🎵\"}\n\n",
                "data: {\"type\":\"tool_call\",\"name\":\"edit_multitrack\",\"args\":{}}\n\n: ping\n\ndata:\n\n",
                "data: {\"type\":\"tool_result\",\"name\":\"edit_multitrack\",\"result\":{\"status\":\"success\"}}\n\n",
                "data: {\"type\":\"text\",\"content\":\"The music is in.\"}\n\n"),
        ADK(
                "data: {\"content\":{\"parts\":[{\"text\":\"Adding \"}],\"role\":\"model\"},\"partial\":true,"
                        + "\"invocationId\":\"e\",\"author\":\"nemo_agent\"}\n\n",
                "data:{\"content\":{\"parts\":[{\"text\":\"Adding music. \\uD83C\\uDFB5\"}"
                        + ",{\"functionCall\":{\"id\":\"adk-1\","
                        + "\"name\":\"edit_multitrack\"}}],\"role\":\"model\"},\"invocationId\":\"e\""
                        + ",\"author\":\"nemo_agent\"}\n\n",
                "data: {\"content\":{\"parts\":[{\"functionResponse\":{\"id\":\"adk-1\",\"name\":\"edit_multitrack\","
                        + "\"response\":{\"status\":\"success\"}}}],\"role\":\"user\"},\"invocationId\":\"e\","
                        + "\"author\":\"nemo_agent\"}\n\nevent: heartbeat\n\n",
                "data: {\"content\":{\"parts\":[{\"text\":\"The music is in.\"}],\"role\":\"model\"}"
                        + ",\"invocationId\":\"e\","
                        + "\"author\":\"nemo_agent\"}\n\n");

        private final String[] events;

        Dialect(String... events) {
            this.events = events;
        }

        byte[] bytes() {
            return RawCloud.stream(events);
        }
    }

    @BeforeEach
    void start() throws IOException {
        cloud = new RawCloud();
        bench = WorkBench.overWire(cloud.client(), directory);
    }

    @AfterEach
    void stop() throws IOException {
        cloud.close();
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void aWholeStreamIsToldWordForWord(Dialect dialect) {
        cloud.answers((out, socket) -> out.write(dialect.bytes()));
        assertEquals(new TurnOutcome.Done(true, 0), bench.send("add music"));
        assertEquals("Adding music. 🎵\nThe music is in.", bench.told.reply());
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void aStreamCutAnywhereHasTheRightOutcomeAndIsNeverSentAgain(Dialect dialect) throws IOException {
        byte[] whole = dialect.bytes();
        int cuts = 100;
        cloud.shows(RAW);
        cloud.answers((out, socket) -> out.write(RawCloud.stream()));
        bench.sendQuietly("make a city timelapse");
        for (int cut = 0; cut < cuts; cut++) {
            int at = (int) ((long) cut * whole.length / cuts);
            String before = cut % 2 == 0 ? RAW : FULL;
            String after = cut % 2 == 0 ? FULL : RAW;
            boolean reset = cut % 3 == 0;
            cloud.shows(before);
            cloud.answers((out, socket) -> {
                cloud.shows(after);
                out.write(whole, 0, at);
                out.flush();
                socket.setSoLinger(reset, 0);
                socket.close();
            });
            int posts = cloud.posts();
            Told told = new Told();
            TurnOutcome outcome = bench.conversation.send("edit " + cut, Set.of(), new Cancel(), told);
            TurnOutcome.Done done = assertInstanceOf(TurnOutcome.Done.class, outcome, "cut at byte " + at);
            assertEquals(1, done.changes(), "cut at byte " + at);
            assertEquals(1, told.all(Event.Changed.class).size(), "cut at byte " + at);
            assertTrue("Adding music. 🎵\nThe music is in.".startsWith(told.reply()), told.reply());
            assertEquals(posts + 1, cloud.posts(), "cut at byte " + at);
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void aCutStreamThatChangedNothingIsAnHonestUnknown(Dialect dialect) {
        byte[] whole = dialect.bytes();
        for (int cut = 0; cut < 20; cut++) {
            int at = cut * whole.length / 20;
            cloud.answers((out, socket) -> {
                out.write(whole, 0, at);
                out.flush();
                socket.close();
            });
            assertInstanceOf(TurnOutcome.Unknown.class, bench.send("edit " + cut), "cut at byte " + at);
        }
        assertEquals(20, cloud.posts());
    }

    @Test
    void aPieceIsToldBeforeTheNextOneIsSent() {
        CountDownLatch seen = new CountDownLatch(1);
        cloud.answers((out, socket) -> {
            out.write(RawCloud.head());
            out.write(RawCloud.chunk("data: {\"type\":\"chunk\",\"text\":\"Hel\"}\n\n"));
            out.flush();
            seen.await();
            out.write(RawCloud.chunk("data: {\"type\":\"chunk\",\"text\":\"lo\"}\n\n"));
            out.write("0\r\n\r\n".getBytes());
        });
        List<String> pieces = new ArrayList<>();
        bench.conversation.send("hello", Set.of(), new Cancel(), event -> {
            if (event instanceof Event.Text text) {
                pieces.add(text.piece().toString());
                seen.countDown();
            }
        });
        assertEquals(List.of("Hel", "lo"), pieces);
    }

    @Test
    void everyPromptIsPostedOnceWhateverTheWireDoes() throws IOException {
        Map<String, RawCloud.Stream> faults = new LinkedHashMap<>();
        for (Dialect dialect : Dialect.values()) {
            faults.put("well " + dialect, (out, socket) -> out.write(dialect.bytes()));
            faults.put("cut in an event " + dialect, (out, socket) -> {
                out.write(dialect.bytes(), 0, dialect.bytes().length / 2);
                socket.close();
            });
        }
        faults.put("no answer, connection closed", (out, socket) -> socket.close());
        faults.put("no answer, connection reset", (out, socket) -> {
            socket.setSoLinger(true, 0);
            socket.close();
        });
        faults.put("500", (out, socket) -> out.write(RawCloud.json(500, "")));
        faults.put("502 page", (out, socket) -> out.write(RawCloud.answer(502, "text/html", "", "<html>bad</html>")));
        faults.put("503 with Retry-After: 0", (out, socket) ->
                out.write(RawCloud.answer(503, "text/plain", "Retry-After: 0\r\n", "later")));
        faults.put("408", (out, socket) -> out.write(RawCloud.answer(408, "text/plain", "", "")));
        faults.put("307", (out, socket) ->
                out.write(RawCloud.answer(307, "text/plain", "Location: /run_sse\r\n", "")));
        faults.put("308", (out, socket) ->
                out.write(RawCloud.answer(308, "text/plain", "Location: /run_sse\r\n", "")));
        faults.put("200 page", (out, socket) -> out.write(RawCloud.answer(200, "text/html", "", "<html>hi</html>")));
        faults.put("200 with JSON", (out, socket) -> out.write(RawCloud.json(200, "{\"code\":0,\"data\":{}}")));
        faults.put("2001", (out, socket) -> out.write(RawCloud.json(200, "{\"code\":2001"
                + ",\"message\":\"no credits\"}")));
        faults.put("402", (out, socket) -> out.write(RawCloud.json(402, "{\"code\":\"402\"}")));
        faults.put("error frame", (out, socket) ->
                out.write(RawCloud.stream("data: {\"error\": \"bad \"value\" here\"}\n\n")));
        faults.put("heartbeats only", (out, socket) -> out.write(RawCloud.stream(": ping\n\n", "data:\n\n")));
        System.out.println("Accepted POST /run_sse by fault:");
        for (Map.Entry<String, RawCloud.Stream> fault : faults.entrySet()) {
            assertEquals(1, postsOf(fault.getKey(), fault.getValue()), fault.getKey());
        }
        RawCloud.Stream well = (out, socket) -> out.write(Dialect.ADK.bytes());
        for (String refusal : List.of("1001", "400", "429")) {
            RawCloud.Stream refused = (out, socket) ->
                    out.write(RawCloud.json(refusal.equals("1001") ? 200 : Integer.parseInt(refusal),
                            "{\"code\":" + refusal + ",\"message\":\"no\"}"));
            assertEquals(2, postsOf(refusal + " as the first answer, then well", refused, well));
            assertEquals(2, postsOf(refusal + " twice", refused, refused, well));
        }
    }

    @Test
    void stoppingToWatchAStreamReturnsAtOnceAndLeavesThePromptInMind() throws InterruptedException {
        CountDownLatch forever = new CountDownLatch(1);
        CountDownLatch watching = new CountDownLatch(1);
        cloud.answers((out, socket) -> {
            out.write(RawCloud.head());
            out.write(RawCloud.chunk("data: {\"type\":\"text\",\"content\":\"Working.\"}\n\n"));
            out.flush();
            forever.await();
        });
        assertInstanceOf(TurnOutcome.Detached.class, stopped(watching, event -> {
            if (event instanceof Event.Text) {
                watching.countDown();
            }
        }));
        assertEquals(1, bench.journal.pending().size());
        assertEquals(1, cloud.posts());
        assertInstanceOf(TurnOutcome.Held.class, bench.send("make a film"));
    }

    @Test
    void stoppingBeforeAnyAnswerReturnsAtOnce() throws InterruptedException {
        CountDownLatch forever = new CountDownLatch(1);
        CountDownLatch received = new CountDownLatch(1);
        cloud.answers((out, socket) -> {
            received.countDown();
            forever.await();
        });
        assertInstanceOf(TurnOutcome.Detached.class, stopped(received, event -> {}));
        assertEquals(1, bench.journal.pending().size());
    }

    @Test
    void stoppingBeforeThePostReturnsAtOnceAndSendsNothing() throws InterruptedException {
        cloud.answers((out, socket) -> out.write(Dialect.ADK.bytes()));
        bench.sendQuietly("make a city timelapse");
        CountDownLatch forever = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        cloud.answersState((out, socket) -> {
            asked.countDown();
            forever.await();
        });
        assertInstanceOf(TurnOutcome.NotSent.class, stopped(asked, event -> {}));
        assertEquals(1, cloud.posts());
        assertEquals(List.of(), bench.journal.pending());
    }

    private int postsOf(String fault, RawCloud.Stream... streams) throws IOException {
        try (RawCloud own = new RawCloud()) {
            WorkBench run = WorkBench.overWire(own.client(), directory);
            own.answers((out, socket) -> out.write(RawCloud.stream()));
            run.sendQuietly("a prompt before, so that the connection is warm");
            int before = own.posts();
            own.answers(streams);
            run.sendQuietly("make a film");
            System.out.printf("  %-45s %d%n", fault, own.posts() - before);
            return own.posts() - before;
        }
    }

    /** Sends a prompt, stops watching once the latch is open, and checks how long that took. */
    private TurnOutcome stopped(CountDownLatch when, Event.Sink sink) throws InterruptedException {
        Cancel cancel = new Cancel();
        long[] asked = new long[1];
        Thread user = new Thread(() -> {
            try {
                when.await();
                asked[0] = System.nanoTime();
                cancel.ask();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        user.start();
        TurnOutcome outcome = bench.conversation.send("make a film", Set.of(), cancel, sink);
        long back = System.nanoTime();
        user.join();
        Duration took = Duration.ofNanos(back - asked[0]);
        assertTrue(took.compareTo(AT_ONCE) < 0, () -> "returned after " + took);
        return outcome;
    }
}
