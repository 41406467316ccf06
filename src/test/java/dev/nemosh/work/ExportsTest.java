package dev.nemosh.work;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nemosh.draft.DraftSelection;
import dev.nemosh.store.RenderJob;
import dev.nemosh.text.ExitCode;
import dev.nemosh.text.Messages;
import dev.nemosh.text.NemoException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import mockwebserver3.junit5.StartStop;
import okio.Buffer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportsTest {
    @StartStop
    final MockWebServer server = new MockWebServer();

    @TempDir
    Path folder;

    private final FakeRenderCloud cloud = new FakeRenderCloud();
    private RenderBench bench;
    private Exports exports;

    @BeforeEach
    void open() {
        server.setDispatcher(cloud);
        bench = new RenderBench(server.getPort(), folder);
        exports = new Exports(bench.desk, () -> 0xabc);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void anExportIsRenderedFetchedAndTold() throws IOException {
        cloud.polls(
                FakeRenderCloud.json("{\"status\":\"pending\"}"),
                FakeRenderCloud.json("{\"status\":\"processing\",\"progress\":50}"),
                FakeRenderCloud.completed("/f.mp4"))
                .file(whole());
        export(null, false);
        Event.Exported exported = bench.told(Event.Exported.class).get(0);
        assertEquals(folder.resolve("city-at-night-v1.mp4"), exported.file());
        assertArrayEquals(FakeRenderCloud.FILM, Files.readAllBytes(exported.file()));
        assertEquals(40_000, exported.bytes());
        assertEquals(10_000, exported.durationMillis());
        assertEquals(60, exported.took().toSeconds());
        assertEquals("https://web.example/workspace/claim?ct=clm_x1", exported.claimLink().toString());
        assertEquals(List.of("pending null", "pending null", "processing PT30S", "completed null"),
                bench.told(Event.Rendering.class).stream().map(event -> event.status() + " " + event.left()).toList());
        assertTrue(cloud.submitted.get(0).startsWith("{\"id\":\"render_1777636800000_0abc\",\"sessionId\":\"55\","),
                cloud.submitted.get(0));
        assertEquals(RenderJob.State.DONE, bench.jobs.all().get(0).state());
        assertEquals(List.of(), parts());
    }

    @Test
    void withoutASegmentNothingIsAskedOfTheBackend() {
        cloud.draft("{\"t\":[{\"tt\":0,\"sg\":[]}]}");
        NemoException failure = assertThrows(NemoException.class, () -> export(null, false));
        assertEquals("there is nothing to export yet", failure.getMessage());
        assertEquals(List.of(), cloud.submitted);
    }

    @Test
    void aFileInTheWayIsKept() throws IOException {
        Path out = Files.writeString(folder.resolve("out.mp4"), "mine");
        NemoException failure = assertThrows(NemoException.class, () -> export("out.mp4", false));
        assertEquals(ExitCode.FILE, failure.failure().exit());
        assertEquals(List.of(), cloud.submitted);
        cloud.polls(FakeRenderCloud.completed("/f.mp4")).file(whole());
        export("out.mp4", true);
        assertEquals(40_000, Files.size(out));
    }

    @Test
    void aNameOfOurOwnGetsANumber() throws IOException {
        Files.writeString(folder.resolve("city-at-night-v1.mp4"), "mine");
        cloud.polls(FakeRenderCloud.completed("/f.mp4")).file(whole());
        export(null, false);
        assertEquals(folder.resolve("city-at-night-v1-2.mp4"), bench.told(Event.Exported.class).get(0).file());
    }

    @Test
    void aFailedRenderIsTriedOnceMoreUnderANewId() {
        cloud.polls(
                FakeRenderCloud.json("{\"status\":\"failed\",\"error\":\"x\"}"),
                FakeRenderCloud.completed("/f.mp4"))
                .file(whole());
        exports = new Exports(bench.desk, counter());
        export(null, false);
        assertEquals(2, cloud.submitted.size());
        assertFalse(cloud.submitted.get(1).startsWith(cloud.submitted.get(0).substring(0, 33)));
        assertEquals(1, bench.told(Event.Exported.class).size());
        assertEquals(1, new Jobs(bench.desk, exports).list().size());
    }

    @Test
    void aRenderThatFailsTwiceIsToldWithTheReason() {
        cloud.polls(FakeRenderCloud.json("{\"success\":true,\"data\":{\"status\":\"failed\",\"error\":\"no fonts\"}}"));
        exports = new Exports(bench.desk, counter());
        NemoException failure = assertThrows(NemoException.class, () -> export(null, false));
        assertEquals("the render of city-at-night-v1.mp4 failed twice: no fonts", failure.getMessage());
        assertEquals(ExitCode.FAILED, failure.failure().exit());
        assertEquals(2, cloud.submitted.size());
    }

    @Test
    void anIdThatIsTakenIsSubmittedOnceMoreUnderAnother() {
        cloud.submits(FakeRenderCloud.json("{\"success\":false,\"error\":\"duplicate id\"}"),
                FakeRenderCloud.json("{\"success\":true,\"data\":{\"id\":\"theirs\"}}"))
                .polls(FakeRenderCloud.completed("/f.mp4")).file(whole());
        exports = new Exports(bench.desk, counter());
        export(null, false);
        assertEquals(2, cloud.submitted.size());
        assertEquals("theirs", bench.told(Event.Exported.class).get(0).jobId());
    }

    @Test
    void aPlanThatDoesNotExportIsTold() {
        cloud.submits(FakeRenderCloud.status(402));
        NemoException failure = assertThrows(NemoException.class, () -> export(null, false));
        assertEquals(ExitCode.PLAN, failure.failure().exit());
        assertEquals(List.of(), bench.jobs.all());
    }

    @Test
    void faultsWhileAskingDoNotEndAnExport() {
        cloud.polls(FakeRenderCloud.status(500), FakeRenderCloud.status(503), FakeRenderCloud.status(429),
                FakeRenderCloud.completed("/f.mp4")).file(whole());
        export(null, false);
        assertEquals(1, cloud.submitted.size());
        assertEquals(1, bench.told(Event.Exported.class).size());
        assertEquals(1, bench.told(Event.Notice.class).size());
    }

    @Test
    void aRenderThatTakesTooLongStaysInTheJournal() {
        NemoException failure = assertThrows(NemoException.class, () -> export(null, false));
        assertEquals(ExitCode.UNKNOWN_OUTCOME, failure.failure().exit());
        assertEquals(1, bench.jobs.open().size());
        cloud.polls(FakeRenderCloud.completed("/f.mp4")).file(whole());
        new Jobs(bench.desk, exports).watch(null, bench.events::add, new Cancel());
        assertEquals(1, cloud.submitted.size());
        assertEquals(1, bench.told(Event.Exported.class).size());
    }

    @Test
    void aJobThatNeverReachedTheBackendIsSubmittedAtTheNextStart() {
        cloud.submits(FakeRenderCloud.status(502), FakeRenderCloud.json("{}"))
                .polls(FakeRenderCloud.status(404), FakeRenderCloud.completed("/f.mp4")).file(whole());
        exports = new Exports(bench.desk, counter());
        export(null, false);
        assertEquals(2, cloud.submitted.size());
        assertEquals(1, bench.told(Event.Exported.class).size());
    }

    @Test
    void aJobThatTheBackendNoLongerKnowsIsTold() {
        cloud.polls(FakeRenderCloud.status(404));
        NemoException failure = assertThrows(NemoException.class, () -> export(null, false));
        assertTrue(failure.getMessage().startsWith("the backend no longer knows the render of city-at-night-v1.mp4"),
                failure.getMessage());
        assertEquals(ExitCode.UNKNOWN_OUTCOME, failure.failure().exit());
        assertEquals(1, cloud.submitted.size());
    }

    @Test
    void completeWithoutAnAddressIsFetchedFromTheBackendsOwnEndpoint() {
        cloud.polls(FakeRenderCloud.json("{\"status\":\"completed\"}")).file(whole());
        export(null, false);
        assertTrue(cloud.files.get(0).getTarget().endsWith("/download"));
        assertNull(bench.told(Event.Exported.class).get(0).url());
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404, 410})
    void anAddressThatIsClosedIsReplacedByTheEndpoint(int status) throws IOException {
        cloud.polls(FakeRenderCloud.completed("/f.mp4"))
                .file(request -> FakeRenderCloud.status(status)).file(whole());
        export("out.mp4", false);
        assertEquals(2, cloud.files.size());
        assertArrayEquals(FakeRenderCloud.FILM, Files.readAllBytes(folder.resolve("out.mp4")));
    }

    @Test
    void aWebPageInPlaceOfTheFilmIsNotKept() {
        cloud.polls(FakeRenderCloud.completed("/f.mp4"))
                .file(request -> new MockResponse.Builder().body("<html>sorry</html>").build());
        NemoException failure = assertThrows(NemoException.class, () -> export("out.mp4", false));
        assertEquals(ExitCode.BACKEND, failure.failure().exit());
        assertFalse(Files.exists(folder.resolve("out.mp4")));
    }

    @Test
    void aCutDownloadGoesOnWhereItBroke() throws IOException {
        cloud.polls(FakeRenderCloud.completed("/f.mp4"))
                .file(cut(16_000)).file(rest("\"v1\""));
        export("out.mp4", false);
        assertArrayEquals(FakeRenderCloud.FILM, Files.readAllBytes(folder.resolve("out.mp4")));
        String range = cloud.files.get(1).getHeaders().get("Range");
        assertTrue(range != null && !range.equals("bytes=0-"), range);
        assertEquals("\"v1\"", cloud.files.get(1).getHeaders().get("If-Range"));
    }

    @Test
    void aServerThatIgnoresTheRangeBeginsAgain() throws IOException {
        cloud.polls(FakeRenderCloud.completed("/f.mp4")).file(cut(16_000)).file(whole());
        export("out.mp4", false);
        assertArrayEquals(FakeRenderCloud.FILM, Files.readAllBytes(folder.resolve("out.mp4")));
    }

    @Test
    void aPartThatDoesNotFitBeginsAgain() throws IOException {
        cloud.polls(FakeRenderCloud.completed("/f.mp4"))
                .file(cut(16_000))
                .file(request -> part(5, "\"v1\""))
                .file(whole());
        export("out.mp4", false);
        assertArrayEquals(FakeRenderCloud.FILM, Files.readAllBytes(folder.resolve("out.mp4")));
    }

    @Test
    void aFilmOfTheWrongLengthIsNotKept() {
        byte[] tooShort = java.util.Arrays.copyOf(FakeRenderCloud.FILM, 30_000);
        cloud.polls(FakeRenderCloud.completed("/f.mp4"))
                .file(request -> new MockResponse.Builder().body(new Buffer().write(tooShort)).build());
        NemoException failure = assertThrows(NemoException.class, () -> export("out.mp4", false));
        assertEquals("what came is no whole film of this format", failure.getMessage());
        assertFalse(Files.exists(folder.resolve("out.mp4")));
    }

    @Test
    void theBearerTokenStandsInNoAddress() {
        cloud.polls(FakeRenderCloud.completed("http://localhost:" + server.getPort() + "/f.mp4")).file(whole());
        export(null, false);
        assertNull(cloud.files.get(0).getHeaders().get("Authorization"));
        assertFalse(bench.events.toString().contains("nmv_usr_test"));
    }

    @Test
    void anAddressOfTheBackendsOwnIsKeptWithoutItsPort() {
        String address = "http://127.0.0.1:" + server.getPort() + "/media/f.mp4";
        cloud.polls(FakeRenderCloud.completed(address)).file(whole());
        export(null, false);
        assertEquals("media/f.mp4", bench.jobs.all().get(0).url());
        assertEquals(address, bench.told(Event.Exported.class).get(0).url().toString());
        assertEquals("/media/f.mp4", cloud.files.get(0).getTarget());
    }

    @Test
    void stoppingLeavesTheJobForLater() {
        Cancel cancel = new Cancel();
        RenderJob job = exports.start(request(null, false), bench.events::add, cancel);
        cancel.ask();
        NemoException failure = assertThrows(
                NemoException.class, () -> exports.follow(job.id(), bench.events::add, cancel));
        assertEquals(ExitCode.INTERRUPTED, failure.failure().exit());
        assertEquals(1, bench.jobs.open().size());
    }

    @Test
    void ofTwoShellsThatWatchOneJobOneFetchesTheFile() throws Exception {
        cloud.polls(FakeRenderCloud.completed("/f.mp4")).file(whole());
        RenderJob job = exports.start(request("out.mp4", false), bench.events::add, new Cancel());
        RenderDesk patient = new RenderDesk(
                bench.backing, bench.jobs, bench.failures, bench.messages, Duration.ofSeconds(30),
                Duration.ofMinutes(15), InstantSource.fixed(bench.now.get()), time -> Thread.onSpinWait());
        exports = new Exports(patient, () -> 1);
        Thread other = new Thread(() -> exports.follow(job.id(), bench.events::add, new Cancel()));
        other.start();
        exports.follow(job.id(), bench.events::add, new Cancel());
        other.join();
        assertEquals(1, cloud.files.size());
        assertEquals(List.of(folder.resolve("out.mp4")), bench.told(Event.Exported.class).stream()
                .map(Event.Exported::file).distinct().toList());
    }

    @Test
    void whatOnlyTheStudioIsKnownToRenderIsTold() {
        cloud.polls(FakeRenderCloud.completed("/f.gif"))
                .file(request -> new MockResponse.Builder().body("GIF89a and so on").build());
        export("out.gif", false);
        assertTrue(bench.told(Event.Notice.class).get(0).words().toString().contains("1080p"));
        assertTrue(cloud.submitted.get(0).endsWith("\"output\":{\"format\":\"gif\",\"quality\":\"high\"}}"));
    }

    private void export(@Nullable String file, boolean force) {
        RenderJob job = exports.start(request(file, force), bench.events::add, new Cancel());
        exports.follow(job.id(), bench.events::add, new Cancel());
    }

    private ExportRequest request(@Nullable String file, boolean force) {
        DraftSelection all = DraftSelection.parse(null, null, new Messages(bench.messages.language()));
        return new ExportRequest(file == null ? null : Path.of(file), folder, null, null, null, null, all, force);
    }

    private List<Path> parts() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".part")).toList();
        }
    }

    private static java.util.function.IntSupplier counter() {
        return new java.util.concurrent.atomic.AtomicInteger()::incrementAndGet;
    }

    private static Function<RecordedRequest, MockResponse> whole() {
        return request -> new MockResponse.Builder().setHeader("ETag", "\"v2\"")
                .body(new Buffer().write(FakeRenderCloud.FILM)).build();
    }

    /** So many bytes of the film, then the connection is gone. */
    private static Function<RecordedRequest, MockResponse> cut(int bytes) {
        return request -> new MockResponse.Builder().setHeader("ETag", "\"v1\"")
                .body(new Buffer().write(FakeRenderCloud.FILM, 0, bytes))
                .setHeader("Content-Length", FakeRenderCloud.FILM.length)
                .onResponseEnd(new SocketEffect.CloseSocket())
                .build();
    }

    private static Function<RecordedRequest, MockResponse> rest(String tag) {
        return request -> part(Integer.parseInt(
                String.valueOf(request.getHeaders().get("Range")).replaceAll("\\D", "")), tag);
    }

    private static MockResponse part(int from, String tag) {
        byte[] film = FakeRenderCloud.FILM;
        return new MockResponse.Builder().code(206).setHeader("ETag", tag)
                .setHeader("Content-Range", "bytes " + from + "-" + (film.length - 1) + "/" + film.length)
                .body(new Buffer().write(film, from, film.length - from))
                .build();
    }
}
