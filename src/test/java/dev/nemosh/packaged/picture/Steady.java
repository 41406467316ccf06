package dev.nemosh.packaged.picture;

import dev.nemosh.packaged.EmulatedScreen.Cell;
import dev.nemosh.packaged.EmulatedScreen.Look;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jline.utils.WCWidth;

/**
 * Puts what differs from run to run (durations, ports, folders) to what it was once, so that a picture made twice is
 * the same. What stands behind it in its row moves.
 */
public final class Steady {
    private final Map<Pattern, String> once;

    /** @param once what differs, and what stands for it; in this order */
    public Steady(Map<Pattern, String> once) {
        this.once = once;
    }

    /** The rows with everything that differs replaced. */
    public List<List<Cell>> rows(List<List<Cell>> rows) {
        return rows.stream().map(this::row).toList();
    }

    private List<Cell> row(List<Cell> row) {
        List<Cell> now = row;
        for (Map.Entry<Pattern, String> one : once.entrySet()) {
            now = replaced(now, one.getKey(), one.getValue());
        }
        return now;
    }

    private static List<Cell> replaced(List<Cell> row, Pattern what, String with) {
        StringBuilder words = new StringBuilder();
        List<Integer> owners = new ArrayList<>();
        for (int cell = 0; cell < row.size(); cell++) {
            words.append(row.get(cell).text());
            while (owners.size() < words.length()) {
                owners.add(cell);
            }
        }
        List<Cell> changed = new ArrayList<>();
        int from = 0;
        Matcher found = what.matcher(words);
        while (found.find()) {
            append(changed, row.subList(from, owners.get(found.start())));
            append(changed, with, row.get(owners.get(found.start())).look());
            from = owners.get(found.end() - 1) + 1;
        }
        append(changed, row.subList(from, row.size()));
        return changed;
    }

    private static void append(List<Cell> row, List<Cell> further) {
        further.forEach(cell -> append(row, cell.text(), cell.look()));
    }

    private static void append(List<Cell> row, String words, Look look) {
        words.codePoints().mapToObj(Character::toString).forEach(character -> {
            Cell last = row.isEmpty() ? null : row.get(row.size() - 1);
            int column = last == null ? 0 : last.column() + Math.max(1, WCWidth.wcwidth(last.text().codePointAt(0)));
            row.add(new Cell(character, column, look));
        });
    }
}
