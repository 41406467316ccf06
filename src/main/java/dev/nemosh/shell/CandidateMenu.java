package dev.nemosh.shell;

import dev.nemosh.text.Messages;
import java.util.List;
import org.jline.reader.Candidate;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import org.jspecify.annotations.Nullable;

/**
 * Candidates laid out under the line being typed: in columns, each with what it is behind it. What is more than the
 * screen has room for is shown page by page, as the selection moves; nobody is asked whether to see it.
 */
final class CandidateMenu {
    private static final int GAP = 2;
    private static final int BETWEEN = 3;
    private static final int BRACKETS = 2;

    private final Messages messages;

    CandidateMenu(Messages messages) {
        this.messages = messages;
    }

    /**
     * The menu as it is drawn.
     *
     * @param rows joined by line feeds
     * @param lines how many there are
     * @param selectedLine which of them holds the selected candidate; -1 for none
     * @param columns how many candidates stand side by side
     */
    record Drawn(AttributedString rows, int lines, int selectedLine, int columns) {}

    /**
     * Draws them, the first ones below each other.
     *
     * @param selected the one to be shown as such; null for none
     * @param width of the screen
     * @param height how many rows there is room for
     */
    Drawn draw(List<Candidate> candidates, @Nullable Candidate selected, int width, int height) {
        int values = 0;
        int descriptions = 0;
        for (Candidate one : candidates) {
            values = Math.max(values, cells(one.displ()));
            descriptions = Math.max(descriptions, one.descr() == null ? 0 : cells(one.descr()) + BRACKETS);
        }
        int cell = Math.min(width - 1, values + (descriptions == 0 ? 0 : GAP + descriptions));
        int columns = Math.max(1, Math.min(candidates.size(), (width - 1 + BETWEEN) / (cell + BETWEEN)));
        int lines = (candidates.size() + columns - 1) / columns;
        int selectedLine = selected == null ? -1 : candidates.indexOf(selected) % lines;
        int shown = lines <= height ? lines : Math.max(1, height - 1);
        int top = Math.min(Math.max(0, selectedLine) / shown * shown, lines - shown);
        AttributedStringBuilder rows = new AttributedStringBuilder();
        for (int line = top; line < top + shown; line++) {
            for (int i = line; i < candidates.size(); i += lines) {
                boolean last = i + lines >= candidates.size();
                append(rows, candidates.get(i), candidates.get(i).equals(selected), values, cell, last);
            }
            rows.append(line < top + shown - 1 ? "\n" : "");
        }
        if (shown < lines) {
            rows.append("\n").styled(AttributedStyle::faint,
                    messages.text("shell.menu-rows", top + 1, top + shown, lines).toString());
        }
        return new Drawn(rows.toAttributedString(), shown + (shown < lines ? 1 : 0),
                selectedLine < 0 ? -1 : selectedLine - top, columns);
    }

    private static void append(
            AttributedStringBuilder rows, Candidate one, boolean selected, int values, int cell, boolean last) {
        AttributedString value = new AttributedString(one.displ()).columnSubSequence(0, cell);
        rows.styled(selected ? AttributedStyle.INVERSE : AttributedStyle.DEFAULT, value.toString());
        int used = value.columnLength();
        int room = cell - values - GAP - BRACKETS;
        if (one.descr() != null && room > 0) {
            AttributedString words = new AttributedString(one.descr()).columnSubSequence(0, room);
            rows.append(" ".repeat(values + GAP - used)).styled(AttributedStyle::faint, "(" + words + ")");
            used = values + GAP + words.columnLength() + BRACKETS;
        }
        if (!last) {
            rows.append(" ".repeat(cell - used + BETWEEN));
        }
    }

    private static int cells(String words) {
        return new AttributedString(words).columnLength();
    }
}
