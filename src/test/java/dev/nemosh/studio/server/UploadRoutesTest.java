package dev.nemosh.studio.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadRoutesTest {
    private static final String PNG = "\u0089PNG\r\n\u001a\nrest";
    private static final String MP4 = "\0\0\0\u0018ftypisom and the rest";

    @TempDir
    private Path data;

    @Test
    void uploadedFilesAreDescribedServedAndPartOfTheState() throws Exception {
        try (TestStudio studio = TestStudio.in(data).start().signedIn()) {
            HttpResponse<String> answer =
                    upload(studio, part("files", "城市.mp4", MP4) + part("files", "C:\\pics\\logo.PNG", PNG));
            JsonNode files = TestStudio.json(answer).path("data").path("files");
            assertEquals("城市.mp4", files.path(0).path("filename").asText());
            assertEquals("video", files.path(0).path("file_type").asText());
            assertEquals(30.5, files.path(0).path("duration").asDouble());
            assertEquals(1920, files.path(0).path("width").asInt());
            assertEquals(30, files.path(0).path("fps").asInt());
            assertEquals("logo.PNG", files.path(1).path("filename").asText());
            assertEquals("image", files.path(1).path("file_type").asText());
            assertFalse(files.path(1).has("duration"));
            assertTrue(TestStudio.json(answer).path("data").path("session_state_applied").asBoolean());
            assertEquals(2, studio.state().path("video_infos").size());
            HttpResponse<String> served = studio.get(files.path(0).path("cdn_url").asText());
            assertEquals(MP4, served.body());
            assertEquals("video/mp4", served.headers().firstValue("Content-Type").orElse(""));
        }
    }

    @Test
    void theAgentIsShownTheSessionsFiles() throws Exception {
        try (TestStudio studio = TestStudio.in(data).agent((prompt, project) -> {
            assertEquals("a.mp4", project.assets().get(0).name());
            assertTrue(project.assets().get(0).url().startsWith("/media/"));
            return TestStudio.filmAndWords(prompt, project);
        }).start().signedIn()) {
            upload(studio, part("files", "a.mp4", MP4));
            assertTrue(studio.prompt("use my clip").body().contains("ready"));
        }
    }

    @Test
    void aTextFileNamedMp4AndAnUnknownTypeAre4001AndLeaveNothing() throws Exception {
        try (TestStudio studio = TestStudio.in(data).start().signedIn()) {
            assertEquals(4001, TestStudio.code(upload(studio, part("files", "a.mp4", "just words, no film"))));
            assertEquals(4001, TestStudio.code(upload(studio, part("files", "a.exe", MP4))));
            assertEquals(4001, TestStudio.code(upload(
                    studio, part("files", "good.mp4", MP4) + part("files", "bad.mp4", "no film"))));
            assertEquals(0, studio.state().path("video_infos").size());
            assertEquals(0, filesUnder(data.resolve("media")));
        }
    }

    @Test
    void aFileAboveTheLimitIs4002() throws Exception {
        try (TestStudio studio = TestStudio.in(data).uploadLimit(1_000).start().signedIn()) {
            assertEquals(4002, TestStudio.code(upload(studio, part("files", "a.mp4", MP4 + "x".repeat(1_000)))));
            assertEquals(4002, TestStudio.code(upload(studio, part("files", "a.mp4", MP4 + "x".repeat(5_000_000)))));
            assertEquals(0, filesUnder(data.resolve("media")));
        }
    }

    @Test
    void anUnknownSessionIs1002() throws Exception {
        try (TestStudio studio = TestStudio.in(data).start().signedIn()) {
            studio.session = "1234567890123456789";
            assertEquals(1002, TestStudio.code(upload(studio, part("files", "a.mp4", MP4))));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "http://127.0.0.1:1/a.mp4", "http://localhost/a.mp4", "http://[::1]/a.mp4", "http://10.0.0.1/a.mp4",
        "http://192.168.1.1/a.mp4", "http://169.254.169.254/a.mp4", "http://[fd00::1]/a.mp4", "http://0.0.0.0/a.mp4",
        "http://100.64.0.1/a.mp4", "http://[::ffff:127.0.0.1]/a.mp4", "http://[64:ff9b::7f00:1]/a.mp4",
        "http://2130706433/a.mp4", "file:///etc/passwd", "ftp://example.org/a.mp4", "no url"
    })
    void privateAddressesAndOtherSchemesAreNotFetched(String url) throws Exception {
        try (TestStudio studio = TestStudio.in(data).start().signedIn()) {
            HttpResponse<String> answer = uploadUrl(studio, url);
            assertEquals(400, answer.statusCode());
            assertTrue(answer.body().contains("private network") || answer.body().contains("Not a URL"), answer.body());
        }
    }

    @Test
    void aUrlIsFetchedThroughRedirectsWhereItIsAllowed() throws Exception {
        try (MockWebServer media = new MockWebServer();
                TestStudio studio = TestStudio.in(data).allowPrivate().start().signedIn()) {
            media.start();
            media.enqueue(new MockResponse.Builder().code(302).setHeader("Location", "/real/clip.mp4").build());
            media.enqueue(new MockResponse.Builder().body(MP4).build());
            JsonNode file = TestStudio.json(uploadUrl(studio, media.url("/start").toString()))
                    .path("data").path("files").path(0);
            assertEquals("clip.mp4", file.path("filename").asText());
            media.enqueue(new MockResponse.Builder().setHeader("Content-Type", "image/png")
                    .body(new okio.Buffer().write(PNG.getBytes(StandardCharsets.ISO_8859_1))).build());
            JsonNode stated = TestStudio.json(uploadUrl(studio, media.url("/picture").toString()))
                    .path("data").path("files").path(0);
            assertEquals("picture.png", stated.path("filename").asText());
            media.enqueue(new MockResponse.Builder().code(404).build());
            assertEquals(400, uploadUrl(studio, media.url("/gone.mp4").toString()).statusCode());
            media.enqueue(new MockResponse.Builder().body("<html>sign in</html>").build());
            assertEquals(4001, TestStudio.code(uploadUrl(studio, media.url("/page.mp4").toString())));
        }
    }

    @Test
    void aUrlThatBringsTooMuchIs4002() throws Exception {
        try (MockWebServer media = new MockWebServer();
                TestStudio studio = TestStudio.in(data).allowPrivate().uploadLimit(100).start().signedIn()) {
            media.start();
            media.enqueue(new MockResponse.Builder().body(MP4 + "x".repeat(1_000)).build());
            assertEquals(4002, TestStudio.code(uploadUrl(studio, media.url("/a.mp4").toString())));
            assertEquals(0, filesUnder(data.resolve("media")));
        }
    }

    private static HttpResponse<String> uploadUrl(TestStudio studio, String url) throws Exception {
        return studio.call("POST", "/api/upload-video/nemo_agent/me/" + studio.session,
                "{\"urls\":[\"" + url + "\"],\"source_type\":\"url\"}");
    }

    private static HttpResponse<String> upload(TestStudio studio, String parts) throws Exception {
        return studio.send(studio
                .request("/api/upload-video/nemo_agent/me/" + studio.session,
                        "Authorization", "Bearer " + studio.token,
                        "Content-Type", "multipart/form-data; boundary=cut-here")
                .POST(BodyPublishers.ofByteArray(bytes(parts + "--cut-here--\r\n"))));
    }

    /** Each character below 256 is a byte; names beyond that are UTF-8. */
    private static byte[] bytes(String words) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        words.codePoints().forEach(point -> bytes.writeBytes(point < 256
                ? new byte[] {(byte) point}
                : Character.toString(point).getBytes(StandardCharsets.UTF_8)));
        return bytes.toByteArray();
    }

    private static String part(String field, String name, String content) {
        return "--cut-here\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + content + "\r\n";
    }

    private static long filesUnder(Path directory) throws Exception {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile).count();
        }
    }
}
