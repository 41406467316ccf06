package dev.nemosh.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.nemosh.text.CleanText;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StyledTextTest {
    private static final StyledText TEXT = StyledText.of(CleanText.of("plain "))
            .plus(StyledText.of(CleanText.of("bold"), Role.STRONG, Role.EMPHASIS))
            .plus(new StyledText(List.of(new Span(CleanText.of("link"), Set.of(), CleanText.of("https://x")))));

    @Test
    void looksBecomeEscapeSequencesThatEndWithTheirSpan() {
        assertEquals("plain \u001b[1;3mbold\u001b[0m\u001b]8;;https://x\u001b\\link\u001b]8;;\u001b\\",
                new Ansi(true, true).of(TEXT));
    }

    @Test
    void withoutColourAndLinksTheWordsAreAlone() {
        assertEquals("plain boldlink", new Ansi(false, false).of(TEXT));
        assertEquals("plain boldlink", TEXT.plain().toString());
        assertEquals(14, TEXT.width());
    }

    @Test
    void aTableListsAlignedRows() {
        TextTable table = new TextTable(List.of(
                new TextTable.Column(CleanText.of("id"), TextTable.Fit.LEFT),
                new TextTable.Column(CleanText.of("credits"), TextTable.Fit.RIGHT),
                new TextTable.Column(CleanText.of("prompt"), TextTable.Fit.CUT)));
        assertEquals("id  credits  prompt\n", TracksTest.text(table.lines(40)), "no rows: the headings alone");
        table.add(row("a", "-100", "make a city timelapse at night"));
        table.add(row("片段", "5", "👨‍👩‍👧 家庭"));
        assertEquals("""
                id    credits  prompt
                a        -100  make a city timelapse at night
                片段        5  👨‍👩‍👧 家庭
                """, TracksTest.text(table.lines(80)));
        assertEquals("""
                id    credits  prompt
                a        -100  make a ci…
                片段        5  👨‍👩‍👧 家庭
                """, TracksTest.text(table.lines(25)));
        assertEquals("""
                id       a
                credits  -100
                prompt   make a city timelapse at night

                id       片段
                credits  5
                prompt   👨‍👩‍👧 家庭
                """, TracksTest.text(table.lines(18)));
        assertThrows(IllegalArgumentException.class, () -> table.add(row("too few")));
    }

    private static List<Span> row(String... cells) {
        return java.util.Arrays.stream(cells).map(cell -> Span.of(CleanText.of(cell))).toList();
    }
}
