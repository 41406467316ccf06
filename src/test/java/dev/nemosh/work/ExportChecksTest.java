package dev.nemosh.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nemosh.draft.DraftSelection;
import dev.nemosh.store.RenderJob;
import dev.nemosh.text.ExitCode;
import dev.nemosh.text.NemoException;
import dev.nemosh.work.media.SmallMedia;
import java.nio.file.Path;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.junit5.StartStop;
import okio.Buffer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was asked for is held against what comes, before it is submitted and after it has arrived. */
class ExportChecksTest {
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

    @ParameterizedTest
    @ValueSource(strings = {"out.gif", "song.mp3", "take.mkv"})
    void aFileIsNotNamedAsWhatItWillNotBe(String name) {
        NemoException failure = assertThrows(NemoException.class, () -> start(name, "mp4", null));
        assertEquals(name + " would not be what its name says: the format is mp4", failure.getMessage());
        assertEquals(ExitCode.USAGE, failure.failure().exit());
        assertEquals(List.of(), cloud.submitted);
    }

    @Test
    void aFilmThatIsNotAsLongAsItsDraftIsTold() {
        cloud.polls(FakeRenderCloud.completed("/f.mp4"))
                .file(request -> new MockResponse.Builder().body(new Buffer().write(SmallMedia.mp4(4_000))).build());
        follow(start("out.mp4", null, null));
        assertEquals(4_000, bench.told(Event.Exported.class).get(0).durationMillis());
        assertTrue(bench.told(Event.Notice.class).get(0).words().toString()
                .startsWith("out.mp4 is 4s long, the draft 10s"), bench.events.toString());
    }

    @Test
    void aFilmOfSomeTracksIsAsLongAsThoseTracks() {
        cloud.draft("{\"t\":[{\"tt\":0,\"sg\":[{\"d\":10000}]},{\"tt\":7,\"sg\":[{\"d\":4000}]}],\"d\":10000}");
        cloud.polls(FakeRenderCloud.completed("/f.mp4"))
                .file(request -> new MockResponse.Builder().body(new Buffer().write(SmallMedia.mp4(4_100))).build());
        follow(start("out.mp4", null, "text"));
        assertEquals(List.of(), bench.told(Event.Notice.class));
    }

    @Test
    void whatTheBackendDoesNotRenderIsToldInItsWords() {
        cloud.submits(new MockResponse.Builder().code(400).body("{\"success\":false,\"error\":\"No 9x9.\"}").build());
        NemoException failure = assertThrows(NemoException.class, () -> start("out.mp4", null, null));
        assertEquals("the backend refuses this export: No 9x9.", failure.getMessage());
        assertEquals(ExitCode.FAILED, failure.failure().exit());
        assertEquals(List.of(), bench.jobs.all());
    }

    private RenderJob start(String file, @Nullable String format, @Nullable String only) {
        return exports.start(
                new ExportRequest(Path.of(file), folder, format, null, null, null,
                        DraftSelection.parse(only, null, bench.messages), true),
                bench.events::add, new Cancel());
    }

    private void follow(RenderJob job) {
        exports.follow(job.id(), bench.events::add, new Cancel());
    }
}
