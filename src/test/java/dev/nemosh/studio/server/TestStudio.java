package dev.nemosh.studio.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nemosh.studio.director.ProjectView;
import dev.nemosh.studio.director.Step;
import dev.nemosh.studio.server.export.FilmRenderer;
import dev.nemosh.studio.server.fault.Fault;
import dev.nemosh.studio.server.media.MediaInspector;
import dev.nemosh.studio.server.turn.Agent;
import dev.nemosh.studio.server.turn.Pacing;
import dev.nemosh.studio.server.wire.Json;
import dev.nemosh.text.Language;
import dev.nemosh.text.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntConsumer;

/** A studio on loopback with an agent and a renderer of its own, and a client that talks to it. */
final class TestStudio implements AutoCloseable {
    static final String DRAFT = "{\"t\":[{\"tt\":0,\"sg\":[{\"d\":10000,\"m\":{\"title\":\"city\"},\"x\":1.50}]}],"
            + "\"d\":10000,\"m\":{\"title\":\"City\",\"width\":1920,\"height\":1080}}";
    private static final String[] ATTRIBUTION = {
        "X-Skill-Source", "free-video-generation-api", "X-Skill-Version", "1.9", "X-Skill-Platform", "unknown"
    };

    final StudioServer server;
    final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    String token = "";
    String session = "";

    TestStudio(StudioServer server) {
        this.server = server;
    }

    /** What may differ between tests. */
    static final class Setup {
        private final Path directory;
        private int port;
        private Long credits;
        private boolean rateLimit;
        private boolean keyed;
        private boolean allowPrivate;
        private long uploadLimit = StudioOptions.UPLOAD_LIMIT_BYTES;
        private Dialect dialect = Dialect.ADK;
        private RenderShape shape = RenderShape.FLAT;
        private Set<Fault> faults = Set.of();
        private Pacing pacing = Pacing.NONE;
        private Agent agent = TestStudio::filmAndWords;
        private FilmRenderer renderer = TestStudio::renderAtOnce;
        private MediaInspector inspector = TestStudio::inspect;
        private InstantSource clock = InstantSource.system();

        Setup(Path directory) {
            this.directory = directory;
        }

        Setup port(int number) {
            port = number;
            return this;
        }

        Setup credits(long granted) {
            credits = granted;
            return this;
        }

        Setup rateLimit() {
            rateLimit = true;
            return this;
        }

        Setup keyed() {
            keyed = true;
            return this;
        }

        Setup allowPrivate() {
            allowPrivate = true;
            return this;
        }

        Setup uploadLimit(long bytes) {
            uploadLimit = bytes;
            return this;
        }

        Setup dialect(Dialect spoken) {
            dialect = spoken;
            return this;
        }

        Setup shape(RenderShape told) {
            shape = told;
            return this;
        }

        Setup faults(Fault... rehearsed) {
            faults = Set.of(rehearsed);
            return this;
        }

        Setup pacing(Pacing pace) {
            pacing = pace;
            return this;
        }

        Setup agent(Agent answering) {
            agent = answering;
            return this;
        }

        Setup renderer(FilmRenderer rendering) {
            renderer = rendering;
            return this;
        }

        Setup clock(InstantSource time) {
            clock = time;
            return this;
        }

        StudioOptions options() {
            return new StudioOptions(
                    port, directory, keyed, credits, rateLimit, dialect, shape, faults, allowPrivate, pacing,
                    uploadLimit);
        }

        StudioParts parts() {
            return new StudioParts(agent, renderer, inspector, clock, new Messages(Language.ENGLISH));
        }

        TestStudio start() {
            return new TestStudio(StudioServer.start(options(), parts()));
        }
    }

    static Setup in(Path directory) {
        return new Setup(directory);
    }

    /** An agent that talks, makes a draft whose title is the prompt, and talks again. */
    static List<Step> filmAndWords(String prompt, ProjectView project) {
        ObjectNode draft = (ObjectNode) Json.read(DRAFT);
        ((ObjectNode) draft.path("m")).put("title", prompt);
        return List.of(
                new Step.Say("On it."),
                new Step.Work("edit_multitrack", Json.object().put("op", "make"), draft, List.of()),
                new Step.Say("Your film is ready 🎬."));
    }

    static long renderAtOnce(FilmRenderer.Order order, IntConsumer progress) throws IOException {
        progress.accept(100);
        Files.writeString(order.target(), "film of " + order.draft());
        return 10_000;
    }

    /** A render that goes on until it is ended. */
    static long renderForever(FilmRenderer.Order order, IntConsumer progress) throws InterruptedException {
        new CountDownLatch(1).await();
        return 0;
    }

    private static MediaInspector.Facts inspect(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            boolean picture = in.read() == 0x89;
            return picture
                    ? new MediaInspector.Facts("image", 0, 640, 480, 0)
                    : new MediaInspector.Facts("video", 30_500, 1920, 1080, 30);
        }
    }

    /** Takes a token and opens a session. */
    TestStudio signedIn() throws Exception {
        token = json(post("/api/auth/anonymous-token", "", "X-Client-Id", "me-myself")).path("data").path("token")
                .asText();
        session = json(call("POST", "/api/tasks/me/with-session/nemo_agent",
                "{\"task_name\":\"project\",\"language\":\"en\"}")).path("data").path("session_id").asText();
        return this;
    }

    /** A call without a token. */
    HttpResponse<String> post(String path, String body, String... headers) throws Exception {
        return send(request(path, headers).POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> get(String path, String... headers) throws Exception {
        return send(request(path, headers).GET());
    }

    /** A call with the token and the attribution headers. */
    HttpResponse<String> call(String method, String path, String body) throws Exception {
        return send(request(path, ATTRIBUTION)
                .header("Authorization", "Bearer " + token)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
    }

    HttpResponse<String> prompt(String words) throws Exception {
        return call("POST", "/run_sse", runBody(words));
    }

    String runBody(String words) {
        ObjectNode body = Json.object().put("app_name", "nemo_agent").put("user_id", "me").put("session_id", session);
        body.putObject("new_message").putArray("parts").addObject().put("text", words);
        return body.toString();
    }

    JsonNode state() throws Exception {
        return json(call("GET", "/api/state/nemo_agent/me/" + session + "/latest", "")).path("data").path("state");
    }

    HttpResponse<String> render(String id) throws Exception {
        return render(id, DRAFT);
    }

    HttpResponse<String> render(String id, String draft) throws Exception {
        return call("POST", "/api/render/proxy/lambda", "{\"id\":\"" + id + "\",\"sessionId\":\"" + session
                + "\",\"draft\":" + draft + ",\"output\":{\"format\":\"mp4\",\"quality\":\"high\",\"crf\":23}}");
    }

    JsonNode poll(String id) throws Exception {
        return json(call("GET", "/api/render/proxy/lambda/" + id, ""));
    }

    /** Polls until the job has that status, for at most ten seconds. */
    JsonNode awaitStatus(String id, String status) throws Exception {
        long deadline = System.nanoTime() + 10_000_000_000L;
        JsonNode job = poll(id);
        while (!job.findPath("status").asText().equals(status) && System.nanoTime() < deadline) {
            Thread.onSpinWait();
            job = poll(id);
        }
        return job;
    }

    HttpRequest.Builder request(String path, String... headers) {
        URI place = path.startsWith("http") ? URI.create(path) : URI.create(server.address() + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(place);
        return headers.length == 0 ? request : request.headers(headers);
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    static JsonNode json(HttpResponse<String> answer) {
        return Json.read(answer.body());
    }

    static int code(HttpResponse<String> answer) {
        return json(answer).path("code").asInt(-1);
    }

    @Override
    public void close() {
        server.close();
    }
}
