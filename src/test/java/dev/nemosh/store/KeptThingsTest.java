package dev.nemosh.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nemosh.api.Token;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is kept comes back at the next start. */
class KeptThingsTest {
    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

    @TempDir
    Path root;

    private StateDirectory directory;

    @BeforeEach
    void open() {
        directory = new StateDirectory(root.resolve("state"), file -> {});
    }

    @Test
    void eachBackendHasItsToken() {
        Tokens tokens = new Tokens(directory);
        KeptToken cloud = new KeptToken(new Token("nmv_usr_1"), true, "anon_1", NOON);
        tokens.keep("cloud", cloud);
        tokens.keep("http://127.0.0.1:8787", new KeptToken(new Token("nmv_usr_2"), true, null, null));
        assertEquals(Optional.of(cloud), new Tokens(directory).find("cloud"));
        assertEquals("nmv_usr_2", tokens.find("http://127.0.0.1:8787").orElseThrow().token().secret());
        assertTrue(tokens.forget("cloud"));
        assertEquals(Optional.empty(), tokens.find("cloud"));
    }

    @Test
    void aSpoiltFileIsNoTokenAndAForeignFieldIsKept() throws IOException {
        Tokens tokens = new Tokens(directory);
        directory.write("cloud/token.json", "{\"secret\":\"a b\"".getBytes());
        assertEquals(Optional.empty(), tokens.find("cloud"));
        directory.write("cloud/token.json", "{\"secret\":\"x\",\"newer\":1}".getBytes());
        tokens.keep("cloud", new KeptToken(new Token("y"), true, null, null));
        assertTrue(Files.readString(root.resolve("state/cloud/token.json")).contains("\"newer\":1"));
    }

    @Test
    void sessionsAreFoundByIdAndNameAndLastUse() {
        Sessions sessions = new Sessions(directory, "cloud");
        sessions.keep(new KeptSession("55", "t1", "city", NOON, NOON));
        sessions.keep(new KeptSession("66", null, null, NOON, NOON.plusSeconds(9)));
        assertEquals("66", sessions.last().orElseThrow().id());
        assertEquals("55", sessions.find("city").orElseThrow().id());
        assertEquals(Optional.of("city-2"), sessions.rename("66", "city"));
        assertEquals(Optional.of("city"), sessions.rename("55", "city"));
        sessions.change("55", session -> session.usedAt(NOON.plusSeconds(20)));
        assertEquals(List.of("55", "66"), sessions.list().stream().map(KeptSession::id).toList());
        assertTrue(sessions.forget("55"));
        assertFalse(sessions.forget("55"));
        assertEquals(List.of(), new Sessions(directory, "embedded").list());
    }

    @ParameterizedTest
    @CsvSource({
        "Make a 10s city timelapse, city-timelapse",
        "Please create a 15-second product demo scene!, product-demo-scene",
        "I want a video of two dogs, two-dogs",
        "帮我做一个10秒的城市夜景视频, 城市夜景",
        "导出, 导出",
        "make a video, ''",
        "12345, ''",
    })
    void aSessionIsNamedAfterWhatItsFilmIsOf(String prompt, String name) {
        assertEquals(name, SessionName.of(prompt).orElse(""));
    }

    @Test
    void aDraftIsKeptOnceForEachOfItsVersions() {
        DraftVersions versions = new DraftVersions(directory, "cloud", "55");
        assertEquals(1, versions.add("{\"t\":[ 1.0]}", "make it", List.of("Track added"), NOON).number());
        assertEquals(1, versions.add("{\"t\":[ 1.0]}", null, List.of(), NOON).number());
        assertEquals(2, versions.add("{\"t\":[]}", null, List.of(), NOON).number());
        assertEquals("{\"t\":[ 1.0]}", versions.find(1).orElseThrow().json());
        assertEquals(2, versions.latest().orElseThrow().number());
        assertEquals(2, new DraftVersions(directory, "cloud", "55").all().size());
    }

    @Test
    void openJobsAreKnownAtTheNextStart() {
        JobJournal jobs = new JobJournal(directory, "cloud");
        jobs.put(job("render_2", NOON.plusSeconds(1)));
        jobs.put(job("render_1", NOON));
        jobs.change("render_2", job -> job.in(RenderJob.State.DONE, 100, null, null));
        JobJournal later = new JobJournal(directory, "cloud");
        assertEquals(List.of("render_1"), later.open().stream().map(RenderJob::id).toList());
        assertEquals(List.of("render_2", "render_1"), later.all().stream().map(RenderJob::id).toList());
        assertEquals(Map.of("format", "mp4"), later.find("render_1").orElseThrow().output());
        assertTrue(later.forget("render_1"));
    }

    @Test
    void aPromptIsWrittenDownUntilItsEndIsKnown() {
        PromptJournal journal = new PromptJournal(
                directory, "cloud", InstantSource.fixed(NOON), ProcessHandle.current());
        PendingPrompt prompt = journal.open("55", "make it", 3, 100L);
        assertEquals(List.of(prompt), journal.pending());
        assertEquals(List.of(), journal.orphans());
        journal.close(prompt.id());
        assertEquals(List.of(), journal.pending());
    }

    @Test
    void aPromptOfADeadShellIsAnOrphan() throws Exception {
        Process dead = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version")
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        PromptJournal journal = new PromptJournal(directory, "cloud", InstantSource.fixed(NOON), dead.toHandle());
        PendingPrompt prompt = journal.open("55", "make it", 0, null);
        dead.waitFor();
        assertEquals(List.of(prompt), journal.orphans());
    }

    @Test
    void whatTurnsHaveCostIsKnownByTheirKind() {
        TurnHistory history = new TurnHistory(directory, "cloud");
        for (int i = 1; i <= 3; i++) {
            Turn.Kind kind = i == 1 ? Turn.Kind.FIRST : Turn.Kind.EDIT;
            history.add(new Turn(NOON, "55", "p" + i, kind, 10L * i, Duration.ofSeconds(i)));
        }
        assertEquals(3, new TurnHistory(directory, "cloud").all().size());
        assertEquals(List.of("p3"), history.recent(Turn.Kind.EDIT, 1).stream().map(Turn::prompt).toList());
    }

    @Test
    void anUploadIsKnownByItsContent() {
        UploadIndex index = new UploadIndex(directory, "cloud", "55");
        assertFalse(index.knowsLength(3));
        index.remember(new KnownUpload("abc", 3, "a.mp4", "video", 10L, null, null, NOON));
        assertTrue(index.knowsLength(3));
        assertEquals("a.mp4", index.find("abc").orElseThrow().name());
        assertEquals(Optional.empty(), new UploadIndex(directory, "cloud", "66").find("abc"));
    }

    @Test
    void allShellsOfAUserHaveOneClientId() throws InterruptedException {
        Path file = root.resolve("config/nemovideo/client_id");
        Set<String> ids = ConcurrentHashMap.newKeySet();
        List<Thread> shells = java.util.stream.IntStream.range(0, 8)
                .mapToObj(i -> new Thread(() -> ids.add(new ClientId(file, UUID::randomUUID).get())))
                .toList();
        shells.forEach(Thread::start);
        for (Thread shell : shells) {
            shell.join();
        }
        assertEquals(1, ids.size());
    }

    @Test
    void aClientIdThatIsNoTextIsMadeAnew() throws IOException {
        Path file = root.resolve("other/client_id");
        Files.createDirectories(file.getParent());
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, (byte) 0x80});

        String id = new ClientId(file, UUID::randomUUID).get();
        assertEquals(id, UUID.fromString(id).toString());
        assertEquals(id, new ClientId(file, UUID::randomUUID).get());
    }

    @Test
    void aFolderInTheClientIdsPlaceIsNamed() throws IOException {
        Path file = root.resolve("client_id");
        Files.createDirectories(file);

        UncheckedIOException refused =
                assertThrows(UncheckedIOException.class, () -> new ClientId(file, UUID::randomUUID).get());
        assertTrue(refused.getMessage().contains(file.toString()), refused::getMessage);
    }

    @Test
    void aClientIdOfAnotherToolIsKept() throws IOException {
        Path file = root.resolve("client_id");
        Files.writeString(file, "client-123-abc\n");
        assertEquals("client-123-abc", new ClientId(file, UUID::randomUUID).get());
        Files.writeString(file, "\n");
        assertEquals(36, new ClientId(file, UUID::randomUUID).get().length());
        assertEquals(37, Files.size(file));
    }

    private static RenderJob job(String id, Instant submitted) {
        return RenderJob.fresh(id, "55", "anon_1", 1, "{}", Map.of("format", "mp4"), "/tmp/out.mp4", false, submitted);
    }
}
