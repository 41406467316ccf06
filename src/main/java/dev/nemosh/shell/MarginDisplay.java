package dev.nemosh.shell;

import java.util.ArrayList;
import java.util.List;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;
import org.jline.utils.Display;
import org.jline.utils.InfoCmp.Capability;

/**
 * JLine's display, made to know characters of two cells at the right margin. It goes to the margin by writing a row's
 * last character again in the last cell, where a wide one has no room, and from there to the next row by writing that
 * row's first UTF-16 unit, which is half of an emoji.
 */
final class MarginDisplay extends Display {
    private static final int LEAST_COLORS = 8;
    /** Shows nothing; before something hidden, the next row is entered without its first character. */
    private static final AttributedString ENTRY = new AttributedString("\u001b[m", AttributedStyle.HIDDEN);

    /** Stands in the last cell of a row whose next character is too wide for it. */
    private static final AttributedString BLANK = new AttributedString(" ");

    private final boolean sequences;

    MarginDisplay(Terminal terminal, Size size, boolean delayLineWrap) {
        super(terminal, false);
        Integer colors = terminal.getNumericCapability(Capability.max_colors);
        sequences = colors != null && colors >= LEAST_COLORS;
        resize(size.getRows(), size.getColumns());
        setDelayLineWrap(delayLineWrap);
    }

    @Override
    public void update(List<AttributedString> lines, int cursor, boolean flush) {
        super.update(sequences ? known(lines) : lines, cursor, flush);
    }

    private List<AttributedString> known(List<AttributedString> lines) {
        List<AttributedString> rows = new ArrayList<>(lines);
        for (int row = 0; row < rows.size() - 1; row++) {
            AttributedString line = rows.get(row);
            AttributedString next = rows.get(row + 1);
            boolean wrapped = line.length() > 0 && line.charAt(line.length() - 1) != '\n';
            if (wrapped && line.columnLength() < columns) {
                rows.set(row, AttributedString.join(AttributedString.EMPTY, line, BLANK));
            }
            if (wrapped && next.length() > 0 && Character.isHighSurrogate(next.charAt(0))) {
                rows.set(row + 1, AttributedString.join(AttributedString.EMPTY, ENTRY, next));
            }
        }
        return rows;
    }

    @Override
    protected void moveVisualCursorTo(int target, List<AttributedString> lines) {
        int row = target / columns1;
        boolean atMargin = target != cursorPos && target % columns1 == columns && row < lines.size();
        AttributedString last = atMargin
                ? lines.get(row).columnSubSequence(columns - 1, columns) : AttributedString.EMPTY;
        int cells = last.columnLength();
        if (cells < 2) {
            super.moveVisualCursorTo(target, lines);
        } else {
            moveVisualCursorTo(target - cells);
            last.print(terminal);
            cursorPos += cells;
        }
    }
}
