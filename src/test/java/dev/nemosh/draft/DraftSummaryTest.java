package dev.nemosh.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nemosh.text.Language;
import dev.nemosh.text.Messages;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DraftSummaryTest {
    private static final DraftNotation NOTATION = new DraftNotation(DraftNotation.Spelling.PLAIN);

    @Test
    void theDocumentedDraftHasTheDocumentedLine() {
        assertEquals("Timeline (3 tracks): 1. Video: city timelapse (0-10s) 2. BGM: Lo-fi (0-10s, 35%)"
                + " 3. Title: \"Urban Dreams\" (0-3s)", line(DraftReader.read(DraftReaderTest.CITY), Language.ENGLISH));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', value = {
        "V city 0-7.5 ! Timeline (1 track): 1. Video: city (0-7.5s)",
        "V a 0-1 ; b 1-2 ; c 2-3 ; d 3-4 ; e 4-5 ! 'Timeline (1 track): 1. Video: a (0-1s), b (1-2s), c (2-3s), and 2 more'",
        "V | O4 0-2 ! Timeline (2 tracks): 1. Video: empty 2. Track (type 4): untitled (0-2s)",
        "* ! Timeline: empty",
        "<draft><clip/></draft> ! Timeline: in a newer form that cannot be shown here; it can be exported",
    })
    void otherDraftsReadAlike(String draft, String line) {
        assertEquals(line, line(NOTATION.draft(draft), Language.ENGLISH));
    }

    @Test
    void theLineIsChineseForThoseWhoReadIt() {
        assertEquals("时间线(1 条轨道): 1. 标题: \"都市之梦\" (0-3s)",
                line(NOTATION.draft("T \"都市之梦\" 0-3"), Language.CHINESE));
    }

    @Test
    void aComparisonHasEverySegmentOnce() {
        List<Row> rows = Row.between(
                NOTATION.draft("V a 0-5 ; b 5-10 ; c 10-15 | T Hi 0-3"),
                NOTATION.draft("V a 0-5 ; c 5-12 ; d 12-15 | A Lo-fi 0-15"));
        assertEquals(List.of(" 1 a 0-5", "-1 b 5-10", "~1 c 5-12", "+1 d 12-15", "+2 Lo-fi 0-15", "-2 Hi 0-3"),
                rows.stream().map(row -> row.mark().sign() + "" + row.track() + " " + row.segment().name()
                        + " " + row.segment().startMillis() / 1_000 + "-" + row.segment().endMillis() / 1_000).toList());
    }

    private static String line(Draft draft, Language language) {
        return DraftSummary.line(draft, new Messages(language)).toString();
    }
}
