package dev.nemosh.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.nemosh.text.ExitCode;
import dev.nemosh.text.Failure;
import dev.nemosh.text.Language;
import dev.nemosh.text.Messages;
import dev.nemosh.text.NemoException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DraftSelectionTest {
    private static final Messages ENGLISH = new Messages(Language.ENGLISH);
    private static final String JSON = """
            { "d": 12000, "x": 1.50e1, "t" : [ {"tt":0, "sg":[{"d":10000,"k":"é\\u00e9"}]} ,
              {"tt":1,"sg":[{"d":12000.0}]},{"tt":7,"sg":[{"d":3000}]}], "z": [ ] }""";
    private static final Draft DRAFT = DraftReader.read(JSON);

    @Test
    void tracksAreCutOutAndAllElseStaysAsItWasWritten() {
        assertEquals("""
                { "d": 12000, "x": 1.50e1, "t" : [ {"tt":0, "sg":[{"d":10000,"k":"é\\u00e9"}]},{"tt":1,"sg":[{"d":12000.0}]}], "z": [ ] }""",
                narrow(null, "3"));
        assertEquals("""
                { "d": 10000, "x": 1.50e1, "t" : [ {"tt":0, "sg":[{"d":10000,"k":"é\\u00e9"}]}], "z": [ ] }""",
                narrow("video", null));
        assertEquals("""
                { "d": 3000, "x": 1.50e1, "t" : [ {"tt":7,"sg":[{"d":3000}]}], "z": [ ] }""",
                narrow("video, title", "1"));
    }

    @Test
    void aLengthThatStandsBehindTheTracksOrSaysMoreThanTheyDo() {
        assertEquals("{\"t\":[{\"tt\":7,\"sg\":[{\"d\":3000}]}],\"d\":3000}", narrow(DraftReader.read(
                "{\"t\":[{\"tt\":1,\"sg\":[{\"d\":9000}]},{\"tt\":7,\"sg\":[{\"d\":3000}]}],\"d\":9000}"), "text", null));
        assertEquals("{\"t\":[{\"tt\":7,\"sg\":[{\"d\":3000}]}],\"d\":15000}", narrow(DraftReader.read(
                "{\"t\":[{\"tt\":1,\"sg\":[{\"d\":9000}]},{\"tt\":7,\"sg\":[{\"d\":3000}]}],\"d\":15000}"), "text", null));
    }

    @Test
    void aDraftInsideAStringStaysInOne() {
        assertEquals("\"{\\\"t\\\":[{\\\"tt\\\":7,\\\"sg\\\":[{\\\"d\\\":1}]}]}\"", narrow(DraftReader.read(
                "\"{\\\"t\\\":[null,{\\\"tt\\\":7,\\\"sg\\\":[{\\\"d\\\":1}]}]}\""), null, "1"));
    }

    @Test
    void withoutAChoiceTheDraftIsSentAsItIs() {
        assertSame(JSON, narrow(null, null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "sound | -     | sound is no kind of track            | '--only takes video, audio, text, other, with commas between them'",
        "-     | x     | x is no track number                 | '--drop takes the numbers that tracks shows, with commas between them'",
        "other | -     | the draft has no other track         | 'it has 1 video (Video), 2 audio (BGM), 3 text (Title)'",
        "-     | 4     | the draft has no track 4             | 'it has 1 video (Video), 2 audio (BGM), 3 text (Title)'",
        "text  | 3     | no segment would be left to export   | 'it has 1 video (Video), 2 audio (BGM), 3 text (Title)'",
        "-     | 1,2,3 | no segment would be left to export   | 'it has 1 video (Video), 2 audio (BGM), 3 text (Title)'",
    })
    void aChoiceThatFitsNothingIsRefused(@Nullable String only, @Nullable String drop, String message, String hint) {
        Failure failure = assertThrows(NemoException.class, () -> narrow(only, drop)).failure();
        assertEquals(ExitCode.USAGE, failure.exit());
        assertEquals(message, failure.message().toString());
        assertEquals(hint, failure.hint().toString());
    }

    @Test
    void aDraftThatCannotBeLookedIntoIsNotNarrowed() {
        Failure failure = assertThrows(NemoException.class,
                () -> narrow(DraftReader.read("<draft><clip/></draft>"), null, "1")).failure();
        assertEquals("it has no tracks yet", failure.hint().toString());
    }

    private static String narrow(@Nullable String only, @Nullable String drop) {
        return narrow(DRAFT, only, drop);
    }

    private static String narrow(Draft draft, @Nullable String only, @Nullable String drop) {
        return DraftSelection.parse(only, drop, ENGLISH).narrow(draft);
    }
}
