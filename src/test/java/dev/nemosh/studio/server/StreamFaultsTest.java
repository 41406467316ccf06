package dev.nemosh.studio.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nemosh.studio.server.fault.Fault;
import dev.nemosh.studio.server.turn.Pacing;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreamFaultsTest {
    private static final String CALM = """
            data: {"type":"text","content":"On it."}

            data: {"type":"tool_call","name":"edit_multitrack","args":{"op":"make"}}

            data: {"type":"tool_result","name":"edit_multitrack","result":{"status":"success"}}

            data: {"type":"text","content":"Your film is ready 🎬."}

            """;

    @TempDir
    private Path data;

    @Test
    void aSilentEditChangesTheDraftWithoutAWord() throws Exception {
        try (TestStudio studio = rehearse(Fault.SILENT_EDITS)) {
            assertEquals(CALM, studio.prompt("a city").body());
            assertFalse(studio.prompt("make it night").body().contains("\"text\""));
            assertEquals("make it night", studio.state().path("draft").path("m").path("title").asText());
        }
    }

    @Test
    void noiseAndErrorsFollowTheReply() throws Exception {
        try (TestStudio studio = rehearse(Fault.NOISE_TAIL)) {
            assertTrue(studio.prompt("a city").body().endsWith(
                    "\"content\":\"I encountered a temporary issue. Please try again.\"}\n\n"));
        }
        try (TestStudio studio = rehearse(Fault.ERROR_FRAME)) {
            assertEquals(CALM + "data: {\"error\":\"Model overloaded\"}\n\n", studio.prompt("a city").body());
        }
        try (TestStudio studio = rehearse(Fault.MALFORMED_ERROR)) {
            assertEquals(CALM + "data: {\"error\": \"bad \"value\" here\"}\n\n", studio.prompt("a city").body());
        }
    }

    @Test
    void aCutStreamEndsWithinAnEventAndTheDraftIsKept() throws Exception {
        try (TestStudio studio = rehearse(Fault.CUT_STREAM)) {
            assertThrows(IOException.class, () -> studio.prompt("a city"));
            assertEquals(CALM, studio.prompt("again").body());
            assertEquals("again", studio.state().path("draft").path("m").path("title").asText());
        }
    }

    @Test
    void aStalledStreamSendsOneEventAndNothingMore() throws Exception {
        TestStudio studio = rehearse(Fault.STALL_STREAM);
        InputStream reply = open(studio).body();
        String first = "data: {\"type\":\"text\",\"content\":\"On it.\"}\n\n";
        assertEquals(first, new String(reply.readNBytes(first.length()), StandardCharsets.UTF_8));
        assertEquals(0, reply.available());
        studio.close();
    }

    @Test
    void heartbeatsOnlyGoOnUntilTheClientLeaves() throws Exception {
        TestStudio studio = TestStudio.in(data).faults(Fault.HEARTBEATS_ONLY)
                .pacing(new Pacing(Duration.ZERO, Duration.ZERO, Duration.ofMillis(1))).start().signedIn();
        String beats = "data: {\"type\":\"heartbeat\"}\n\n".repeat(3);
        InputStream reply = open(studio).body();
        assertEquals(beats, new String(reply.readNBytes(beats.length()), StandardCharsets.UTF_8));
        studio.close();
    }

    @Test
    void heartbeatsComeInEverySpelling() throws Exception {
        try (TestStudio studio = rehearse(Fault.ODD_HEARTBEATS)) {
            String reply = studio.prompt("a city").body();
            assertTrue(reply.startsWith("data:\n\ndata: {\"type\":\"text\""), reply);
            assertTrue(reply.contains("\ndata: heartbeat\n\n"));
            assertTrue(reply.contains("\nevent: heartbeat\n\n"));
        }
    }

    @Test
    void splitBytesAddUpToTheSameReply() throws Exception {
        try (TestStudio studio = rehearse(Fault.SPLIT_BYTES)) {
            assertEquals(CALM, studio.prompt("a city").body());
        }
    }

    @Test
    void oddFramingIsStillTheSameEvents() throws Exception {
        try (TestStudio studio = rehearse(Fault.ODD_FRAMING)) {
            assertTrue(studio.prompt("a city").body().startsWith(
                    "data:{\r\ndata:\"type\":\"text\",\"content\":\"On it.\"}\r\n\r\n"));
        }
    }

    @Test
    void aLostSessionIsFoundAgainByTheSecondPrompt() throws Exception {
        try (TestStudio studio = rehearse(Fault.SESSION_LOST)) {
            assertEquals(404, studio.prompt("a city").statusCode());
            assertEquals(200, studio.prompt("a city").statusCode());
        }
    }

    private TestStudio rehearse(Fault fault) throws Exception {
        return TestStudio.in(data).dialect(Dialect.TYPED).faults(fault).start().signedIn();
    }

    private static HttpResponse<InputStream> open(TestStudio studio) throws Exception {
        return studio.http.send(
                studio.request("/run_sse", "Authorization", "Bearer " + studio.token)
                        .POST(BodyPublishers.ofString(studio.runBody("a city"))).build(),
                BodyHandlers.ofInputStream());
    }
}
