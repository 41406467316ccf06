package dev.nemosh.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nemosh.text.ForeignText;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DraftReaderTest {
    static final String CITY = """
            {"t":[{"tt":0,"sg":[{"d":10000,"m":{"title":"city timelapse"},"start_x":0}]},
                  {"tt":1,"sg":[{"d":10000,"m":{"title":"Lo-fi"},"volume_x":0.35}]},
                  {"tt":7,"sg":[{"d":3000,"m":{"title":"Urban Dreams"}}]}],
             "d":10000,"m":{"title":"City","width":1920,"height":1080}}""";

    @Test
    void theDocumentedFieldsAreRead() {
        Draft draft = DraftReader.read(CITY);
        assertEquals(CITY, draft.json(), "the wire's own text is kept");
        assertEquals(new ForeignText("City"), draft.title());
        assertEquals(10_000, draft.durationMillis());
        assertEquals(1920, draft.width());
        assertEquals(1080, draft.height());
        assertEquals(List.of(Kind.VIDEO, Kind.AUDIO, Kind.TEXT), draft.tracks().stream().map(Track::kind).toList());
        Segment title = draft.tracks().get(2).segments().get(0);
        assertEquals("Urban Dreams", Objects.requireNonNull(title.text()).raw());
        assertEquals(0.35, draft.tracks().get(1).segments().get(0).volume());
        assertTrue(draft.exportReady());
    }

    @ParameterizedTest(name = "a start called {0}")
    @ValueSource(strings = {
        "\"s\":2000", "\"st\":2000", "\"start\":2000", "\"o\":2000", "\"offset\":2000", "\"ts\":2000",
        "\"start_time\":2000", "\"tr\":{\"s\":2000}", "\"start_x\":2000", "\"s\":\"2000\"",
        "\"range\":{\"s\":2000,\"d\":1000}", "\"m\":{\"start_time\":2000}",
    })
    void aStartIsFoundUnderItsLikelyNames(String field) {
        Segment segment = only("{\"t\":[{\"tt\":0,\"sg\":[{\"d\":1000," + field + "}]}]}");
        assertEquals(2_000, segment.startMillis());
        assertEquals(3_000, segment.endMillis());
        assertFalse(segment.startEstimated());
    }

    @Test
    void startsThatAreNotGivenAreSummedUpAndMarked() {
        Draft draft = DraftReader.read(
                "{\"t\":[{\"tt\":0,\"sg\":[{\"d\":1500},{\"d\":2500},{\"d\":1000,\"s\":9000}]}]}");
        List<Segment> segments = draft.tracks().get(0).segments();
        assertEquals(1_500, segments.get(1).startMillis());
        assertEquals(4_000, segments.get(1).endMillis());
        assertTrue(segments.get(1).startEstimated());
        assertFalse(segments.get(2).startEstimated());
        assertEquals(10_000, draft.durationMillis(), "no length is stated: the end of the last segment");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"m\":{\"title\":\"A\",\"name\":\"B\"},\"name\":\"C\"}       | A",
        "{\"m\":{\"name\":\"B\"},\"name\":\"C\"}                       | B",
        "{\"name\":\"C\",\"n\":\"D\"}                                  | C",
        "{\"txt\":\"E\"}                                               | E",
        "{\"x\":{\"y\":\"https://cdn.example/v/beach.mp4?sig=1\"}}     | beach.mp4",
        "{\"file\":\"/mnt/userdata/7/clip.mov\"}                       | clip.mov",
        "{\"d\":1}                                                     | ''",
    })
    void aNameIsTheFirstOfItsLikelyFields(String segment, String name) {
        assertEquals(name, only("{\"t\":[{\"tt\":0,\"sg\":[" + segment + "]}]}").name().raw());
    }

    @ParameterizedTest
    @CsvSource({"0.35, 0.35", "1, 1", "35, 0.35", "-1, 0", "'\"0.8\"', 0.8"})
    void aVolumeIsAFractionAndAboveOneAPercentage(String wire, double fraction) {
        assertEquals(fraction, only("{\"t\":[{\"tt\":1,\"sg\":[{\"volume\":" + wire + "}]}]}").volume());
    }

    @Test
    void everythingElseIsStyleByTheWiresOwnNames() {
        Segment segment = only("""
                {"t":[{"tt":7,"sg":[{"id":5529798706024415232,"s":0,"d":3000,"m":{"text":"Hi","style":{"b":1}},
                 "position":"top-center","style":{"color":"white","size":32},"on":true}]}]}""");
        assertEquals("5529798706024415232", segment.id());
        assertEquals("{style={\"b\":1}, position=top-center, color=white, size=32, on=true}",
                segment.style().toString());
        assertNull(segment.volume());
    }

    @Test
    void theSuccessorFormIsOpaque() {
        Draft draft = DraftReader.read("<draft fps=\"30\"><track id=\"1\"><clip id=\"c\"/></track></draft>");
        assertTrue(draft.tracks().isEmpty());
        assertTrue(draft.exportReady());
        assertFalse(DraftReader.read("\"<draft fps='30'></draft>\"").exportReady());
    }

    @Test
    void aDraftInsideAStringIsUnwrapped() {
        assertEquals(1, DraftReader.read("\"{\\\"t\\\":[{\\\"tt\\\":0,\\\"sg\\\":[]}]}\"").tracks().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", " ", "null", "[]", "7", "\"x\"", "{", "{\"t\":", "{\"t\":{}}", "{\"t\":7}", "{\"t\":[null,7,\"x\",[]]}",
        "{\"t\":[{\"tt\":\"x\",\"sg\":{}}]}", "{\"t\":[{\"tt\":9e99,\"sg\":[7,null]}],\"d\":-5}",
        "{\"t\":[{\"sg\":[{\"d\":1e999999999,\"s\":1e400}]}],\"m\":[]}", "{\"d\":\"soon\",\"m\":{\"width\":1e40}}",
        "{\"t\":[{\"tt\":0,\"sg\":[{\"d\":9223372036854775807,\"s\":9223372036854775807}]}]}", "<html>",
    })
    void junkNeverThrows(String junk) {
        Draft draft = DraftReader.read(junk);
        assertEquals(junk, draft.json());
        assertTrue(draft.durationMillis() >= 0);
        draft.tracks().forEach(track -> track.segments().forEach(
                segment -> assertTrue(segment.durationMillis() >= 0, junk)));
    }

    @Test
    void aDraftCutOrSpoiledAnywhereNeverThrows() {
        Random random = new Random(7);
        for (int i = 0; i <= CITY.length(); i++) {
            assertNotNull(DraftReader.read(CITY.substring(0, i)));
            StringBuilder spoiled = new StringBuilder(CITY);
            spoiled.setCharAt(random.nextInt(CITY.length()), "{}[],:\"0-e\\\0".charAt(random.nextInt(12)));
            assertNotNull(DraftReader.read(spoiled.toString()));
        }
        assertNotNull(DraftReader.read("{\"t\":" + "[".repeat(100_000)));
    }

    @Test
    void anOtherTrackKeepsItsTypeAndItsPlace() {
        Draft draft = DraftReader.read("{\"t\":[null,{\"tt\":4,\"sg\":[]}]}");
        assertEquals(2, draft.tracks().get(1).index());
        assertEquals(4, draft.tracks().get(1).type());
        assertEquals(Kind.OTHER, draft.tracks().get(1).kind());
        assertFalse(draft.exportReady());
    }

    private static Segment only(String json) {
        return DraftReader.read(json).tracks().get(0).segments().get(0);
    }
}
