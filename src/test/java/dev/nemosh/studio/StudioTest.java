package dev.nemosh.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.nemosh.studio.render.FfmpegFinder;
import dev.nemosh.studio.server.StudioHost;
import dev.nemosh.text.Language;
import dev.nemosh.text.Messages;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The studio as it is shipped, from a prompt to a file. */
@Timeout(120)
class StudioTest {
    private static final Path FFMPEG_JAR =
            Path.of(System.getProperty("nemosh.ffmpeg.jar", "target/ffmpeg/missing.jar"));

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    private Path home;

    private StudioHost host;
    private String token;
    private String session;

    @BeforeEach
    void open() throws Exception {
        Messages messages = new Messages(Language.ENGLISH);
        FfmpegFinder finder = new FfmpegFinder("", "", FFMPEG_JAR, home.resolve("cache"), messages);
        host = new Studio(finder, home.resolve("cache"), InstantSource.system(), messages).host(home.resolve("data"));
        token = post("/api/auth/anonymous-token", "").path("data").path("token").asText();
        session = post("/api/tasks/me/with-session/nemo_agent", "{\"language\":\"en\"}")
                .path("data").path("session_id").asText();
    }

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    void aPromptAndAnEditBecomeAFilm() throws Exception {
        prompt("make a 2 second ocean sunset video");
        prompt("add a title that says \"High Tide\"");
        JsonNode draft = state().path("draft");
        assertEquals(2_000, draft.path("d").asLong());
        assertTrue(draft.toString().contains("High Tide"));
        prompt("undo that");
        assertFalse(state().path("draft").toString().contains("High Tide"));
        prompt("redo");
        assertTrue(state().path("draft").toString().contains("High Tide"));
        post("/api/render/proxy/lambda", "{\"id\":\"render_1\",\"sessionId\":\"" + session + "\",\"draft\":" + draft
                + ",\"output\":{\"format\":\"mp4\",\"quality\":\"low\",\"resolution\":\"256x144\"}}");
        JsonNode job = get("/api/render/proxy/lambda/render_1");
        while (job.path("status").asText().matches("pending|processing")) {
            job = get("/api/render/proxy/lambda/render_1");
        }
        assertEquals("completed", job.path("status").asText(), job.toString());
        assertEquals(2.0, job.path("output").path("duration").asDouble());
        String film = new String(bytes(job.path("output").path("url").asText()), StandardCharsets.ISO_8859_1);
        assertEquals("ftyp", film.substring(4, 8));
        assertEquals(job.path("output").path("size").asInt(), film.length());
    }

    @Test
    void anUploadedPictureIsSeenForWhatItIsAndAFalseFilmToo() throws Exception {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "png", png);
        JsonNode file = upload("logo.png", png.toByteArray()).path("data").path("files").path(0);
        assertEquals("image", file.path("file_type").asText());
        assertEquals(64, file.path("width").asInt());
        assertEquals(48, file.path("height").asInt());
        assertEquals(4001, upload("film.mp4", "\0\0\0\u0018ftypisom, or so it says".getBytes(StandardCharsets.US_ASCII))
                .path("code").asInt());
    }

    private void prompt(String words) throws Exception {
        String body = "{\"session_id\":\"" + session + "\",\"new_message\":{\"parts\":[{\"text\":"
                + new JsonMapper().writeValueAsString(words) + "}]}}";
        http.send(request("/run_sse").POST(BodyPublishers.ofString(body)).build(),
                HttpResponse.BodyHandlers.discarding());
    }

    private JsonNode state() throws Exception {
        return get("/api/state/nemo_agent/me/" + session + "/latest").path("data").path("state");
    }

    private JsonNode upload(String name, byte[] content) throws Exception {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.writeBytes(("--cut\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + name
                + "\"\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        form.writeBytes(content);
        form.writeBytes("\r\n--cut--\r\n".getBytes(StandardCharsets.US_ASCII));
        return send(request("/api/upload-video/nemo_agent/me/" + session)
                .header("Content-Type", "multipart/form-data; boundary=cut")
                .POST(BodyPublishers.ofByteArray(form.toByteArray())));
    }

    private JsonNode post(String path, String body) throws Exception {
        BodyPublisher content = body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        return send(request(path).POST(content));
    }

    private JsonNode get(String path) throws Exception {
        return send(request(path).GET());
    }

    private byte[] bytes(String url) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    private JsonNode send(HttpRequest.Builder request) throws Exception {
        String body = http.send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
        return new JsonMapper().readTree(body);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(host.endpoint() + path)).headers(
                "X-Client-Id", host.key(), "Authorization", "Bearer " + token, "X-Skill-Source", "test",
                "X-Skill-Version", "1", "X-Skill-Platform", "unknown");
    }
}
