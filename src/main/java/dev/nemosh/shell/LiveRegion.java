package dev.nemosh.shell;

import dev.nemosh.text.CleanText;
import java.util.List;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/**
 * What is drawn over and over above the line being typed, and before it.
 *
 * @param tail the reply's unfinished last line
 * @param status what is under way, one line
 * @param question what stands before the line being typed
 * @param end a sequence behind it that shows nothing, until the line is accepted
 */
record LiveRegion(AttributedString tail, AttributedString status, AttributedString question, String end) {
    /** Nothing at all. */
    static final LiveRegion EMPTY =
            new LiveRegion(AttributedString.EMPTY, AttributedString.EMPTY, AttributedString.EMPTY, "");

    /** Rows left for the line being typed and a completion menu under the region. */
    private static final int ROWS_BELOW = 6;
    private static final AttributedString NEW_LINE = new AttributedString("\n");

    /** The same with these words before the line being typed. */
    LiveRegion asking(CleanText words) {
        return new LiveRegion(tail, status, new AttributedString(words.toString()), "");
    }

    /** The same with nothing behind the question. */
    LiveRegion withoutEnd() {
        return new LiveRegion(tail, status, question, "");
    }

    /** What stands before the line being typed, with what is behind it. */
    AttributedString asked() {
        return new AttributedStringBuilder().append(question)
                .styled(AttributedStyle.HIDDEN, end).toAttributedString();
    }

    /** All of it, on a screen of that size. */
    AttributedString within(int columns, int rows) {
        if (tail.length() == 0 && status.length() == 0) {
            return asked();
        }
        AttributedStringBuilder region = new AttributedStringBuilder();
        if (tail.length() > 0) {
            int room = Math.max(1, rows - ROWS_BELOW);
            region.append(lastRows(LiveTail.of(tail, columns), columns, room)).append(NEW_LINE);
        }
        if (status.length() > 0) {
            region.append(status.columnSubSequence(0, columns - 1)).append(NEW_LINE);
        }
        return region.append(asked()).toAttributedString();
    }

    /**
     * As much of a long unfinished line as there is room for: its end. The whole is printed when it is finished. The
     * rows are parted here, as a terminal that wraps its rows anew does not know of those that were drawn by parts.
     */
    private static AttributedString lastRows(AttributedString line, int columns, int room) {
        if (line.length() <= columns / 2) {
            return line;
        }
        List<AttributedString> rows = line.columnSplitLength(columns);
        return AttributedString.join(NEW_LINE, rows.subList(Math.max(0, rows.size() - room), rows.size()));
    }
}
