package dev.nemosh.work;

import static dev.nemosh.work.FakeCloud.says;
import static dev.nemosh.work.WorkBench.FULL;
import static dev.nemosh.work.WorkBench.RAW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nemosh.work.Versions.Version;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VersionsTest {
    @TempDir
    Path directory;

    private final FakeTime time = new FakeTime();
    private final FakeCloud cloud = new FakeCloud(time);

    @Test
    void everyDraftSeenIsKeptWithItsPromptAndWhatItChanged() {
        WorkBench bench = WorkBench.over(cloud, directory, time);
        cloud.shows(RAW).answers(says("Done.")).answers(says("Done."));
        bench.send("make a city timelapse");
        cloud.shows(RAW, FULL);
        bench.send("add music");
        String session = bench.project.current().orElseThrow().id();
        List<Version> all = WorkBench.over(cloud, directory, time).versions.list(session);
        assertEquals(List.of(1, 2), all.stream().map(Version::number).toList());
        assertEquals("add music", String.valueOf(all.get(1).prompt()));
        assertTrue(all.get(1).changes().toString().contains("Lo-fi"));
        assertEquals(FULL, bench.versions.find(session, 2).orElseThrow().draft().json());
        assertEquals(Optional.empty(), bench.versions.find(session, 3));
        assertEquals(2, bench.versions.latest(session).orElseThrow().number());
    }

    @Test
    void theSameDraftIsNoNewVersion() {
        WorkBench bench = WorkBench.over(cloud, directory, time);
        cloud.shows(RAW, RAW, " " + RAW);
        for (int look = 0; look < 3; look++) {
            assertEquals(1, bench.versions.current("5529798706024415231").orElseThrow().number());
        }
    }

    @Test
    void anEmptyProjectHasNone() {
        WorkBench bench = WorkBench.over(cloud, directory, time);
        cloud.shows(FakeCloud.NO_DRAFT, "{\"t\":[]}");
        assertEquals(Optional.empty(), bench.versions.current("5529798706024415231"));
        assertEquals(Optional.empty(), bench.versions.current("5529798706024415231"));
    }
}
