package dev.nemosh.studio.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nemosh.text.Failure;
import dev.nemosh.text.Language;
import dev.nemosh.text.Messages;
import dev.nemosh.text.NemoException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.Timeout;

/** What happens when the process that owns a data directory is killed. */
@Timeout(60)
class SurvivalTest {
    @TempDir
    private Path data;

    private StudioProcess owner;

    @AfterEach
    void endOwner() throws Exception {
        if (owner != null) {
            owner.kill();
        }
    }

    @Test
    void whatAKilledStudioPromisedTheNextOneKeeps() throws Exception {
        owner = StudioProcess.start(data);
        try (StudioHost host = host()) {
            URI first = host.endpoint();
            assertEquals(owner.address, first);
            assertFalse(host.owner());
            Remote remote = new Remote(first);
            remote.signIn();
            remote.submitRender("render_1");

            owner.kill();

            URI second = host.endpoint();
            assertTrue(host.owner());
            assertNotEquals(first, second);
            remote.moveTo(second);
            assertTrue(remote.state().contains("\"title\":\"a city\""));
            assertEquals("completed", remote.statusOf("render_1"));
        }
    }

    @Test
    void theNextStartSweepsAwayWhatAKilledRenderLeft() throws Exception {
        Path scratch = data.resolve("films").resolve("unfinished").resolve(".render-1");
        Files.createDirectories(scratch);
        Files.writeString(scratch.resolve("sound.wav"), "half a sound");
        try (TestStudio studio = TestStudio.in(data).start()) {
            assertEquals(404, studio.get("/nothing").statusCode());
            assertFalse(Files.exists(scratch));
        }
    }

    @Test
    void aTakenPortAndATakenDirectoryAreToldApart() {
        TestStudio.Setup setup = TestStudio.in(data);
        try (TestStudio first = setup.start()) {
            int port = first.server.address().getPort();
            assertEquals("directory-owned", failure(setup).code());
            assertEquals("port-taken", failure(TestStudio.in(data.resolve("other")).port(port)).code());
        }
        setup.start().close();
    }

    private static Failure failure(TestStudio.Setup setup) {
        return assertThrows(NemoException.class, setup::start).failure();
    }

    @Test
    void theDirectoryHasOneOwnerAndTheNextOneFollowsWhenItCloses() {
        StudioHost one = host();
        StudioHost two = host();
        URI first = one.endpoint();
        assertEquals(first, two.endpoint());
        assertTrue(one.owner());
        assertFalse(two.owner());
        assertEquals(one.key(), two.key());
        one.close();
        assertNotEquals(first, two.endpoint());
        assertTrue(two.owner());
        two.close();
    }

    @Test
    void anEndpointThatSomebodyElseTookIsNotBelieved() throws Exception {
        try (TestStudio stranger = TestStudio.in(data.resolve("other")).start();
                StudioHost host = host()) {
            new Endpoint(stranger.server.address(), "not the stranger's secret").write(data);
            assertNotEquals(stranger.server.address(), host.endpoint());
        }
    }

    @Test
    void aLargeUploadNeedsLittleMemory() throws Exception {
        owner = StudioProcess.start(data, "-Xmx40m");
        Remote remote = new Remote(owner.address);
        remote.signIn();
        assertEquals(150_000_000, remote.upload(150_000_000));
    }

    private StudioHost host() {
        TestStudio.Setup setup = TestStudio.in(data);
        return new StudioHost(
                data, () -> StudioServer.startIfFree(setup.options(), setup.parts()),
                new Messages(Language.ENGLISH));
    }

    /** A client that moves along from owner to owner. */
    private static final class Remote {
        private final HttpClient http = HttpClient.newHttpClient();
        private URI address;
        private String token = "";
        private String session = "";

        Remote(URI address) {
            this.address = address;
        }

        void moveTo(URI next) {
            address = next;
        }

        void signIn() throws Exception {
            token = field(send("/api/auth/anonymous-token", ""), "token");
            session = field(send("/api/tasks/me/with-session/nemo_agent", "{}"), "session_id");
            send("/run_sse", "{\"session_id\":\"" + session
                    + "\",\"new_message\":{\"parts\":[{\"text\":\"a city\"}]}}");
        }

        void submitRender(String id) throws Exception {
            send("/api/render/proxy/lambda", "{\"id\":\"" + id + "\",\"sessionId\":\"" + session + "\",\"draft\":"
                    + TestStudio.DRAFT + "}");
        }

        String state() throws Exception {
            return send("/api/state/nemo_agent/me/" + session + "/latest", null);
        }

        String statusOf(String id) throws Exception {
            String job = send("/api/render/proxy/lambda/" + id, null);
            while (job.contains("\"pending\"") || job.contains("\"processing\"")) {
                job = send("/api/render/proxy/lambda/" + id, null);
            }
            return field(job, "status");
        }

        long upload(long bytes) throws Exception {
            String boundary = "cut-here";
            String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.mp4\"\r\n"
                    + "Content-Type: video/mp4\r\n\r\n\0\0\0\u0018ftypisom";
            String tail = "\r\n--" + boundary + "--\r\n";
            InputStream body = new SequenceInputStream(Collections.enumeration(List.of(
                    stream(head), new Zeros(bytes - 12), stream(tail))));
            HttpResponse<String> answer = http.send(
                    request("/api/upload-video/nemo_agent/me/" + session)
                            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                            .POST(BodyPublishers.ofInputStream(() -> body)).build(),
                    HttpResponse.BodyHandlers.ofString());
            return Long.parseLong(answer.body().replaceAll(".*\"size\":(\\d+).*", "$1"));
        }

        private static InputStream stream(String words) {
            return new ByteArrayInputStream(words.getBytes(StandardCharsets.ISO_8859_1));
        }

        private String send(String path, String body) throws Exception {
            HttpRequest.Builder request = request(path);
            HttpRequest call =
                    (body == null ? request.GET() : request.POST(BodyPublishers.ofString(body))).build();
            return http.send(call, HttpResponse.BodyHandlers.ofString()).body();
        }

        private HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(URI.create(address + path))
                    .headers("Authorization", "Bearer " + token, "X-Client-Id", "me", "X-Skill-Source", "s",
                            "X-Skill-Version", "1", "X-Skill-Platform", "p");
        }

        private static String field(String json, String name) {
            return json.replaceAll("(?s).*\"" + name + "\":\"([^\"]*)\".*", "$1");
        }
    }

    /** So many zero bytes. */
    private static final class Zeros extends InputStream {
        private long rest;

        Zeros(long count) {
            rest = count;
        }

        @Override
        public int read() {
            return rest-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            if (rest <= 0) {
                return -1;
            }
            int count = (int) Math.min(length, rest);
            rest -= count;
            return count;
        }
    }
}
