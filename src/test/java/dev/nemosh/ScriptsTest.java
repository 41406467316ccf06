package dev.nemosh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nemosh.InProcess.Said;
import dev.nemosh.studio.Studio;
import dev.nemosh.studio.render.FfmpegFinder;
import dev.nemosh.studio.server.StudioOptions;
import dev.nemosh.studio.server.StudioServer;
import dev.nemosh.text.ExitCode;
import dev.nemosh.text.Language;
import dev.nemosh.text.Messages;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scripts, lines of {@code -c} and piped lines, from the command line to the exit code, on the embedded studio. */
class ScriptsTest {
    private static final String SEA = "make a 1 second ocean sunset video";

    @TempDir
    private Path folder;
    private InProcess shell;

    @BeforeEach
    void aShell() {
        shell = InProcess.in(folder);
    }

    @Test
    void pipedLinesAreTheScriptLanguageButForVariables() throws IOException {
        Said said = shell.run("""
                # a comment
                ask <<END
                make a 1 second ocean
                at sunset for $100
                END
                expect text ~ (?i)ocean
                timeout 5m \\
                  tracks
                upload gone.mp4
                expect exit = 6
                """, "-o", "json");
        assertEquals(ExitCode.OK, said.exit(), said.err());
        assertEquals(List.of("ask\nmake a 1 second ocean\nat sunset for $100", "expect text ~ (?i)ocean", "tracks",
                "upload gone.mp4", "expect exit = 6"), ended(said));
    }

    @Test
    void anUnclosedHeredocOnAPipeIsAnErrorWithItsPlaceBehindWhatHasRun() throws IOException {
        Said said = shell.run("tracks\n\nask <<END\nmake a film\n", "-o", "json");
        assertEquals(ExitCode.USAGE, said.exit());
        assertTrue(said.err().contains("stdin:3:5: nemosh: no line END ends what begins here\nask <<END\n    ^\n"),
                said.err());
        assertEquals(2, said.events("result").size());
        assertEquals(3, said.events("error").get(0).get("line").asInt());
    }

    @Test
    void aPipedLineThatFailsIsTheLast() throws IOException {
        Said said = shell.run("upload gone.mp4\ntracks\n", "-o", "json");
        assertEquals(ExitCode.FILE, said.exit());
        assertEquals(List.of("upload gone.mp4"), ended(said));
        assertTrue(said.err().startsWith("stdin:1: nemosh: there is no file gone.mp4\nhint: "), said.err());
    }

    @Test
    void aVersionThatWasNeverSeenIsRefusedTheSameWayEverywhere() throws IOException {
        Said none = shell.run("", "-k", "-o", "json", "-c", "tracks --version 9", "-c", "tracks --diff 8 9",
                "-c", "export --version 9");
        shell.run("", "-c", SEA);
        Said said = shell.run("", "-k", "-o", "json", "-c", "tracks --version 9", "-c", "tracks --diff 1 9",
                "-c", "tracks --diff 9", "-c", "export --version 9");
        for (Said one : List.of(none, said)) {
            assertEquals(ExitCode.USAGE, one.exit());
            assertEquals(one.events("result").size(), one.events("error").size(), one.out());
            one.events("error").forEach(error ->
                    assertEquals("no-version 2", error.get("code").asText() + " " + error.get("exit")));
        }
    }

    @Test
    void whoWritesToAPipeMayWaitForTheEndBehindALineThatFailed() throws Exception {
        try (PipedOutputStream pipe = new PipedOutputStream(); PipedInputStream in = new PipedInputStream(pipe)) {
            pipe.write("tracks\nupload gone.mp4\n".getBytes(StandardCharsets.UTF_8));
            Said said = assertTimeoutPreemptively(Duration.ofMinutes(1), () -> shell.run(in, "-o", "json"));
            assertEquals(ExitCode.FILE, said.exit());
            assertEquals(List.of("tracks", "upload gone.mp4"), ended(said));
        }
    }

    @Test
    void aResultTellsWhatItsPromptHasChangedTheCreditsBy() throws IOException {
        Messages messages = new Messages(Language.ENGLISH);
        FfmpegFinder finder = new FfmpegFinder(
                "", System.getenv("PATH"), folder.resolve("ffmpeg.jar"), folder.resolve("ffmpeg"), messages);
        StudioOptions options = ServeOptions.parse(
                List.of("--port", "0", "--credits", "1000"), folder.resolve("served"), messages).studio();
        try (StudioServer server =
                new Studio(finder, folder.resolve("cache"), InstantSource.system(), messages).serve(options)) {
            Said said = shell.run("", "-b", server.address().toString(), "-o", "json", "-c", SEA,
                    "-c", "ask add a title \"Sea\"", "-c", "tracks");
            assertEquals(ExitCode.OK, said.exit(), said.err());
            assertEquals(List.of("-100", "-50", "null"), said.events("result").stream()
                    .map(event -> event.get("credits").asText()).toList());
        }
    }

    @Test
    void keptGoingOneFailureIsToldAtTheEndToo() {
        Said said = shell.run("", "-k", "-c", "upload gone.mp4", "-c", "tracks");
        assertTrue(said.err().endsWith("one line failed:\n-c:1: exit 6: upload gone.mp4\n"), said.err());
    }

    @Test
    void aTimeLimitBeforeRunIsForAllLinesOfThatScriptTogether() throws IOException {
        write("deep.nemo", SEA + "\ntracks\n");
        write("inner.nemo", "set A=b\nrun deep.nemo\ntracks\n");
        Path script = write("outer.nemo", "timeout 1ms run inner.nemo\nexpect exit = 8\ncredits\n");
        Said said = shell.run("", "-o", "json", script.toString());
        assertEquals(ExitCode.OK, said.exit(), said.out());
        assertEquals("timeout", said.events("error").get(said.events("error").size() - 1).get("code").asText());
        List<String> ended = ended(said);
        assertFalse(ended.contains("tracks"), said.out());
        assertEquals(List.of("timeout 1ms run inner.nemo", "expect exit = 8", "credits"),
                ended.subList(ended.size() - 3, ended.size()));
        assertEquals(ExitCode.UNKNOWN_OUTCOME.number(), said.events("result").stream()
                .filter(event -> event.get("line").asText().equals("timeout 1ms run inner.nemo"))
                .findFirst().orElseThrow()
                .get("exit").asInt());
    }

    @Test
    void keptGoingEveryFailureIsToldAtTheEndAndTheFirstSaysHowItEnds() {
        Said said = shell.run("", "-k", "-c", "upload gone.mp4", "-c", "expect tracks = 9", "-c", "upload x.mp4",
                "-c", "expect exit = 6", "-c", "tracks");
        assertEquals(ExitCode.FILE, said.exit());
        assertTrue(said.err().endsWith(
                "2 lines failed:\n-c:1: exit 6: upload gone.mp4\n-c:2: exit 9: expect tracks = 9\n"), said.err());
    }

    @Test
    void aLineThatTakesTooLongEndsOnceWithItsOwnCode() throws IOException {
        Said said = shell.run("", "-o", "json", "-c", "timeout 1ms " + SEA);
        assertEquals(ExitCode.UNKNOWN_OUTCOME, said.exit(), said.out());
        assertEquals(1, said.events("error").size(), said.out());
        assertEquals("timeout", said.events("error").get(0).get("code").asText());
        assertEquals(8, said.events("result").get(0).get("exit").asInt());
    }

    @Test
    void aScriptThatALineRunsEndsAsItsLinesDo() throws IOException {
        write("inner.nemo", "set WHAT=wrong\nupload $1\ntracks\n");
        Path script = write("outer.nemo", "run inner.nemo gone.mp4\nexpect exit = 6\nset\n");
        Said said = shell.run("", "-o", "json", script.toString());
        assertEquals(ExitCode.OK, said.exit(), said.err());
        assertEquals(List.of("set WHAT=wrong", "upload gone.mp4", "run inner.nemo gone.mp4", "expect exit = 6", "set"),
                ended(said));
        assertEquals("wrong", said.events("set").get(0).get("set").get("WHAT").asText());
    }

    @Test
    void whatAnEarlierRunHasFinishedIsNotPaidAgainAndItsReplyIsStillThere() throws IOException {
        Path script = write("film.nemo", SEA + "\nexpect tracks >= 1\nexpect text ~ mountains\ncredits\n");
        assertEquals(ExitCode.EXPECTATION, shell.run("", script.toString()).exit());
        write("film.nemo", SEA + "\nexpect tracks >= 1\nexpect text ~ (?i)ocean\ncredits\n");

        Said dry = shell.run("", "-n", "--continue", script.toString());
        assertEquals("skipped: " + SEA + "\nskipped: expect tracks >= 1\nexpect: expect text ~ (?i)ocean\n"
                + "credits: credits\n", dry.out());

        Said said = shell.run("", "-o", "json", "--continue", script.toString());
        assertEquals(ExitCode.OK, said.exit(), said.err());
        assertEquals(List.of("expect text ~ (?i)ocean", "credits"), ended(said));
    }

    @Test
    void aFilmThatFailedIsMadeInASessionOfItsOwnAndTheOthersAreLeftAlone() throws IOException {
        Path still = folder.resolve("still.png");
        Path script = write("batch.nemo", "session new\n" + SEA + "\nexpect tracks >= 1\nsession new\n" + SEA
                + "\nupload " + still + "\nsession new\nupload " + still + "\nsession new\n" + SEA + "\n");
        Said first = shell.run("", "-k", "-o", "json", script.toString());
        assertEquals(ExitCode.FILE, first.exit());
        List<String> made = sessions(first);
        assertEquals(3, made.size());

        ImageIO.write(new BufferedImage(64, 36, BufferedImage.TYPE_INT_RGB), "png", still.toFile());
        Said again = shell.run("", "-k", "-o", "json", "--continue", script.toString());
        assertEquals(ExitCode.OK, again.exit(), again.err());
        assertEquals(List.of("upload " + still, "session new", "upload " + still), ended(again));
        assertEquals(made.get(1), sessions(again).get(0));
        assertFalse(made.contains(sessions(again).get(1)));
    }

    /** The sessions that a run has told of, in their order. */
    private static List<String> sessions(Said said) throws IOException {
        return said.events("session").stream().filter(event -> event.has("new"))
                .map(event -> event.get("session_id").asText()).toList();
    }

    @Test
    void aDryRunLooksAtFilesAndKnowsWhatEarlierLinesMake() throws IOException {
        Path made = folder.resolve("made.mp4");
        Path script = write("files.nemo", "upload " + folder + "/*.mov\nexport " + made + "\nupload " + made
                + "\nupload " + folder + "/*.mp4\nexport " + made + "\nexport " + folder + "/gone/x.mp4\n");
        Said said = shell.run("", "-n", script.toString());
        assertEquals(ExitCode.FILE, said.exit());
        assertEquals(6, said.out().lines().count());
        assertEquals(List.of(script + ":1: nemosh: no file to upload", script + ":5: nemosh: " + made + " exists",
                script + ":6: nemosh: the folder "), said.err().lines().filter(line -> line.startsWith(script + ":"))
                        .map(line -> line.replaceAll("(no file to upload|the folder ).*", "$1")).toList(), said.err());
    }

    @Test
    void eachOfSeveralThingsThatGoWrongInALineHasItsPlace() throws IOException {
        Path script = write("two.nemo", "tracks\nupload " + write("a.png", "") + " " + write("b.png", "") + "\n");
        Said said = shell.run("", "-o", "json", script.toString());
        assertEquals(List.of(script + ":2", script + ":2", script + ":2"), said.events("error").stream()
                .map(error -> error.path("file").asText() + ":" + error.path("line")).toList(), said.out());
        assertEquals(3, said.err().lines().filter(line -> line.startsWith(script + ":2: nemosh: ")).count(),
                said.err());
    }

    @Test
    void aDryRunTakesAFailureThatIsExpectedAsItShouldBe() throws IOException {
        Path script = write("refused.nemo",
                "upload gone.mp4\nexpect exit = 6\nexport " + folder + "/gone/x.mp4\nexpect exit = 1\n");
        Said said = shell.run("", "-n", script.toString());
        assertEquals(ExitCode.OK, said.exit(), said.err());
        assertEquals(4, said.out().lines().count());
        assertEquals(ExitCode.OK, shell.run(Files.readString(script), "-n").exit());
        assertEquals(ExitCode.OK, shell.run("", script.toString()).exit());
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }

    private static List<String> ended(Said said) throws IOException {
        return said.events("result").stream().map(event -> event.get("line").asText()).toList();
    }
}
