package dev.nemosh.shell.command;

import dev.nemosh.shell.Role;
import dev.nemosh.shell.StyledText;
import dev.nemosh.text.CleanText;
import dev.nemosh.text.DisplayWidth;
import dev.nemosh.text.Messages;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Rows under headings, aligned by the cells that they take; the last column flows. */
final class Listing {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final int WIDEST = 40;

    private final Messages messages;
    private final List<String> headings;
    private final List<List<String>> rows = new ArrayList<>();

    /** A listing with the headings of these keys. */
    Listing(Messages messages, String... keys) {
        this.messages = messages;
        this.headings = Arrays.stream(keys).map(key -> messages.text(key).toString()).toList();
    }

    /** A moment as listings write it, in the machine's zone. */
    static String time(Instant moment) {
        return TIME.format(moment.atZone(ZoneId.systemDefault()));
    }

    /** Adds a row; foreign words in it are cleaned onto one line. */
    void row(String... cells) {
        rows.add(Arrays.stream(cells).map(cell -> CleanText.lineOf(cell).toString()).toList());
    }

    /** The lines; where there is no row, the message of that key. */
    List<StyledText> lines(String emptyKey) {
        if (rows.isEmpty()) {
            return List.of(StyledText.of(messages.text(emptyKey)));
        }
        int[] widths = new int[headings.size()];
        for (int column = 0; column < widths.length - 1; column++) {
            int place = column;
            widths[column] = Math.min(WIDEST, Math.max(DisplayWidth.of(headings.get(column)),
                    rows.stream().mapToInt(row -> DisplayWidth.of(row.get(place))).max().orElse(0)));
        }
        List<StyledText> lines = new ArrayList<>();
        lines.add(StyledText.of(line(headings, widths), Role.DIM));
        rows.forEach(row -> lines.add(StyledText.of(line(row, widths))));
        return lines;
    }

    private static CleanText line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < cells.size() - 1; column++) {
            line.append(DisplayWidth.pad(cells.get(column), widths[column])).append("  ");
        }
        return CleanText.of(line.append(cells.get(cells.size() - 1)).toString().stripTrailing());
    }
}
