package dev.nemosh.studio.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nemosh.studio.director.Step;
import dev.nemosh.studio.server.turn.Pacing;
import dev.nemosh.studio.server.wire.Json;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunRoutesTest {
    @TempDir
    private Path data;

    @Test
    void typedEventsAreOnTheWireToTheByte() throws Exception {
        try (TestStudio studio = TestStudio.in(data).dialect(Dialect.TYPED).start().signedIn()) {
            HttpResponse<String> reply = studio.prompt("a city");
            assertEquals("text/event-stream", reply.headers().firstValue("Content-Type").orElse(""));
            assertEquals("""
                    data: {"type":"text","content":"On it."}

                    data: {"type":"tool_call","name":"edit_multitrack","args":{"op":"make"}}

                    data: {"type":"tool_result","name":"edit_multitrack","result":{"status":"success"}}

                    data: {"type":"text","content":"Your film is ready 🎬."}

                    """, reply.body());
        }
    }

    @Test
    void adkEventsStreamDeltasThenTheWholeParagraph() throws Exception {
        try (TestStudio studio = TestStudio.in(data)
                .clock(() -> Instant.ofEpochMilli(1_773_900_000_100L)).start().signedIn()) {
            String[] frames = studio.prompt("a city").body().split("\n\n");
            assertEquals("data: {\"content\":{\"parts\":[{\"text\":\"On it.\"}],\"role\":\"model\"},"
                    + "\"invocationId\":\"e-X\",\"author\":\"nemo_agent\",\"actions\":{\"stateDelta\":{},"
                    + "\"artifactDelta\":{},\"requestedAuthConfigs\":{}},\"id\":\"X\","
                    + "\"timestamp\":1773900000.100,\"partial\":true}", anonymous(frames[0]));
            assertEquals("data: {\"content\":{\"parts\":[{\"text\":\"On it.\"}],\"role\":\"model\"},"
                    + "\"invocationId\":\"e-X\",\"author\":\"nemo_agent\",\"actions\":{\"stateDelta\":{},"
                    + "\"artifactDelta\":{},\"requestedAuthConfigs\":{}},\"id\":\"X\","
                    + "\"timestamp\":1773900000.100,\"partial\":false,\"finishReason\":\"STOP\"}",
                    anonymous(frames[1]));
            JsonNode call = event(frames[2]);
            JsonNode result = event(frames[3]);
            JsonNode called = call.path("content").path("parts").path(0).path("functionCall");
            JsonNode answered = result.path("content").path("parts").path(0).path("functionResponse");
            assertTrue(called.path("id").asText().startsWith("adk-"));
            assertEquals("edit_multitrack", called.path("name").asText());
            assertTrue(call.path("longRunningToolIds").isArray());
            assertEquals(called.path("id"), answered.path("id"));
            assertEquals("user", result.path("content").path("role").asText());
            assertEquals("nemo_agent", result.path("author").asText());
            assertTrue(result.path("actions").path("stateDelta").path("draft").path("t").isArray());
            assertEquals(call.path("invocationId"), result.path("invocationId"));
            StringBuilder deltas = new StringBuilder();
            for (int i = 4; i < frames.length - 1; i++) {
                assertTrue(event(frames[i]).path("partial").asBoolean());
                deltas.append(text(frames[i]));
            }
            assertTrue(frames.length > 6, "the paragraph came in pieces");
            assertEquals("Your film is ready 🎬.", deltas.toString());
            assertEquals("Your film is ready 🎬.", text(frames[frames.length - 1]));
        }
    }

    @Test
    void aClientMayAskForWholeParagraphs() throws Exception {
        try (TestStudio studio = TestStudio.in(data).start().signedIn()) {
            String body = studio.runBody("a city").replaceFirst("\\{", "{\"streaming\":false,");
            String[] frames = studio.call("POST", "/run_sse", body).body().split("\n\n");
            assertEquals(4, frames.length);
            assertTrue(event(frames[0]).path("partial").isMissingNode());
        }
    }

    @Test
    void anUnknownSessionIsA404WithDetail() throws Exception {
        try (TestStudio studio = TestStudio.in(data).start().signedIn()) {
            studio.session = "1234567890123456789";
            HttpResponse<String> reply = studio.prompt("a city");
            assertEquals(404, reply.statusCode());
            assertEquals("{\"detail\":\"Session not found\"}", reply.body());
        }
    }

    @Test
    void aRequestWithoutPromptIs422() throws Exception {
        try (TestStudio studio = TestStudio.in(data).start().signedIn()) {
            HttpResponse<String> reply = studio.call("POST", "/run_sse", "{\"session_id\":\"" + studio.session + "\"}");
            assertEquals(422, reply.statusCode());
            assertEquals("new_message", TestStudio.json(reply).path("detail").path(0).path("loc").path(1).asText());
        }
    }

    @Test
    void camelCaseRequestsAreUnderstoodToo() throws Exception {
        try (TestStudio studio = TestStudio.in(data).start().signedIn()) {
            String body = studio.runBody("a city")
                    .replace("session_id", "sessionId").replace("new_message", "newMessage");
            assertEquals(200, studio.call("POST", "/run_sse", body).statusCode());
            assertEquals("a city", studio.state().path("draft").path("m").path("title").asText());
        }
    }

    @Test
    void heartbeatsFlowWhileTheAgentThinks() throws Exception {
        CountDownLatch thinking = new CountDownLatch(1);
        Pacing quick = new Pacing(Duration.ZERO, Duration.ZERO, Duration.ofMillis(5));
        try (TestStudio studio = TestStudio.in(data).pacing(quick).agent((prompt, project) -> {
            await(thinking);
            return List.of(new Step.Say("Done."));
        }).start().signedIn()) {
            HttpResponse<InputStream> reply = open(studio);
            byte[] beat = reply.body().readNBytes("data: {\"type\":\"heartbeat\"}\n\n".length());
            assertEquals("data: {\"type\":\"heartbeat\"}\n\n", new String(beat, StandardCharsets.UTF_8));
            thinking.countDown();
            assertTrue(new String(reply.body().readAllBytes(), StandardCharsets.UTF_8)
                    .contains("Done."));
        }
    }

    @Test
    void anEventArrivesBeforeTheNextIsMade() throws Exception {
        Pacing held = new Pacing(Duration.ZERO, Duration.ofHours(1), Duration.ofHours(1));
        TestStudio studio = TestStudio.in(data).dialect(Dialect.TYPED).pacing(held).start().signedIn();
        HttpResponse<InputStream> reply = open(studio);
        String first = "data: {\"type\":\"text\",\"content\":\"On it.\"}\n\n";
        assertEquals(first, new String(reply.body().readNBytes(first.length()), StandardCharsets.UTF_8));
        studio.close();
        assertEquals(1, versions(data, studio.session));
    }

    @Test
    void aTurnWhoseClientHasGoneRunsToItsEnd() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch gone = new CountDownLatch(1);
        CompletableFuture<Void> answered = new CompletableFuture<>();
        try (TestStudio studio = TestStudio.in(data).agent((prompt, project) -> {
            begun.countDown();
            await(gone);
            answered.complete(null);
            return TestStudio.filmAndWords(prompt, project);
        }).start().signedIn()) {
            HttpResponse<InputStream> reply = open(studio);
            await(begun);
            reply.body().close();
            gone.countDown();
            answered.get(10, TimeUnit.SECONDS);
            studio.prompt("and now");
            assertEquals(2, versions(data, studio.session));
        }
    }

    @Test
    void promptsOfOneSessionAreAnsweredInTheirOrder() throws Exception {
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        try (TestStudio studio = TestStudio.in(data).agent((prompt, project) -> {
            if (prompt.equals("one")) {
                begun.countDown();
                await(first);
            }
            return List.of(new Step.Say(prompt + " after " + project.earlierPrompts()));
        }).start().signedIn()) {
            HttpResponse<InputStream> one = open(studio, "one");
            await(begun);
            HttpResponse<InputStream> two = open(studio, "two");
            first.countDown();
            assertTrue(utf8(one).contains("one after []"));
            assertTrue(utf8(two).contains("two after [one]"));
        }
    }

    @Test
    void aFailingAgentIsToldInTheStream() throws Exception {
        try (TestStudio studio = TestStudio.in(data).agent((prompt, project) -> {
            throw new IllegalStateException("secret internals");
        }).start().signedIn()) {
            assertEquals(
                    "data: {\"error\":\"The studio failed on this prompt.\"}\n\n", studio.prompt("a city").body());
        }
    }

    private static HttpResponse<InputStream> open(TestStudio studio) throws Exception {
        return open(studio, "a city");
    }

    private static HttpResponse<InputStream> open(TestStudio studio, String prompt) throws Exception {
        return studio.http.send(
                studio.request("/run_sse", "Authorization", "Bearer " + studio.token)
                        .POST(BodyPublishers.ofString(studio.runBody(prompt))).build(),
                BodyHandlers.ofInputStream());
    }

    private static String utf8(HttpResponse<InputStream> reply) throws Exception {
        return new String(reply.body().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static int versions(Path data, String session) {
        return data.resolve("drafts").resolve(session).toFile().list().length;
    }

    private static String anonymous(String frame) {
        return frame.replaceAll("\"e-[0-9a-f-]{36}\"", "\"e-X\"").replaceAll("\"id\":\"\\w{8}\"", "\"id\":\"X\"");
    }

    private static JsonNode event(String frame) {
        return Json.read(frame.substring("data: ".length()));
    }

    private static String text(String frame) {
        return event(frame).path("content").path("parts").path(0).path("text").asText();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(10, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
