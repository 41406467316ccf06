package dev.nemosh.shell;

import dev.nemosh.text.CleanText;
import dev.nemosh.text.DisplayWidth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** A reply's table, fitted by display cells: columns that are too wide are broken into lines, nothing is cut off. */
final class MarkdownTable {
    private static final String DELIMITER = "\\s*\\|?\\s*:?-+:?\\s*(\\|\\s*:?-+:?\\s*)*\\|?\\s*";
    private static final int GAP = 2;
    private static final int LEAST = 6;

    private final InlineMarkup inline;
    private final boolean unicode;

    MarkdownTable(InlineMarkup inline, boolean unicode) {
        this.inline = inline;
        this.unicode = unicode;
    }

    /** The lines of a table; rows that are none, for want of the line under the headings, stand as they came. */
    List<StyledText> lines(List<String> rows, int width) {
        if (rows.size() < 2 || !rows.get(1).matches(DELIMITER)) {
            return rows.stream().map(row -> rendered(row, Set.of())).toList();
        }
        List<String> marks = cells(rows.get(1));
        int columns = cells(rows.get(0)).size();
        List<List<StyledText>> table = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (i != 1) {
                table.add(row(rows.get(i), columns, i == 0 ? Set.of(Role.STRONG) : Set.of()));
            }
        }
        int[] widths = widths(table, columns);
        return shrink(widths, width) ? across(table, widths, marks) : down(table);
    }

    private List<StyledText> row(String row, int columns, Set<Role> roles) {
        List<String> cells = cells(row);
        List<StyledText> rendered = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            rendered.add(rendered(i < cells.size() ? cells.get(i) : "", roles));
        }
        return rendered;
    }

    private StyledText rendered(String words, Set<Role> roles) {
        List<Span> spans = new ArrayList<>();
        inline.render(words.replaceAll("(?i)<br */?>", " / "), true, '\n', roles, spans);
        return new StyledText(spans);
    }

    /** The cells between the bars of a line; a bar behind a backslash is a character of its cell. */
    private static List<String> cells(String row) {
        String bare = row.strip().replaceFirst("^\\|", "");
        bare = bare.endsWith("|") && !bare.endsWith("\\|") ? bare.substring(0, bare.length() - 1) : bare;
        return Arrays.stream(bare.split("(?<!\\\\)\\|", -1)).map(String::strip).toList();
    }

    private static int[] widths(List<List<StyledText>> table, int columns) {
        int[] widths = new int[columns];
        for (List<StyledText> row : table) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], row.get(i).width());
            }
        }
        return widths;
    }

    private static boolean shrink(int[] widths, int width) {
        for (int total = Arrays.stream(widths).sum() + GAP * (widths.length - 1); total > width; total--) {
            int widest = 0;
            for (int i = 1; i < widths.length; i++) {
                widest = widths[i] > widths[widest] ? i : widest;
            }
            if (widths[widest] <= LEAST) {
                return false;
            }
            widths[widest]--;
        }
        return true;
    }

    private List<StyledText> across(List<List<StyledText>> table, int[] widths, List<String> marks) {
        List<StyledText> lines = new ArrayList<>();
        for (List<StyledText> row : table) {
            lines.addAll(row(row, widths, marks));
            if (row == table.get(0)) {
                int total = Arrays.stream(widths).sum() + GAP * (widths.length - 1);
                lines.add(StyledText.of((unicode ? "─" : "-").repeat(total), Role.DIM));
            }
        }
        return lines;
    }

    private static List<StyledText> row(List<StyledText> row, int[] widths, List<String> marks) {
        List<List<StyledText>> wrapped = new ArrayList<>();
        int height = 1;
        for (int i = 0; i < widths.length; i++) {
            List<StyledText> own = CellText.wrap(row.get(i), widths[i]);
            wrapped.add(own);
            height = Math.max(height, own.size());
        }
        List<StyledText> lines = new ArrayList<>();
        for (int at = 0; at < height; at++) {
            StyledText line = StyledText.EMPTY;
            int blanks = 0;
            for (int i = 0; i < widths.length; i++) {
                StyledText cell = at < wrapped.get(i).size() ? wrapped.get(i).get(at) : StyledText.EMPTY;
                if (cell.isEmpty()) {
                    blanks += widths[i] + GAP;
                } else {
                    int free = Math.max(0, widths[i] - cell.width());
                    int left = i < marks.size() ? blanksBefore(marks.get(i), free) : 0;
                    line = line.plus(StyledText.of(" ".repeat(blanks + left))).plus(cell);
                    blanks = free - left + GAP;
                }
            }
            lines.add(line);
        }
        return lines;
    }

    private static int blanksBefore(String mark, int free) {
        boolean right = mark.endsWith(":");
        return !right ? 0 : mark.startsWith(":") ? free / 2 : free;
    }

    /** Where a terminal is too narrow for the columns: a block a row, a line a cell. */
    private static List<StyledText> down(List<List<StyledText>> table) {
        List<StyledText> headings = table.get(0);
        int margin = headings.stream().mapToInt(StyledText::width).max().orElse(0) + GAP;
        List<StyledText> lines = new ArrayList<>();
        for (List<StyledText> row : table.subList(1, table.size())) {
            if (!lines.isEmpty()) {
                lines.add(StyledText.EMPTY);
            }
            for (int i = 0; i < row.size(); i++) {
                int blanks = margin - headings.get(i).width();
                lines.add(headings.get(i).plus(StyledText.of(" ".repeat(blanks))).plus(row.get(i)));
            }
        }
        return lines;
    }
}
