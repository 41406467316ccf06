package dev.nemosh.studio.server.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordPiecesTest {
    @ParameterizedTest
    @ValueSource(strings = {
        "", "Hi", "A city at dusk, ten seconds, with lo-fi music underneath.", "城市之夜已经做好了，一共十秒，配有轻音乐。",
        "👨‍👩‍👧‍👦 and é and 🎬🎬🎬", "one\ntwo\n\nthree", "averyveryverylongwordwithoutanyblankinit"
    })
    void thePiecesAreShortAndAddUpToTheParagraph(String text) {
        List<String> pieces = WordPieces.of(text);
        assertEquals(text, String.join("", pieces));
        for (String piece : pieces) {
            assertTrue(!piece.isEmpty() && !Character.isLowSurrogate(piece.charAt(0)), piece);
        }
    }
}
