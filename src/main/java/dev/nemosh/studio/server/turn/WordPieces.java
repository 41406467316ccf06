package dev.nemosh.studio.server.turn;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a paragraph into the pieces that an agent speaks it in: a few words, or a few characters of Chinese. */
final class WordPieces {
    private static final int PIECE = 12;

    private WordPieces() {}

    /** The pieces; joined, they are the paragraph. */
    static List<String> of(String text) {
        List<String> pieces = new ArrayList<>();
        BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
        words.setText(text);
        int from = 0;
        int width = 0;
        for (int at = words.first(), to = words.next(); to != BreakIterator.DONE; at = to, to = words.next()) {
            width += text.charAt(at) < 0x2e80 ? to - at : 3 * (to - at);
            if (width >= PIECE) {
                pieces.add(text.substring(from, to));
                from = to;
                width = 0;
            }
        }
        if (from < text.length()) {
            pieces.add(text.substring(from));
        }
        return pieces;
    }
}
