package dev.nemosh.studio.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nemosh.studio.server.fault.Fault;
import dev.nemosh.text.CleanText;
import dev.nemosh.text.ExitCode;
import dev.nemosh.text.Failure;
import dev.nemosh.text.NemoException;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderRoutesTest {
    @TempDir
    private Path data;

    @Test
    void aDraftIsRenderedAsTheClientSendsItAndServedByUrl() throws Exception {
        try (TestStudio studio = TestStudio.in(data).start().signedIn()) {
            JsonNode submitted = TestStudio.json(studio.render("render_1"));
            assertTrue(submitted.path("success").asBoolean());
            assertEquals("render_1", submitted.path("data").path("id").asText());
            JsonNode job = studio.awaitStatus("render_1", "completed");
            assertEquals("render_1", job.path("taskId").asText());
            assertEquals(100, job.path("progress").asInt());
            assertEquals(10.0, job.path("output").path("duration").asDouble());
            HttpResponse<String> film = studio.get(job.path("output").path("url").asText());
            assertEquals("film of " + TestStudio.DRAFT, film.body());
            assertEquals(film.body().length(), job.path("output").path("size").asInt());
            assertEquals("video/mp4", film.headers().firstValue("Content-Type").orElse(""));
        }
    }

    @Test
    void theNestedShapeHasTheUrlInData() throws Exception {
        try (TestStudio studio = TestStudio.in(data).shape(RenderShape.NESTED).start().signedIn()) {
            studio.render("render_1");
            JsonNode job = studio.awaitStatus("render_1", "completed");
            assertTrue(job.path("success").asBoolean());
            assertTrue(job.path("data").path("outputUrl").asText().contains("/render-result/"));
            assertTrue(job.path("data").path("completedAt").asLong() >= job.path("data").path("createdAt").asLong());
            assertTrue(job.path("status").isMissingNode());
        }
    }

    @Test
    void theDownloadEndpointWantsTheToken() throws Exception {
        try (TestStudio studio = TestStudio.in(data).start().signedIn()) {
            studio.render("render_1");
            studio.awaitStatus("render_1", "completed");
            assertEquals(401, studio.get("/api/render/proxy/render_1/download").statusCode());
            assertEquals("film of " + TestStudio.DRAFT,
                    studio.call("GET", "/api/render/proxy/render_1/download", "").body());
        }
    }

    @Test
    void anExportWithoutAttributionIs402() throws Exception {
        try (TestStudio studio = TestStudio.in(data).start().signedIn()) {
            HttpResponse<String> refused = studio.send(studio
                    .request("/api/render/proxy/lambda", "Authorization", "Bearer " + studio.token,
                            "X-Skill-Source", "s", "X-Skill-Version", "1")
                    .POST(BodyPublishers.ofString("{}")));
            assertEquals(402, refused.statusCode());
        }
    }

    @Test
    void anIdIsTakenOnceAndAnEmptyDraftNever() throws Exception {
        try (TestStudio studio = TestStudio.in(data).start().signedIn()) {
            studio.render("render_1");
            HttpResponse<String> again = studio.render("render_1");
            assertFalse(TestStudio.json(again).path("success").asBoolean(true));
            assertEquals(409, again.statusCode());
            assertEquals(400, studio.render("render_2", "{\"t\":[]}").statusCode());
            assertEquals(404, studio.call("GET", "/api/render/proxy/lambda/render_3", "").statusCode());
        }
    }

    @Test
    void aRenderOfAnUnknownSessionIs1002() throws Exception {
        try (TestStudio studio = TestStudio.in(data).start().signedIn()) {
            studio.session = "1234567890123456789";
            assertEquals(1002, TestStudio.code(studio.render("render_1")));
        }
    }

    @Test
    void aFailedRenderTellsWhy() throws Exception {
        Failure reason = new Failure(
                ExitCode.FAILED, "draft", CleanText.of("The scene is unknown."), CleanText.EMPTY);
        try (TestStudio studio = TestStudio.in(data).renderer((order, progress) -> {
            if (order.draft().path("d").asInt() == 10_000) {
                throw new NemoException(reason);
            }
            throw new IOException("disk");
        }).start().signedIn()) {
            studio.render("render_1");
            assertEquals("The scene is unknown.", studio.awaitStatus("render_1", "failed").path("error").asText());
            studio.render("render_2", "{\"t\":[{\"tt\":0,\"sg\":[{\"d\":1}]}]}");
            assertEquals("The film could not be rendered.",
                    studio.awaitStatus("render_2", "failed").path("error").asText());
        }
    }

    @Test
    void aRunningRenderCanBeCancelledAndTheNextOneFollows() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        try (TestStudio studio = TestStudio.in(data).renderer((order, progress) -> {
            if (begun.getCount() > 0) {
                progress.accept(42);
                begun.countDown();
                return TestStudio.renderForever(order, progress);
            }
            return TestStudio.renderAtOnce(order, progress);
        }).start().signedIn()) {
            studio.render("render_1");
            studio.render("render_2");
            begun.await();
            assertEquals(42, studio.poll("render_1").path("progress").asInt());
            assertEquals("pending", studio.poll("render_2").path("status").asText());
            JsonNode cancelled = TestStudio.json(studio.call("POST", "/api/render/proxy/lambda/render_1/cancel", ""));
            assertEquals("failed", cancelled.path("status").asText());
            assertEquals("completed", studio.awaitStatus("render_2", "completed").path("status").asText());
            assertEquals("The render was cancelled.", studio.poll("render_1").path("error").asText());
        }
    }

    @Test
    void aRenderCutShortIsFinishedByTheNextStartUnderItsOwnIdAndForItsOwnToken() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        String token;
        TestStudio first = TestStudio.in(data).renderer((order, progress) -> {
            begun.countDown();
            return TestStudio.renderForever(order, progress);
        }).start().signedIn();
        first.render("render_1");
        begun.await();
        token = first.token;
        first.close();
        try (TestStudio second = TestStudio.in(data).start()) {
            second.token = token;
            JsonNode job = second.awaitStatus("render_1", "completed");
            assertTrue(job.path("output").path("url").asText().startsWith(second.server.address().toString()));
        }
    }

    @Test
    void sourcesOfTheDraftAreFoundWhateverPortTheyNameAndNothingElseIs() throws Exception {
        List<String> found = new CopyOnWriteArrayList<>();
        try (TestStudio studio = TestStudio.in(data).allowPrivate().renderer((order, progress) -> {
            for (String source : List.of(
                    "http://127.0.0.1:1/media/NAME", "/media/NAME", "/media/../key", "/etc/passwd")) {
                String named = source.replace("NAME", order.draft().path("name").asText());
                order.media().apply(named).ifPresent(file -> found.add(source));
            }
            return TestStudio.renderAtOnce(order, progress);
        }).start().signedIn()) {
            Path media = Files.writeString(
                    data.resolve("media").resolve("abcdefghijklmnopqrstuvwxyz01.mp4"), "x");
            studio.render("render_1", TestStudio.DRAFT.replaceFirst(
                    "\\{", "{\"name\":\"" + media.getFileName() + "\","));
            studio.awaitStatus("render_1", "completed");
            assertEquals(List.of("http://127.0.0.1:1/media/NAME", "/media/NAME"), found);
        }
    }

    @Test
    void rehearsedFailuresComeOnceOrAlways() throws Exception {
        try (TestStudio studio = TestStudio.in(data).faults(Fault.RENDER_FAILS_ONCE).start().signedIn()) {
            studio.render("render_1");
            studio.render("render_2");
            assertEquals("completed", studio.awaitStatus("render_2", "completed").path("status").asText());
            assertEquals("failed", studio.poll("render_1").path("status").asText());
        }
        try (TestStudio studio = TestStudio.in(data).faults(Fault.EXPORT_BLOCKED).start().signedIn()) {
            assertEquals(402, studio.render("render_3").statusCode());
        }
    }
}
