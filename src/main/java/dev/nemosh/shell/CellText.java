package dev.nemosh.shell;

import dev.nemosh.text.CleanText;
import dev.nemosh.text.DisplayWidth;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words of a table's cell, broken into lines of so many display cells. */
final class CellText {
    private final List<StyledText> lines = new ArrayList<>();
    private final int width;
    private StyledText line = StyledText.EMPTY;
    private String blanks = "";
    private int used;

    private CellText(int width) {
        this.width = width;
    }

    /** The lines of a cell; at least one. Breaks are between words, within one only where it is too long for a line. */
    static List<StyledText> wrap(StyledText cell, int width) {
        if (cell.width() <= width) {
            return List.of(cell);
        }
        CellText text = new CellText(width);
        for (Span span : cell.spans()) {
            text.add(span);
        }
        text.lines.add(text.line);
        return text.lines;
    }

    private void add(Span span) {
        String words = span.text().toString();
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(words);
        for (int from = 0, to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            String word = words.substring(from, to);
            int cells = DisplayWidth.of(word.stripTrailing());
            if (used > 0 && used + cells > width) {
                newLine();
            }
            if (cells > width) {
                cut(word, span);
            } else {
                append(word, span);
            }
        }
    }

    private void cut(String word, Span span) {
        for (String character : DisplayWidth.characters(word)) {
            if (used > 0 && used + DisplayWidth.of(character.stripTrailing()) > width) {
                newLine();
            }
            append(character, span);
        }
    }

    /** Blanks behind a word are shown only where another word follows on the line. */
    private void append(String words, Span span) {
        String bare = words.stripTrailing();
        line = line.plus(new StyledText(List.of(new Span(CleanText.of(blanks + bare), span.roles(), span.link()))));
        used += DisplayWidth.of(words);
        blanks = words.substring(bare.length());
    }

    private void newLine() {
        lines.add(line);
        line = StyledText.EMPTY;
        blanks = "";
        used = 0;
    }
}
