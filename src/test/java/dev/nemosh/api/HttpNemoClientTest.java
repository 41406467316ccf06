package dev.nemosh.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nemosh.text.ForeignText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.junit5.StartStop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes over the wire and what is read from it. */
class HttpNemoClientTest {
    @StartStop
    final MockWebServer server = new MockWebServer();

    private final Clients clients = new Clients();
    private NemoClient client;

    @BeforeEach
    void connect() {
        client = clients.of(URI.create("http://127.0.0.1:" + server.getPort()));
    }

    @AfterEach
    void close() {
        clients.close();
    }

    @Test
    void anAnonymousTokenIsAskedForByTheClientIdAlone() throws InterruptedException {
        answer("{\"code\":0,\"data\":{\"token\":\"nmv_usr_Ab12\",\"user_id\":\"anon_9f3c\",\"credits\":100,"
                + "\"expires_at\":\"2026-03-26T08:00:00Z\"}}");
        AnonymousToken token = client.anonymousToken("my-client");
        RecordedRequest request = request("POST /api/auth/anonymous-token");
        assertEquals("my-client", request.getHeaders().get("X-Client-Id"));
        assertNull(request.getHeaders().get("Authorization"));
        assertEquals("nmv_usr_Ab12", token.token().secret());
        assertEquals("anon_9f3c", token.userId());
        assertEquals(Instant.parse("2026-03-26T08:00:00Z"), token.expiresAt());
        assertFalse(token.toString().contains("Ab12"));
    }

    @Test
    void everyCallCarriesTheTokenAndTheAttribution() throws InterruptedException {
        List<Runnable> calls = List.of(
                () -> client.credits(Clients.TOKEN), () -> client.state(Clients.TOKEN, "7"),
                () -> client.createSession(Clients.TOKEN, "en"), () -> client.claimToken(Clients.TOKEN, "t", "s"),
                () -> client.pollRender(Clients.TOKEN, "r"), () -> client.cancelRender(Clients.TOKEN, "r"),
                () -> client.submitRender(Clients.TOKEN, new RenderOrder("r", "7", "{}", Map.of())),
                () -> client.uploadUrls(Clients.TOKEN, "7", List.of()),
                () -> client.openDownload(Clients.TOKEN, client.downloadEndpoint("r"), 0, null).close());
        for (Runnable call : calls) {
            answer("{\"code\":0,\"data\":{\"available\":1,\"session_id\":\"7\",\"claim_token\":\"clm_1\","
                    + "\"status\":\"pending\",\"url\":\"http://127.0.0.1:" + server.getPort() + "/file\"}}");
            if (call == calls.get(calls.size() - 1)) {
                server.enqueue(new MockResponse.Builder().setHeader("Content-Type", "video/mp4").body("x").build());
            }
            call.run();
            RecordedRequest request = server.takeRequest();
            assertEquals("Bearer nmv_usr_test", request.getHeaders().get("Authorization"), request.getTarget());
            assertEquals("free-video-generation-api", request.getHeaders().get("X-Skill-Source"));
            assertEquals("0.1.0", request.getHeaders().get("X-Skill-Version"));
            assertEquals("unknown", request.getHeaders().get("X-Skill-Platform"));
        }
    }

    @ParameterizedTest
    @CsvSource({"'\"5529798706024415232\"'", "5529798706024415232"})
    void aSessionIdIsTextWhateverItIsWrittenAs(String written) throws InterruptedException {
        answer("{\"code\":\"0\",\"data\":{\"task_id\":77,\"session_id\":" + written + "}}");
        CreatedSession session = client.createSession(Clients.TOKEN, "zh-CN");
        assertEquals("5529798706024415232", session.sessionId());
        assertEquals("77", session.taskId());
        assertEquals("{\"task_name\":\"project\",\"language\":\"zh-CN\"}",
                body(request("POST /api/tasks/me/with-session/nemo_agent")));
    }

    @Test
    void aSessionWithoutAnEnvelopeIsReadToo() {
        answer("{\"session_id\":\"7\"}");
        assertEquals("7", client.createSession(Clients.TOKEN, "en").sessionId());
    }

    @Test
    void largeCreditsStayExact() {
        answer("{\"code\":0,\"data\":{\"available\":9007199254740993,\"frozen\":-4,\"total\":null}}");
        assertEquals(new Credits(9007199254740993L, 0, 0), client.credits(Clients.TOKEN));
    }

    @Test
    void aDraftIsCutOutAsItStands() {
        String draft = "{ \"t\":[{\"tt\":0,\"sg\":["
                + "{\"d\":1.50e3,\"x\":12345678901234567890123,\"n\":\"\\u57ce🎬\"}]}] ,\"d\":1 }";
        answer("{\"code\":0,\"x\":{\"draft\":1},\"data\":{\"session_id\":\"7\",\"user_id\":\"u\","
                + "\"state\":{\"draft\" : "
                + draft + ",\"canvas_config\":{\"width\":1080,\"height\":\"1920\",\"ratio\":\"9:16\"}}}}");
        ProjectState state = client.state(Clients.TOKEN, "7");
        assertEquals(draft, state.draftJson());
        assertEquals("u", state.userId());
        assertEquals(new ProjectState.Canvas(1080, 1920, new ForeignText("9:16")), state.canvas());
    }

    @Test
    void aDraftThatIsAStringKeepsItsQuotesAndNoDraftIsNone() {
        answer("{\"data\":{\"state\":{\"draft\":\"<draft \\\"x\\\"/>\"}}}");
        assertEquals("\"<draft \\\"x\\\"/>\"", client.state(Clients.TOKEN, "7").draftJson());
        answer("{\"data\":{\"state\":{\"draft\":null}}}");
        assertNull(client.state(Clients.TOKEN, "7").draftJson());
    }

    @Test
    void assetsOfBothListsAreListedOnce() {
        answer("{\"data\":{\"state\":{\"video_infos\":[{\"id\":\"a\",\"filename\":\"a.mp4\",\"duration\":30.5,"
                + "\"width\":1920,\"height\":1080},{\"id\":\"g\",\"cdn_url\":\"https://c/x/g.mp4?s=1\"}],"
                + "\"generated_media\":{\"k\":{\"id\":\"g\",\"cdn_url\":\"https://c/x/g.mp4?s=1\"},"
                + "\"m\":[\"https://c/song.mp3\"]}}}}");
        List<String> told = client.state(Clients.TOKEN, "7").assets().stream()
                .map(asset -> asset.name() + " " + asset.kind() + " " + asset.origin() + " " + asset.durationMillis())
                .toList();
        assertEquals(
                List.of("a.mp4 video UPLOADED 30500", "g.mp4 video GENERATED null", "song.mp3 audio GENERATED null"),
                told);
    }

    @Test
    void aRenderIsSubmittedWithTheDraftAsItWasGiven() throws InterruptedException {
        answer("{\"success\":true,\"data\":{\"status\":\"pending\",\"progress\":5}}");
        Map<String, String> output = new LinkedHashMap<>();
        output.put("format", "mp4");
        output.put("quality", "high");
        String id = client.submitRender(Clients.TOKEN, new RenderOrder("render_1", "55", "{ \"t\":[ ]}", output));
        assertEquals("render_1", id);
        assertEquals("{\"id\":\"render_1\",\"sessionId\":\"55\",\"draft\":{ \"t\":[ ]},"
                + "\"output\":{\"format\":\"mp4\",\"quality\":\"high\"}}",
                body(request("POST /api/render/proxy/lambda")));
    }

    @Test
    void aRenderMayBeGivenAnotherId() {
        answer("{\"render_id\":\"theirs\",\"status\":\"pending\"}");
        assertEquals("theirs", client.submitRender(
                Clients.TOKEN, new RenderOrder("render_1", "55", "{}", Map.of())));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
        "{\"success\":true,\"data\":{\"status\":\"completed\",\"progress\":100,\"outputUrl\":\"u\"}} | COMPLETED 100 u",
        "{\"taskId\":\"r\",\"status\":\"completed\",\"progress\":100,\"output\":{\"url\":\"u\"}}     | COMPLETED 100 u",
        "{\"code\":0,\"data\":{\"status\":\"completed\",\"output\":{\"url\":\"u\"}}} | COMPLETED -1 u",
        "{\"status\":\"completed\",\"outputUrl\":\"u\",\"progress\":\"99.6\"} | COMPLETED 100 u",
        "{\"status\":\"completed\",\"data\":{\"output_url\":\"u\"}} | COMPLETED -1 u",
        "{\"status\":\"completed\"} | COMPLETED -1 null",
        "{\"success\":true,\"data\":{\"status\":\"pending\",\"progress\":5}} | PENDING 5 null",
        "{\"status\":\"warming\",\"progress\":120} | RUNNING 100 null",
        "{\"success\":false,\"data\":{\"status\":\"failed\",\"error\":\"e\"}} | FAILED -1 null e",
        "{\"status\":\"failed\",\"message\":\"e\"} | FAILED -1 null e",
    })
    void everyShapeOfARendersStatusIsRead(String answer, String told) {
        answer(answer);
        RenderStatus status = client.pollRender(Clients.TOKEN, "r");
        assertEquals(told, status.state() + " " + status.percent() + " " + status.url()
                + (status.reason() == null ? "" : " " + status.reason()));
    }

    @Test
    void aFileGoesUpAsItIsUnderItsOwnName() throws InterruptedException {
        answer("{\"code\":0,\"data\":{\"files\":[{\"filename\":\"a.mp4\",\"file_type\":\"video\",\"duration\":30.5,"
                + "\"width\":1920,\"height\":1080,\"cdn_url\":\"https://c/a.mp4\"}]}}");
        byte[] content = new byte[200_000];
        List<Long> sent = new ArrayList<>();
        List<UploadedFile> files = client.upload(Clients.TOKEN, "7",
                new UploadSource("城市 \"1\".mp4", content.length, () -> new ByteArrayInputStream(content)), sent::add);
        RecordedRequest request = request("POST /api/upload-video/nemo_agent/me/7");
        String head = body(request).substring(0, 200);
        assertTrue(head.contains("name=\"files\"; filename=\"城市 %221%22.mp4\""), head);
        assertEquals(content.length, sent.get(sent.size() - 1));
        assertEquals(new UploadedFile(new ForeignText("a.mp4"), new ForeignText("video"), "https://c/a.mp4",
                30_500L, 1920, 1080), files.get(0));
    }

    @Test
    void aFileThatCannotBeReadIsNotTheBackendsFault() {
        answer("{}");
        UploadSource gone = new UploadSource("a.mp4", 5, () -> {
            throw new IOException("gone");
        });
        ApiException failure = assertThrows(
                ApiException.class, () -> client.upload(Clients.TOKEN, "7", gone, sent -> {}));
        assertEquals(ErrorCode.SOURCE, failure.code());
    }

    @Test
    void aPromptSaysWhatTheServiceExpects() throws Exception {
        server.enqueue(new MockResponse.Builder().setHeader("Content-Type", "text/event-stream").build());
        server.enqueue(new MockResponse.Builder().setHeader("Content-Type", "text/event-stream").build());
        client.prompt(Clients.TOKEN, "55", "Make \"it\" 城", false, Clients.PATIENT);
        RecordedRequest request = request("POST /run_sse");
        assertEquals("{\"app_name\":\"nemo_agent\",\"user_id\":\"me\",\"session_id\":\"55\",\"new_message\":"
                + "{\"parts\":[{\"text\":\"Make \\\"it\\\" 城\"}]}}", body(request));
        assertEquals("text/event-stream", request.getHeaders().get("Accept"));
        client.prompt(Clients.TOKEN, "55", "x", true, Clients.PATIENT);
        assertTrue(body(request("POST /run_sse")).endsWith(",\"streaming\":true}"));
    }

    @Test
    void aWaitingCallEndsWhenItsThreadIsInterrupted() {
        Thread.currentThread().interrupt();
        ApiException failure = assertThrows(ApiException.class, () -> client.credits(Clients.TOKEN));
        assertEquals(ErrorCode.CANCELLED, failure.code());
        assertTrue(Thread.interrupted());
    }

    @Test
    void idsInPathsAreEscaped() throws InterruptedException {
        answer("{\"status\":\"pending\"}");
        client.pollRender(Clients.TOKEN, "a/../b?c");
        assertEquals("/api/render/proxy/lambda/a%2F..%2Fb%3Fc", server.takeRequest().getTarget());
        assertTrue(client.downloadEndpoint("a/b").endsWith("/api/render/proxy/a%2Fb/download"));
    }

    private void answer(String json) {
        server.enqueue(new MockResponse.Builder().setHeader("Content-Type", "application/json").body(json).build());
    }

    private RecordedRequest request(String line) throws InterruptedException {
        RecordedRequest request = server.takeRequest();
        assertEquals(line, request.getMethod() + " " + request.getTarget());
        return request;
    }

    private static String body(RecordedRequest request) {
        return request.getBody() == null ? "" : request.getBody().utf8();
    }
}
