package dev.nemosh.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nemosh.draft.Draft;
import dev.nemosh.draft.DraftReader;
import dev.nemosh.text.DisplayWidth;
import dev.nemosh.text.Language;
import dev.nemosh.text.Messages;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TracksTest {
    private static final Messages ENGLISH = new Messages(Language.ENGLISH);
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
    private static final TracksTable TABLE = new TracksTable(ENGLISH);
    private static final Draft FILM = DraftReader.read("""
            {"t":[{"tt":0,"sg":[{"s":0,"d":5000,"m":{"title":"beach at dawn"}},{"s":5000,"d":5000,"m":{"title":"city"}}]},
             {"tt":1,"sg":[{"d":10000,"m":{"title":"Lo-fi"},"volume":0.35}]},
             {"tt":7,"sg":[{"s":500,"d":2500,"m":{"title":"Urban Dreams"},"position":"top-center","color":"white"},
                           {"s":2000,"d":3000,"m":{"title":"都市之梦 🌃"}}]},
             {"tt":4,"sg":[]}],"d":10000}""");

    @Test
    void aTableHasALineASegment() {
        assertEquals("""
                #  Kind            Content         Start  End  Length  Volume/style
                1  Video           beach at dawn      0s   5s      5s
                1  Video           city               5s  10s      5s
                2  BGM             Lo-fi             ~0s  10s     10s  35%
                3  Title           "Urban Dreams"   0.5s   3s    2.5s  top center, white
                3  Title           "都市之梦 🌃"      2s   5s      3s
                4  Track (type 4)  (empty)
                """, text(TABLE.lines(FILM, 100)));
    }

    @Test
    void aTableThatIsTooWideIsCutWhereItBearsIt() {
        assertEquals("""
                #  Kind            Content    Start  End  Length  Volume/st…
                """, text(TABLE.lines(FILM, 60).subList(0, 1)));
        for (int width = 58; width < 100; width++) {
            for (StyledText line : TABLE.lines(FILM, width)) {
                assertTrue(line.width() <= width, width + ": " + line.plain());
            }
        }
    }

    @Test
    void aNarrowTerminalGetsABlockASegment() {
        assertEquals("""
                #             1
                Kind          Video
                Content       城市
                Start         0s
                End           1s
                Length        1s
                """, text(TABLE.lines(DraftReader.read(
                        "{\"t\":[{\"tt\":0,\"sg\":[{\"s\":0,\"d\":1000,\"name\":\"城市\"}]}]}"), 20)));
    }

    @Test
    void anEmptyTimelineSaysSo() {
        Draft empty = DraftReader.read("{}");
        assertEquals("There is nothing on the timeline yet.\n", text(TABLE.lines(empty, 80)));
        assertEquals("There is nothing on the timeline yet.\n", text(TABLE.comparison(empty, empty, 80)));
        assertEquals("There is nothing on the timeline yet.\n", text(new TracksGantt(ENGLISH, false).lines(empty, 80)));
    }

    @Test
    void aComparisonMarksWhatBecameOfEachSegment() {
        Draft later = DraftReader.read("""
                {"t":[{"tt":0,"sg":[{"s":0,"d":4000,"m":{"title":"beach at dawn"}},{"s":4000,"d":5000,"m":{"title":"city"}}]},
                 {"tt":1,"sg":[{"d":10000,"m":{"title":"Lo-fi"},"volume":0.2}]},
                 {"tt":7,"sg":[{"s":500,"d":2500,"m":{"title":"Urban Dreams"},"position":"top-center","color":"white"},
                               {"s":8000,"d":2000,"m":{"title":"The End"}}]}],"d":10000}""");
        assertEquals("""
                   #  Kind   Content         Start  End  Length  Volume/style, changes
                ~  1  Video  beach at dawn      0s   4s      4s  Video "beach at dawn" trimmed 5s -> 4s
                   1  Video  city               4s   9s      5s
                ~  2  BGM    Lo-fi             ~0s  10s     10s  BGM volume 35% -> 20%
                   3  Title  "Urban Dreams"   0.5s   3s    2.5s  top center, white
                -  3  Title  "都市之梦 🌃"      2s   5s      3s
                +  3  Title  "The End"          8s  10s      2s
                """, text(TABLE.comparison(FILM, later, 110)));
    }

    @Test
    void aPictureHasABarASegmentUnderATimeAxis() {
        assertEquals("""
                                 |0s     |1s     |2s     |3s     |4s     |5s     |6s     |7s     |8s     |9s
                1 Video          ▌beach at dawn██████████████████████████▌city███████████████████████████████████
                2 BGM            ▌Lo-fi▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓
                3 Title              ▌"Urban Dreams"▒▒▒▒▒
                                                 ▌"都市之梦 🌃"▒▒▒▒▒▒▒▒▒▒
                4 Track (type 4)
                """, text(new TracksGantt(ENGLISH, false).lines(FILM, 97)));
    }

    @Test
    void aPictureCanDoWithAscii() {
        assertEquals("""
                                 |0s     |2s     |4s     |6s     |8s
                1 Video          |beach at dawn======|city===============
                """, text(new TracksGantt(ENGLISH, true).lines(FILM, 57).subList(0, 2)));
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 80, 120, 200})
    void aPictureIsAsWideAsTheTerminal(int width) {
        List<StyledText> lines = new TracksGantt(ENGLISH, false).lines(FILM, width);
        assertEquals(width, lines.get(1).width());
        lines.forEach(line -> assertTrue(line.width() <= width));
    }

    @Test
    void tenThousandSegmentsAreQuick() {
        String segments = IntStream.range(0, 10_000)
                .mapToObj(i -> "{\"s\":" + i * 700 + ",\"d\":1000,\"m\":{\"text\":\"字幕 " + i + "\"}}")
                .collect(Collectors.joining(","));
        Draft draft = DraftReader.read("{\"t\":[{\"tt\":7,\"sg\":[" + segments + "]}]}");
        long start = CPU.getCurrentThreadCpuTime();
        assertEquals(10_001, TABLE.lines(draft, 100).size());
        new TracksGantt(ENGLISH, false).lines(draft, 100).forEach(
                line -> assertTrue(DisplayWidth.of(line.plain().toString()) <= 100));
        long millis = (CPU.getCurrentThreadCpuTime() - start) / 1_000_000;
        assertTrue(millis < 5_000, "took " + millis + " ms");
    }

    static String text(List<StyledText> lines) {
        return lines.stream().map(line -> line.plain() + "\n").collect(Collectors.joining());
    }
}
