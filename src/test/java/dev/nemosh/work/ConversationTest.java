package dev.nemosh.work;

import static dev.nemosh.work.FakeCloud.after;
import static dev.nemosh.work.FakeCloud.calls;
import static dev.nemosh.work.FakeCloud.done;
import static dev.nemosh.work.FakeCloud.ends;
import static dev.nemosh.work.FakeCloud.heartbeat;
import static dev.nemosh.work.FakeCloud.paragraph;
import static dev.nemosh.work.FakeCloud.reports;
import static dev.nemosh.work.FakeCloud.says;
import static dev.nemosh.work.WorkBench.FULL;
import static dev.nemosh.work.WorkBench.RAW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nemosh.api.AgentEvent;
import dev.nemosh.api.StreamEnd;
import dev.nemosh.text.ExitCode;
import dev.nemosh.text.ForeignText;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConversationTest {
    private static final String APOLOGY = "I encountered a temporary issue. Please try again.";

    @TempDir
    Path directory;

    private final FakeTime time = new FakeTime();
    private final FakeCloud cloud = new FakeCloud(time);
    private WorkBench bench;

    @BeforeEach
    void start() {
        bench = WorkBench.over(cloud, directory, time);
    }

    @Test
    void theWordsOfAReplyAreToldOnceAndInOrder() {
        cloud.answers(says("I can do "), says("that."), paragraph(), says("Which mood?"), paragraph());
        assertEquals(new TurnOutcome.Done(true, 0), bench.send("make a film"));
        assertEquals("I can do that.\nWhich mood?", bench.told.reply());
        assertEquals(List.of("make a film"), cloud.posts);
    }

    @Test
    void terminalSequencesInAReplyAreTakenOutEvenWhenCut() {
        cloud.answers(says("plain \u001b["), says("31mred\u001b]0;ti"), says("tle\u0007 end"));
        bench.send("hello");
        assertEquals("plain red end", bench.told.reply());
    }

    @Test
    void aSilentEditIsToldInWords() {
        first();
        cloud.shows(RAW, RAW, FULL).answers(calls("edit_multitrack"), done("edit_multitrack"));
        assertEquals(new TurnOutcome.Done(false, 1), bench.send("add music"));
        assertTrue(bench.told.changes().contains("Lo-fi"), bench.told.changes());
        assertEquals(List.of(Duration.ofSeconds(3)), time.sleeps());
    }

    @Test
    void anEditThatChangedNothingSaysSoAfterTheLastLook() {
        first();
        cloud.answers(done("edit_multitrack"));
        assertEquals(new TurnOutcome.Done(false, 0), bench.send("add music"));
        assertEquals(Collections.nCopies(2, Duration.ofSeconds(3)), time.sleeps());
        assertTrue(bench.told.notices().contains("no change is to be seen"));
    }

    @Test
    void aChangeIsToldAfterWordsTooButOnlyOnce() {
        first();
        cloud.shows(RAW, FULL).answers(says("Music added."));
        assertEquals(new TurnOutcome.Done(true, 1), bench.send("add music"));
        assertEquals(1, bench.told.all(Event.Changed.class).size());
        assertEquals(List.of(), time.sleeps());
    }

    @Test
    void workGoesOnIsSaidEveryTwoMinutes() {
        Duration gap = Duration.ofSeconds(50);
        cloud.answers(
                after(gap), heartbeat(), after(gap), heartbeat(), after(gap), heartbeat(), after(gap), heartbeat(),
                after(gap), heartbeat(), says("Done."));
        bench.send("make a film");
        List<String> still = bench.told.all(Event.Notice.class).stream()
                .map(notice -> notice.words().toString()).filter(words -> words.startsWith("Still")).toList();
        assertEquals(List.of("Still working... 2m00s", "Still working... 4m00s"), still);
        assertEquals(5, bench.told.all(Event.Alive.class).size());
    }

    @Test
    void theTrailingApologyIsDroppedAfterAGoodReply() {
        cloud.answers(says("Done: 10 seconds."), paragraph(), says(APOLOGY), paragraph());
        bench.send("make a film");
        assertEquals("Done: 10 seconds.", bench.told.reply());
    }

    @Test
    void theApologyIsDroppedAfterSuccessfulWorkWithoutWords() {
        first();
        cloud.shows(RAW, FULL).answers(done("edit_multitrack"), says(APOLOGY));
        assertEquals(new TurnOutcome.Done(false, 1), bench.send("add music"));
        assertEquals("", bench.told.reply());
    }

    @Test
    void theApologyIsToldWhenItIsAllThereIs() {
        cloud.answers(says("I encountered a temp"), says("orary issue. Please try again."));
        bench.send("make a film");
        assertEquals(APOLOGY, bench.told.reply());
    }

    @Test
    void anApologyThatWasNotTheLastWordIsTold() {
        cloud.answers(
                says("Working."), paragraph(), says(APOLOGY), paragraph(), calls("edit"), says("Now it is done."));
        bench.send("make a film");
        assertEquals("Working.\n" + APOLOGY + "\nNow it is done.", bench.told.reply());
    }

    @Test
    void anErrorEndsTheTurnThoughTheStreamStaysOpen() {
        cloud.answers(says("Well."), reports("", "Model overloaded"), after(Duration.ofHours(1)));
        TurnOutcome.Failed failed = assertInstanceOf(TurnOutcome.Failed.class, bench.send("make a film"));
        assertEquals("the agent reports: Model overloaded", failed.failure().message().toString());
        assertEquals(ExitCode.FAILED, failed.failure().exit());
        assertEquals(List.of(), bench.journal.pending());
    }

    @Test
    void outOfCreditsInsideTheStreamIsTheServicesOwnError() {
        cloud.answers(reports("2001", "no credits"));
        TurnOutcome.Failed failed = assertInstanceOf(TurnOutcome.Failed.class, bench.send("make a film"));
        assertEquals(ExitCode.CREDITS, failed.failure().exit());
    }

    @Test
    void whatCannotBeReadIsSaidOnce() {
        FakeCloud.Step malformed = new FakeCloud.Says(new AgentEvent.Malformed());
        cloud.answers(malformed, says("Fine."), malformed);
        bench.send("make a film");
        assertEquals(1, bench.told.notices().lines().filter(line -> line.contains("could not be read")).count());
    }

    @Test
    void toolsStayInternalButTellWhatKindOfWorkIsUnderWay() {
        cloud.answers(calls("generate_video_with_seedance"), calls("suno_music"), calls("secret_tool"));
        bench.send("make a film");
        List<String> working = bench.told.all(Event.Alive.class).stream()
                .map(alive -> String.valueOf(alive.working())).toList();
        assertEquals(List.of("making the video", "making sound", "null"), working);
    }

    @Test
    void theRawClipIsToldAtOnceAndTheTracksThatFollowBySelf() {
        cloud.shows(FULL).answers(
                says("Generating."), paragraph(), calls("generate_video_with_seedance"),
                done("generate_video_with_seedance"), calls("edit_multitrack"), done("edit_multitrack"), says("Done."));
        bench.send("make a city timelapse");
        assertTrue(bench.told.notices().contains("The raw clip is ready"));
        assertEquals(1, bench.told.all(Event.Tracks.class).size());
        assertTrue(bench.told.notices().contains("--only video") && bench.told.notices().contains("--drop"));
    }

    @Test
    void buttonsAndPanelsBecomeActions() {
        cloud.answers(says("Your clip is ready, now click Ex"), says("port. Click Export!"));
        bench.send("make a film");
        assertEquals("Your clip is ready, now type `export`.", bench.told.reply());
        assertEquals(List.of(new Event.Offered(GuiAction.EXPORT)), bench.told.all(Event.Offered.class));
    }

    @Test
    void aReceiptAndNextStepsFollow() {
        cloud.credits.addAll(List.of(412L, 297L));
        cloud.shows(RAW).answers(after(Duration.ofSeconds(192)), says("Done."));
        bench.send("make a city timelapse");
        assertEquals(
                List.of(new Event.Receipt(Duration.ofSeconds(192), 412L, 297L, 1)),
                bench.told.all(Event.Receipt.class));
        List<String> steps = bench.told.all(Event.NextSteps.class).get(0).steps().stream()
                .map(Object::toString).toList();
        assertEquals(List.of("add music", "add a title", "export"), steps);
        assertEquals(115L, bench.history.all().get(0).credits());
    }

    @Test
    void aVaguePromptGetsTheAdviceOnce() {
        first();
        bench.send("make it look better");
        bench.send("Make it better please!");
        assertEquals(1, bench.told.notices().lines().filter(line -> line.startsWith("Concrete")).count());
    }

    @Test
    void aConcretePromptGetsNoAdvice() {
        first();
        bench.send("make it look better by adding a title \"Home\"");
        assertTrue(!bench.told.notices().contains("Concrete"));
    }

    @Test
    void theSessionIsMadeOnceWithTheLanguageOfTheFirstPrompt() {
        bench.send("做一个十秒的海边日落视频");
        bench.send("加一段音乐");
        assertEquals(List.of("zh-CN"), cloud.languages);
        assertEquals(1, bench.told.all(Event.SessionReady.class).size());
        assertEquals(1, bench.told.notices().lines().filter(line -> line.equals("Setting up...")).count());
    }

    @Test
    void aForeignReplyIsNeverTakenForMore() {
        cloud.answers(new FakeCloud.Says(new AgentEvent.Text(new ForeignText("\u202Eevil\u0000"))));
        bench.send("hello");
        assertEquals("evil", bench.told.reply());
    }

    /** A session with a raw clip in it, made by an earlier prompt. */
    private void first() {
        cloud.shows(RAW).answers(says("Done."), ends(StreamEnd.CLEAN));
        bench.sendQuietly("make a city timelapse");
    }
}
