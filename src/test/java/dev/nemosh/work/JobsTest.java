package dev.nemosh.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nemosh.draft.DraftSelection;
import dev.nemosh.store.RenderJob;
import dev.nemosh.text.ExitCode;
import dev.nemosh.text.NemoException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.junit5.StartStop;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class JobsTest {
    private static final MockResponse DONE = FakeRenderCloud.completed("/f.mp4");
    private static final MockResponse FAILED =
            FakeRenderCloud.json("{\"success\":true,\"data\":{\"status\":\"failed\",\"error\":\"no fonts\"}}");

    @StartStop
    final MockWebServer server = new MockWebServer();

    @TempDir
    Path folder;

    private final FakeRenderCloud cloud = new FakeRenderCloud();
    private RenderBench bench;
    private Exports exports;
    private Jobs jobs;

    @BeforeEach
    void open() {
        server.setDispatcher(cloud);
        cloud.file(request -> new MockResponse.Builder().body(new Buffer().write(FakeRenderCloud.FILM)).build());
        bench = new RenderBench(server.getPort(), folder);
        exports = new Exports(bench.desk, new AtomicInteger()::incrementAndGet);
        jobs = new Jobs(bench.desk, exports);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void allAreWatchedSideBySideAndToldAsTheyEnd() {
        start("slow.mp4");
        start("quick.mp4");
        cloud.polls(rendering(10), rendering(80), rendering(40), DONE, DONE);
        jobs.watch(null, bench.events::add, new Cancel());
        assertEquals(List.of("quick.mp4", "slow.mp4"), arrived());
        assertEquals(List.of("slow.mp4 10", "quick.mp4 80", "slow.mp4 40"),
                bench.told(Event.Rendering.class).stream().filter(event -> event.status().equals("processing"))
                        .map(event -> event.file() + " " + event.percent()).toList());
    }

    @Test
    void oneThatFailsDoesNotKeepTheOthersFromArriving() {
        start("a.mp4");
        start("b.mp4");
        cloud.polls(FAILED, FAILED, rendering(50), DONE);
        NemoException failure = assertThrows(NemoException.class,
                () -> jobs.watch(null, bench.events::add, new Cancel()));
        assertEquals("1 of 2 exports brought no file", failure.getMessage());
        assertEquals(ExitCode.FAILED, failure.failure().exit());
        assertEquals(List.of("the render of a.mp4 failed twice: no fonts"), bench.told(Event.Problem.class).stream()
                .map(problem -> problem.failure().message().toString()).toList());
        assertEquals(List.of("b.mp4"), arrived());
        assertEquals(3, cloud.submitted.size());
    }

    @Test
    void whatOneLineTellsNoOtherTellsAgain() {
        RenderJob job = start("a.mp4");
        cloud.polls(DONE);
        RenderWatch beside = exports.watch(job.id(), bench.events::add, new Cancel());
        assertEquals(ExitCode.OK, exports.mind(job.id(), bench.events::add, new Cancel()));
        assertTrue(beside.advance());
        assertEquals(List.of("a.mp4"), arrived());
        jobs.watch(job.id(), bench.events::add, new Cancel());
        assertEquals(List.of("a.mp4", "a.mp4"), arrived());
    }

    @Test
    void besideTheLinesOnlyTheEndIsTold() {
        RenderJob job = start("a.mp4");
        bench.events.clear();
        cloud.polls(rendering(10), FAILED, FAILED);
        assertEquals(ExitCode.FAILED, exports.mind(job.id(), bench.events::add, new Cancel()));
        assertEquals(List.of("Notice", "Problem"),
                bench.events.stream().map(event -> event.getClass().getSimpleName()).toList());
    }

    @Test
    void withNothingUnderWayThatIsSaid() {
        jobs.watch(null, bench.events::add, new Cancel());
        jobs.resume("all", bench.events::add, new Cancel());
        assertEquals(List.of("No export is under way.", "No export is under way."),
                bench.told(Event.Notice.class).stream().map(notice -> notice.words().toString()).toList());
        assertRefused("no export is under way", () -> jobs.cancel(null));
        assertRefused("jobs forget does not say which job", () -> jobs.forget(null));
    }

    @Test
    void theBeginningOfAnIdIsEnoughWhereItIsTheOnlyOne() {
        RenderJob first = start("a.mp4");
        bench.now.updateAndGet(before -> before.plusSeconds(100));
        RenderJob second = start("b.mp4");
        String shared = "render_1777636";
        assertRefused("2 render jobs begin with " + shared, () -> jobs.cancel(shared));
        assertRefused("2 exports are under way", () -> jobs.cancel(null));
        assertRefused("no render job render_2 is known on this machine", () -> jobs.forget("render_2"));
        jobs.cancel(first.id().substring(0, first.id().length() - 6));
        assertEquals(List.of(second), jobs.open());
        jobs.cancel("last");
        assertEquals(List.of(), jobs.open());
        assertRefused("the render " + second.id() + " has ended already", () -> jobs.cancel("last"));
    }

    @Test
    void allThatHaveEndedAreForgotten() throws IOException {
        cloud.polls(FAILED, DONE);
        exports.follow(start("a.mp4").id(), bench.events::add, new Cancel());
        RenderJob open = start("b.mp4");
        jobs.forget("all");
        assertEquals(List.of(open), bench.jobs.all());
        Path part = Files.writeString(folder.resolve("b.mp4." + open.id() + ".part"), "half of it");
        jobs.forget(open.id());
        assertEquals(List.of(), jobs.list());
        assertTrue(Files.notExists(part));
    }

    @Test
    void aJobThatWasLostIsAskedAfterAgain() {
        RenderJob job = start("a.mp4");
        cloud.polls(FakeRenderCloud.status(404), DONE);
        assertThrows(NemoException.class, () -> jobs.watch(null, bench.events::add, new Cancel()));
        assertEquals(RenderJob.State.LOST, jobs.list().get(0).state());
        assertEquals(List.of(), jobs.open());
        jobs.resume(job.id(), bench.events::add, new Cancel());
        assertEquals(List.of("a.mp4"), arrived());
        assertEquals(1, cloud.submitted.size());
    }

    @Test
    void whoStopsWatchingIsToldWhichAndHowToGoOn() {
        RenderJob job = start("a.mp4");
        Cancel cancel = new Cancel();
        cancel.ask();
        NemoException failure = assertThrows(NemoException.class,
                () -> jobs.watch(null, bench.events::add, cancel));
        assertEquals("stopped watching the export of a.mp4", failure.getMessage());
        assertTrue(failure.failure().hint().toString().contains(job.id()), failure.failure().hint().toString());
        start("b.mp4");
        assertRefused("stopped watching", () -> jobs.watch(null, bench.events::add, cancel));
    }

    @Test
    void aRenderThatIsTakenUpLateIsJudgedByWhatIsSeenOfIt() {
        start("a.mp4");
        bench.now.updateAndGet(before -> before.plus(Duration.ofHours(10)));
        cloud.polls(rendering(40), rendering(50), rendering(50), rendering(100), DONE);
        jobs.watch(null, bench.events::add, new Cancel());
        assertEquals("[null, PT2M30S, PT5M, null]", bench.told(Event.Rendering.class).stream()
                .filter(event -> event.status().equals("processing")).map(event -> String.valueOf(event.left()))
                .toList().toString());
        assertEquals(36_120, bench.told(Event.Exported.class).get(0).took().toSeconds());
    }

    private RenderJob start(String file) {
        DraftSelection all = DraftSelection.parse(null, null, bench.messages);
        RenderJob job = exports.start(
                new ExportRequest(Path.of(file), folder, null, null, null, null, all, false),
                bench.events::add, new Cancel());
        bench.now.updateAndGet(before -> before.plusMillis(1));
        return job;
    }

    private List<String> arrived() {
        return bench.told(Event.Exported.class).stream().map(Event.Exported::file)
                .filter(Files::exists).map(file -> file.getFileName().toString()).toList();
    }

    private static void assertRefused(String message, Executable wish) {
        assertEquals(message, assertThrows(NemoException.class, wish).getMessage());
    }

    private static MockResponse rendering(int percent) {
        return FakeRenderCloud.json("{\"status\":\"processing\",\"progress\":" + percent + "}");
    }
}
