package dev.nemosh.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.jline.utils.AttributedString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiveTailTest {

    @ParameterizedTest
    @CsvSource({
        "a👨‍👩‍👧‍👦b, a👨b", "a👨‍, a👨", "🇨🇳 and 🇨, ⚑ and ⚑", "👍🏽!, 👍!", "❤️ 1️⃣, ❤ 1", "so\u00adft a\u200bb, soft ab",
    })
    void aCharacterWhoseCellsAreUncertainIsStoodForByItsFirstPart(String line, String shown) {
        assertEquals(shown, LiveTail.of(new AttributedString(line), 80).toString());
    }

    @Test
    void whatIsCertainIsLeftAlone() {
        AttributedString line = AttributedString.fromAnsi("\u001b[1m城市延时 🌃\u001b[0m e\u0301 שלום");

        assertSame(line, LiveTail.of(line, 80));
    }

    @ParameterizedTest
    @CsvSource({"20, 'a       b       c   |end'", "80, 'a       b       c       |end'"})
    void tabsGoToEveryEighthCellAndNotBeyondTheMargin(int columns, String shown) {
        AttributedString tail = LiveTail.of(new AttributedString("a\tb\tc\tend"), columns);

        assertEquals(shown.replace("|", ""), tail.toString());
    }

    @Test
    void looksAndLinksStay() {
        AttributedString tail = LiveTail.of(AttributedString.fromAnsi(
                "\u001b]8;;https://x.y\u001b\\\u001b[1m👍🏽 bold\u001b[0m\u001b]8;;\u001b\\\tplain"), 80);

        assertEquals(13, tail.columnLength());
        assertEquals("\u001b]8;;https://x.y\u001b\\\u001b[1m👍 bold\u001b[0m\u001b]8;;\u001b\\ plain", tail.toAnsi());
    }
}
