package dev.nemosh.shell;

import dev.nemosh.text.CleanText;
import dev.nemosh.text.DisplayWidth;
import java.util.ArrayList;
import java.util.List;

/**
 * A table of one-line cells for people, aligned by display cells. What is too wide is cut in the columns that bear it;
 * where even that is not enough each row becomes a block of lines.
 */
public final class TextTable {
    private static final int GAP = 2;
    private static final int LEAST = 8;

    /** How a column is laid out. */
    public enum Fit {
        /** Words at the left, never cut. */
        LEFT,
        /** Numbers at the right, never cut. */
        RIGHT,
        /** Words at the left, cut where the table is too wide. */
        CUT
    }

    /**
     * A column.
     *
     * @param title its heading; may be empty
     */
    public record Column(CleanText title, Fit fit) {}

    private final List<Column> columns;
    private final char cutMark;
    private final List<List<Span>> rows = new ArrayList<>();

    public TextTable(List<Column> columns) {
        this(columns, '…');
    }

    /** @param cutMark stands at the end of what was cut */
    public TextTable(List<Column> columns, char cutMark) {
        this.columns = List.copyOf(columns);
        this.cutMark = cutMark;
    }

    /**
     * Adds a row.
     *
     * @throws IllegalArgumentException where it has not one cell a column
     */
    public void add(List<Span> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(cells.size() + " cells for " + columns.size() + " columns");
        }
        rows.add(List.copyOf(cells));
    }

    /** The lines of the table in so many cells: the headings, then a line a row. */
    public List<StyledText> lines(int width) {
        int[] widths = natural();
        return shrink(widths, width) ? across(widths) : down();
    }

    private int[] natural() {
        int[] widths = new int[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = DisplayWidth.of(columns.get(i).title().toString());
            for (List<Span> row : rows) {
                widths[i] = Math.max(widths[i], DisplayWidth.of(row.get(i).text().toString()));
            }
        }
        return widths;
    }

    /** Takes the widest columns down until the table fits; false where it cannot. */
    private boolean shrink(int[] widths, int width) {
        int total = GAP * (widths.length - 1);
        for (int own : widths) {
            total += own;
        }
        for (; total > width; total--) {
            int widest = -1;
            for (int i = 0; i < widths.length; i++) {
                boolean bears = columns.get(i).fit() == Fit.CUT && widths[i] > LEAST;
                if (bears && (widest < 0 || widths[i] > widths[widest])) {
                    widest = i;
                }
            }
            if (widest < 0) {
                return false;
            }
            widths[widest]--;
        }
        return true;
    }

    private List<StyledText> across(int[] widths) {
        List<StyledText> lines = new ArrayList<>(rows.size() + 1);
        lines.add(line(columns.stream().map(column -> Span.of(column.title(), Role.DIM)).toList(), widths));
        for (List<Span> row : rows) {
            lines.add(line(row, widths));
        }
        return lines;
    }

    private StyledText line(List<Span> cells, int[] widths) {
        int last = cells.size() - 1;
        while (last > 0 && cells.get(last).text().isEmpty()) {
            last--;
        }
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i <= last; i++) {
            Span cell = cells.get(i);
            String words = DisplayWidth.cut(cell.text().toString(), widths[i], cutMark);
            String blanks = " ".repeat(widths[i] - DisplayWidth.of(words));
            boolean right = columns.get(i).fit() == Fit.RIGHT;
            if (right) {
                add(spans, blanks);
            }
            spans.add(new Span(CleanText.of(words), cell.roles(), cell.link()));
            if (i < last) {
                add(spans, (right ? "" : blanks) + " ".repeat(GAP));
            }
        }
        return new StyledText(spans);
    }

    private static void add(List<Span> spans, String blanks) {
        if (!blanks.isEmpty()) {
            spans.add(Span.of(CleanText.of(blanks)));
        }
    }

    /** A block a row, a line a cell that says something; what is too long is left to the terminal to wrap. */
    private List<StyledText> down() {
        int titles = columns.stream().mapToInt(column -> DisplayWidth.of(column.title().toString())).max().orElse(0);
        List<StyledText> lines = new ArrayList<>();
        for (List<Span> row : rows) {
            if (!lines.isEmpty()) {
                lines.add(StyledText.EMPTY);
            }
            for (int i = 0; i < row.size(); i++) {
                if (!row.get(i).text().isEmpty()) {
                    String title = DisplayWidth.pad(columns.get(i).title().toString(), titles + GAP);
                    lines.add(StyledText.of(title, Role.DIM).plus(new StyledText(List.of(row.get(i)))));
                }
            }
        }
        return lines;
    }
}
