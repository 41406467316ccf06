package dev.nemosh.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nemosh.text.ExitCode;
import dev.nemosh.text.Language;
import dev.nemosh.text.Messages;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineRouterTest {
    private static final Set<String> DISK = Set.of(
            "clip.mp4", "/home/x/clip.mp4", "/home/x/my clip.mp4", "/home/x/a.png", "/tmp/it's.mp4", "/clip.mp4",
            "C:\\clips\\a.mp4", "/home/x/影片 1.mp4", "/home/x/shot(1).mov");

    private static final Files FILES = new Files() {
        @Override
        public boolean media(String path) {
            return DISK.contains(path);
        }

        @Override
        public boolean folder(String path) {
            return Set.of("clips", "my photos", "hats", "new").contains(path);
        }
    };

    private final LineRouter router = new LineRouter(new Messages(Language.ENGLISH), FILES);

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\t", "# a comment", "  # indented", "#export", "# one\n# two"})
    void emptyLinesAndCommentsGoNowhere(String line) {
        assertEquals("nothing", route(line));
    }

    @Test
    void aPastedPromptThatBeginsWithAHeadlineIsAPrompt() {
        assertEquals("agent", route("# My film\nA city at night, ten seconds"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "/tracks | tracks",
        "/TRACKS --summary | tracks --summary",
        "/export the scene with the dog | misused export",
        "/export 1080p MP4 | export --format mp4 --resolution 1080p",
        "/导出 | export",
        "/upload funny.mp4 | upload funny.mp4",
        "/upload funny hats | upload funny hats",
        "/run demo | run demo",
        "/tracsk | unknown",
        "/导处 | unknown",
        "/ | unknown",
        "/etc | unknown",
        "/clip.mp4 | upload /clip.mp4",
        "/home/x/clip.mp4 | upload /home/x/clip.mp4",
        "/home/x/missing.mp4 | agent",
        "/ask export | agent",
        "ask export | agent",
        "ask | misused ask",
        "/ask | misused ask",
    })
    void aSlashMakesTheFirstWordAName(String line, String goesTo) {
        assertEquals(goesTo, route(line));
    }

    @Test
    void anUnknownNameComesWithTheNearest() {
        assertEquals("tracks", ((Route.UnknownName) router.route("/tracsk")).nearest().get(0));
    }

    @Test
    void whatIsAskedGoesToTheAgentAsItStands() {
        assertEquals(new Route.Prompt("credits"), router.route("ask credits"));
        assertEquals(new Route.Prompt("  two\nlines"), router.route("ask\n  two\nlines"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "export | export",
        "Export | export",
        "tracks --summary | tracks --summary",
        "tracks -s | tracks --summary",
        "tracks --diff 3 5 | tracks 3 5 --diff",
        "export out.mp4 --format=mp4 --no-wait | export out.mp4 --format mp4 --no-wait",
        "export my-film | export my-film",
        "export --resolution 1080x1920 | export --resolution 1080x1920",
        "export --only video,text --drop 2,3 | export --drop 2,3 --only video,text",
        "导出 导出.mp4 | export 导出.mp4",
        "upload *.mp4 | upload *.mp4",
        "upload missing.mp4 photos/ https://x.example/a | upload missing.mp4 photos/ https://x.example/a",
        "upload 'my clip.mp4' | upload my clip.mp4",
        "upload clips | upload clips",
        "upload clips 'my photos' a.mp4 | upload clips my photos a.mp4",
        "upload my\\ clip.mp4 | upload my clip.mp4",
        "run missing.nemo one two --three | run missing.nemo one two --three",
        "jobs cancel render_17 | jobs cancel render_17",
        "session use lisbon | session use lisbon",
        "session use 海边 日落 one | session use 海边 日落 one",
        "session forget lisbon by night | session forget lisbon by night",
        "connect https://nemo.example | connect https://nemo.example",
        "connect Embedded | connect embedded",
        "connect replay:run.cassette | connect replay:run.cassette",
        "set TITLE=Paradise Found | set TITLE=Paradise Found",
        "config stream.timeout 20m | config stream.timeout 20m",
        "help export | help export",
        "help exit-codes | help exit-codes",
        "credits --history --json | credits --history --json",
    })
    void aNameWithWordsThatFitIsABuiltIn(String line, String goesTo) {
        assertEquals(goesTo, route(line));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "upload funny hats to the scene", "upload new hats now", "run faster in the second scene", "open on her eyes",
        "set the mood to dark", "connect the two clips", "clear the background", "help me make a film",
        "session musicians playing in a studio", "jobs cancel culture documentary", "history of rome in 30 seconds",
        "status quo riffs as music", "timeline of world war two", "export the scene where she smiles to a poster",
        "preview the intro with a fade", "state of the art laboratory", "media frenzy in times square",
        "config the camera angle lower", "balance the colours", "upload the dog's photo to the wall",
        "tracks in the snow -- at night"})
    void aNameInASentenceIsTheAgents(String line) {
        assertEquals("agent", route(line));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "export --fromat mp4 | --format",
        "export --format avi | mp4",
        "export out.mp4 --ofrce | --force",
        "tracks --summary --gantt | tracks",
        "tracks 3 | --diff",
        "session lsit | list",
        "session use | ID",
        "upload | PATH",
        "connect | cloud",
    })
    void aBuiltInsMistakesAreItsOwn(String line, String hint) {
        Route.Misused misused = (Route.Misused) router.route(line);
        assertTrue(misused.misuse().failure().hint().toString().contains(hint), misused.toString());
        assertEquals(ExitCode.USAGE, misused.misuse().failure().exit());
    }

    @Test
    void aMistakeKnowsItsPlace() {
        assertEquals(8, ((Route.Misused) router.route("export  --fromat mp4")).misuse().at());
        assertEquals(16, ((Route.Misused) router.route("export --format avi")).misuse().at());
        assertEquals(7, ((Route.Misused) router.route("upload 'my clip.mp4")).misuse().at());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "clip.mp4 | upload clip.mp4",
        "/home/x/my clip.mp4 | upload /home/x/my clip.mp4",
        "/home/x/my\\ clip.mp4 | upload /home/x/my clip.mp4",
        "'/home/x/my clip.mp4' | upload /home/x/my clip.mp4",
        "\"/home/x/my clip.mp4\" | upload /home/x/my clip.mp4",
        "file:///home/x/my%20clip.mp4 | upload /home/x/my clip.mp4",
        "file://localhost/home/x/%E5%BD%B1%E7%89%87%201.mp4 | upload /home/x/影片 1.mp4",
        "/home/x/shot\\(1\\).mov | upload /home/x/shot(1).mov",
        "/tmp/it's.mp4 | upload /tmp/it's.mp4",
        "C:\\clips\\a.mp4 | upload C:\\clips\\a.mp4",
        "& 'C:\\clips\\a.mp4' | upload C:\\clips\\a.mp4",
        "file:///C:/clips/a.mp4 | agent",
        "/home/x/clip.mp4 /home/x/a.png | upload /home/x/clip.mp4 /home/x/a.png",
        "/home/x/clip.mp4 make it shorter | agent",
        "/home/x/clip.mp4 /home/x/missing.png | agent",
    })
    void aDroppedFileIsUploaded(String line, String goesTo) {
        assertEquals(goesTo, route(line));
    }

    @ParameterizedTest
    @CsvSource({"tracsk, tracks", "exprot, export", "uplaod, upload", "creditss, credits", "hlep, help",
        "到处, export", "几分, credits", "sesion, session", "donwload, export", "asests, assets", "stauts, tracks"})
    void aSlipOfTheFingerIsNotSent(String word, String meant) {
        assertEquals("near " + meant, route(word));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sunset", "trucks", "tricks", "cat", "stars", "ocean", "bed", "edit", "oven", "expert",
        "station", "日落", "Sunset!", "omen", "crash"})
    void aWordOfItsOwnIsAPrompt(String word) {
        assertEquals("agent", route(word));
    }

    @Test
    void aPhraseIsMarkedAsOne() {
        assertTrue(((Route.Invoke) router.route("send me the video")).phrase());
        assertTrue(!((Route.Invoke) router.route("export")).phrase());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "make it longer | ' and longer' | '' | agent",
        "export a | -a | '' | agent",
        "export --drop 1 | ,1 | '' | misused export",
        "export --only text | ,video | '' | misused export",
        "jobs cancel 1 | 1 | ! | agent",
        "upload a | .a | '' | agent",
        "please | ' please' | '' | agent",
        "导出 | 导出视频 | '' | agent",
    })
    void aVeryLongLineIsReadAtOnce(String start, String more, String end, String goesTo) {
        String line = start + more.repeat(100_000 / more.length()) + end;
        assertEquals(goesTo, assertTimeoutPreemptively(Duration.ofSeconds(5), () -> route(line)));
    }

    @Test
    void aSlipWithAMarkBehindItIsStillASlip() {
        assertEquals("near export", route("exprot!"));
        assertEquals("agent", route("thanks!"));
    }

    private String route(String line) {
        return RouteText.of(router.route(line == null ? "" : line));
    }
}
