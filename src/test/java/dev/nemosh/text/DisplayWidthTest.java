package dev.nemosh.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayWidthTest {

    @ParameterizedTest
    @CsvSource({
        "'', 0", "plain, 5", "é, 1", "e\u0301, 1", "城市, 4", "ｆｕｌｌ, 8", "한글, 4", "…, 1", "█▌, 2", "🌃, 2",
        "👨‍👩‍👧, 2", "👍🏽, 2", "❤️, 2", "🇨🇳🇺🇸, 4", "城 a🌃, 6",
    })
    void aTextTakesTheCellsOfItsVisibleCharacters(String text, int cells) {
        assertEquals(cells, DisplayWidth.of(text));
    }

    @Test
    void aCutNeverGoesThroughACharacter() {
        assertEquals("👨‍👩‍👧…", DisplayWidth.cut("👨‍👩‍👧👨‍👩‍👧", 3));
        assertEquals("城…", DisplayWidth.cut("城市夜", 4));
        assertEquals("城市夜", DisplayWidth.cut("城市夜", 6));
        assertEquals("…", DisplayWidth.cut("城市夜", 1));
        assertEquals("城市 ", DisplayWidth.pad("城市", 5));
        assertEquals(" 城市", DisplayWidth.padLeft("城市", 5));
    }
}
