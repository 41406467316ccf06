package dev.nemosh.work;

import static dev.nemosh.work.FakeCloud.ends;
import static dev.nemosh.work.FakeCloud.fails;
import static dev.nemosh.work.FakeCloud.says;
import static dev.nemosh.work.WorkBench.FULL;
import static dev.nemosh.work.WorkBench.RAW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nemosh.api.ApiException;
import dev.nemosh.api.ErrorCode;
import dev.nemosh.api.Reached;
import dev.nemosh.api.StreamEnd;
import dev.nemosh.api.Token;
import dev.nemosh.store.PendingPrompt;
import dev.nemosh.text.ExitCode;
import dev.nemosh.work.TurnOutcome.Consent;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A prompt is never lost and never paid for twice. */
class PaidOnceTest {
    @TempDir
    Path directory;

    private final FakeTime time = new FakeTime();
    private final FakeCloud cloud = new FakeCloud(time);
    private WorkBench bench;

    @BeforeEach
    void start() {
        bench = WorkBench.over(cloud, directory, time);
    }

    @ParameterizedTest
    @EnumSource(value = StreamEnd.class, names = {"BROKEN", "IDLE", "TIMED_OUT"})
    void afterABrokenStreamTheProjectIsLookedAtAndTheChangeTold(StreamEnd end) {
        first();
        cloud.shows(RAW, RAW, RAW, FULL).answers(says("Adding mu"), ends(end));
        assertEquals(new TurnOutcome.Done(true, 1), bench.send("add music"));
        assertEquals(List.of(Duration.ofSeconds(30), Duration.ofSeconds(60), Duration.ofSeconds(60)), time.sleeps());
        assertTrue(bench.told.changes().contains("Lo-fi"));
        assertEquals(List.of("make a city timelapse", "add music"), cloud.posts);
        assertEquals(List.of(), bench.journal.pending());
    }

    @Test
    void afterFiveUnchangedLooksTheOutcomeIsUnknownAndOfferedAgain() {
        first();
        cloud.answers(ends(StreamEnd.BROKEN));
        TurnOutcome.Unknown unknown = assertInstanceOf(TurnOutcome.Unknown.class, bench.send("add music"));
        assertEquals(ExitCode.UNKNOWN_OUTCOME, unknown.failure().exit());
        List<Duration> sleeps = new ArrayList<>(List.of(Duration.ofSeconds(30)));
        sleeps.addAll(Collections.nCopies(4, Duration.ofSeconds(60)));
        assertEquals(sleeps, time.sleeps());

        TurnOutcome.Held held = assertInstanceOf(TurnOutcome.Held.class, bench.send("  Add  music "));
        assertEquals(Consent.REPEAT, held.needed());
        assertEquals(2, cloud.posts.size());
        cloud.answers(says("Done."));
        bench.send("add music", Consent.REPEAT);
        assertEquals(3, cloud.posts.size());
        assertEquals(List.of(), bench.journal.pending());
    }

    @Test
    void aDifferentPromptIsNotHeldByOneWhoseEndIsUnknown() {
        first();
        cloud.answers(ends(StreamEnd.BROKEN)).answers(says("Done."));
        bench.send("add music");
        assertInstanceOf(TurnOutcome.Done.class, bench.send("add a title"));
    }

    @Test
    void aPromptWhoseChangeIsSeenLaterMaySimplyBeSentAgain() {
        first();
        cloud.answers(ends(StreamEnd.BROKEN));
        bench.send("add music");
        cloud.shows(FULL).answers(says("More of it."));
        assertInstanceOf(TurnOutcome.Done.class, bench.send("add music"));
        String session = bench.project.current().orElseThrow().id();
        assertEquals("add music", String.valueOf(bench.versions.latest(session).orElseThrow().prompt()));
    }

    @ParameterizedTest
    @CsvSource({"SERVER,YES", "CONNECTION_LOST,MAYBE", "TIMEOUT,MAYBE", "WEB_PAGE,YES", "MALFORMED,YES"})
    void anAnswerThatLeavesItOpenIsABrokenStream(ErrorCode code, Reached reached) {
        first();
        cloud.shows(RAW, FULL).answers(fails(code, reached));
        assertEquals(new TurnOutcome.Done(false, 1), bench.send("add music"));
        assertEquals(2, cloud.posts.size());
    }

    @Test
    void aPromptThatNeverLeftIsAFailureAndNothingIsPending() {
        first();
        cloud.answers(fails(ErrorCode.UNREACHABLE, Reached.NO));
        TurnOutcome.Failed failed = assertInstanceOf(TurnOutcome.Failed.class, bench.send("add music"));
        assertEquals(ExitCode.BACKEND, failed.failure().exit());
        assertEquals(List.of(), bench.journal.pending());
        assertEquals(List.of(), time.sleeps());
    }

    @ParameterizedTest
    @CsvSource({"TOKEN,0", "BAD_REQUEST,0", "RATE_LIMIT,30"})
    void refusedBeforeAnyWorkItIsRepeatedOnce(ErrorCode code, int seconds) {
        cloud.answers(fails(code, Reached.YES)).answers(says("Done."));
        assertInstanceOf(TurnOutcome.Done.class, bench.send("make a film"));
        assertEquals(List.of("make a film", "make a film"), cloud.posts);
        assertEquals(seconds == 0 ? List.of() : List.of(Duration.ofSeconds(seconds)), time.sleeps());
    }

    @ParameterizedTest
    @CsvSource({"TOKEN,AUTHENTICATION", "BAD_REQUEST,BACKEND", "RATE_LIMIT,BACKEND"})
    void refusedTwiceItFails(ErrorCode code, ExitCode exit) {
        cloud.answers(fails(code, Reached.YES)).answers(fails(code, Reached.YES));
        TurnOutcome.Failed failed = assertInstanceOf(TurnOutcome.Failed.class, bench.send("make a film"));
        assertEquals(exit, failed.failure().exit());
        assertEquals(2, cloud.posts.size());
        assertEquals(List.of(), bench.journal.pending());
    }

    @Test
    void aLostSessionWithoutADraftIsReplacedByItself() {
        cloud.answers(says("Which mood?"));
        bench.send("make a film");
        cloud.lostSessions.add("5529798706024415231");
        cloud.answers(says("Done."));
        assertInstanceOf(TurnOutcome.Done.class, bench.send("a calm one"));
        assertEquals("5529798706024415232", bench.project.current().orElseThrow().id());
    }

    @Test
    void aLostSessionWithADraftIsReplacedOnlyAfterAYes() {
        first();
        cloud.lostSessions.add("5529798706024415231");
        for (int tries = 0; tries < 2; tries++) {
            TurnOutcome.Held held = assertInstanceOf(TurnOutcome.Held.class, bench.send("add music"));
            assertEquals(Consent.EMPTY_SESSION, held.needed());
            assertEquals(ExitCode.BACKEND, held.refusal().exit());
            assertEquals("1002", held.refusal().code());
        }
        assertEquals(1, cloud.posts.size());
        cloud.shows(FakeCloud.NO_DRAFT).answers(says("Done."));
        assertInstanceOf(TurnOutcome.Done.class, bench.send("add music", Consent.EMPTY_SESSION));
        assertTrue(bench.told.notices().contains("The old timeline is not in it"));
    }

    @Test
    void aSessionLostBetweenLookAndPostIsHeldToo() {
        first();
        cloud.answers(fails(ErrorCode.SESSION, Reached.YES));
        TurnOutcome.Held held = assertInstanceOf(TurnOutcome.Held.class, bench.send("add music"));
        assertEquals(Consent.EMPTY_SESSION, held.needed());
        assertEquals(List.of(), bench.journal.pending());
    }

    @Test
    void aStateThatCannotBeReadStopsAPromptBeforeItCosts() {
        first();
        cloud.stateFails = ApiException.local(ErrorCode.SERVER, Reached.YES, "", null);
        assertInstanceOf(TurnOutcome.Failed.class, bench.send("add music"));
        assertEquals(1, cloud.posts.size());
    }

    @Test
    void theJournalIsWrittenBeforeThePostAndClosedAfter() {
        List<PendingPrompt> during = new ArrayList<>();
        cloud.answers(new FakeCloud.Happens(() -> during.addAll(bench.journal.pending())), says("Done."));
        bench.send("make a film");
        assertEquals(List.of("make a film"), during.stream().map(PendingPrompt::text).toList());
        assertEquals(List.of(), bench.journal.pending());
    }

    @Test
    void theNextStartTellsWhatAKilledRunHadUnderWay() throws IOException, InterruptedException {
        WorkBench killed = WorkBench.ofDeadProcess(cloud, directory, time, deadProcess());
        CountDownLatch hanging = new CountDownLatch(1);
        killWhilePosted(killed, "make a city timelapse", hanging);
        cloud.shows(RAW);
        time.pass(Duration.ofMinutes(3));
        assertEquals(List.of(), bench.pending.reconcile(bench.told));
        assertTrue(bench.told.notices().contains("3m00s ago): make a city timelapse"), bench.told.notices());
        assertTrue(bench.told.changes().contains("city"), bench.told.changes());
        assertEquals(List.of(), bench.journal.pending());
        assertEquals(1, cloud.posts.size());
    }

    @Test
    void theNextStartOffersAPromptOfWhichNothingIsToBeSeen() throws IOException, InterruptedException {
        WorkBench killed = WorkBench.ofDeadProcess(cloud, directory, time, deadProcess());
        killWhilePosted(killed, "make a city timelapse", new CountDownLatch(1));
        time.pass(Duration.ofHours(1));
        List<PendingPrompts.Unseen> unseen = bench.pending.reconcile(bench.told);
        assertEquals(List.of("make a city timelapse"), unseen.stream().map(PendingPrompts.Unseen::prompt).toList());
        assertEquals(List.of(), bench.journal.pending());
        assertEquals(List.of(), bench.pending.reconcile(bench.told));
    }

    @Test
    void onePossiblyStillRunningIsKeptInMind() throws IOException, InterruptedException {
        WorkBench killed = WorkBench.ofDeadProcess(cloud, directory, time, deadProcess());
        killWhilePosted(killed, "make a city timelapse", new CountDownLatch(1));
        time.pass(Duration.ofMinutes(1));
        assertEquals(1, bench.pending.reconcile(bench.told).size());
        assertInstanceOf(TurnOutcome.Held.class, bench.send("make a city timelapse"));
    }

    @Test
    void aRunStopsBeforeAPromptThatCouldPassItsLimit() {
        WorkBench limited = WorkBench.limited(cloud, directory, time, 150);
        cloud.credits.addAll(List.of(400L, 290L));
        cloud.shows(RAW).answers(says("Done."));
        limited.send("make a city timelapse");
        TurnOutcome.Failed failed = assertInstanceOf(TurnOutcome.Failed.class, limited.send("add music"));
        assertEquals(ExitCode.CREDITS, failed.failure().exit());
        assertEquals(
                "this prompt could pass --max-credits 150: 110 used so far, it may cost 50",
                failed.failure().message().toString());
        assertEquals(1, cloud.posts.size());
    }

    @Test
    void theEstimateIsTheDearestOfTheUsersOwnPrompts() {
        cloud.credits.addAll(List.of(400L, 385L, 385L, 378L));
        cloud.shows(RAW).answers(says("Done.")).answers(says("Done."));
        bench.send("make a city timelapse");
        bench.send("add music");
        WorkBench limited = WorkBench.limited(cloud, directory, time, 6);
        TurnOutcome.Failed failed = assertInstanceOf(TurnOutcome.Failed.class, limited.send("add a title"));
        assertTrue(failed.failure().message().toString().endsWith("it may cost 7"));
        assertInstanceOf(TurnOutcome.Done.class, WorkBench.limited(cloud, directory, time, 7).send("add a title"));
    }

    @Test
    void aTokenOfTheUsersOwnIsNeverReplaced() {
        WorkBench own = WorkBench.withToken(cloud, directory, time, new Token("nmv_usr_own"));
        cloud.refusedToken = "nmv_usr_own";
        TurnOutcome.Failed failed = assertInstanceOf(TurnOutcome.Failed.class, own.send("make a film"));
        assertEquals(ExitCode.AUTHENTICATION, failed.failure().exit());
        assertTrue(failed.failure().message().toString().contains("NEMO_TOKEN"));
        assertEquals(0, cloud.tokensGiven());
    }

    private void first() {
        cloud.shows(RAW).answers(says("Done."));
        bench.sendQuietly("make a city timelapse");
    }

    /** Leaves a run behind as a {@code kill -9} would: in the middle of its stream. */
    private void killWhilePosted(WorkBench killed, String prompt, CountDownLatch hanging) throws InterruptedException {
        Cancel kill = new Cancel();
        cloud.answers(new FakeCloud.Happens(() -> {
            kill.ask();
            hanging.countDown();
        }));
        TurnOutcome outcome = killed.conversation.send(prompt, Set.of(), kill, killed.told);
        hanging.await();
        assertInstanceOf(TurnOutcome.Detached.class, outcome);
        assertEquals(1, killed.journal.pending().size());
    }

    private static ProcessHandle deadProcess() throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(java, "-version")
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        process.waitFor();
        return process.toHandle();
    }
}
