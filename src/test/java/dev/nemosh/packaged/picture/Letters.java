package dev.nemosh.packaged.picture;

import dev.nemosh.packaged.EmulatedScreen.Cell;
import dev.nemosh.packaged.EmulatedScreen.Look;
import java.util.ArrayList;
import java.util.List;

/**
 * The characters of a screen, kept to their cells in any font: words of one look are one text of a given length, a
 * character that may come from another font than its neighbours stands by itself, in the middle of its cells.
 */
final class Letters {
    private static final int FIRST_FOREIGN = 0x100;

    private final int cell;
    private final int margin;
    private final StringBuilder texts = new StringBuilder();
    private final List<Cell> run = new ArrayList<>();
    private int base;

    /**
     * @param cell how wide a cell is
     * @param margin where the first one begins
     */
    Letters(int cell, int margin) {
        this.cell = cell;
        this.margin = margin;
    }

    /**
     * A further row.
     *
     * @param columns how many cells it has
     * @param newBase where its characters stand
     */
    void add(List<Cell> row, int columns, int newBase) {
        base = newBase;
        for (int at = 0; at < row.size(); at++) {
            Cell now = row.get(at);
            int next = at + 1 < row.size() ? row.get(at + 1).column() : columns;
            boolean foreign = now.text().codePointAt(0) >= FIRST_FOREIGN;
            boolean blank = now.text().equals(" ");
            if (foreign || !run.isEmpty() && (parted(now) || blank && endsInBlank())) {
                finish();
            }
            if (foreign && BlockShape.of(now.text()) == null) {
                alone(now, next);
            } else if (!foreign && !(blank && run.isEmpty())) {
                run.add(now);
            }
        }
        finish();
    }

    /** The texts, a line each. */
    String svg() {
        return texts.toString();
    }

    private boolean parted(Cell now) {
        Look before = run.get(0).look();
        return !Theme.ink(before).equals(Theme.ink(now.look())) || before.bold() != now.look().bold();
    }

    private boolean endsInBlank() {
        return run.get(run.size() - 1).text().equals(" ");
    }

    private void finish() {
        String words = ScreenPicture.words(run);
        if (!words.isEmpty()) {
            texts.append("<text x=\"").append(margin + run.get(0).column() * cell).append('"');
            if (words.length() > 1) {
                texts.append(" textLength=\"").append(words.length() * cell)
                        .append("\" lengthAdjust=\"spacingAndGlyphs\"");
            }
            end(run.get(0).look(), words);
        }
        run.clear();
    }

    private void alone(Cell now, int next) {
        int twice = 2 * margin + (now.column() + next) * cell;
        texts.append("<text x=\"").append(twice / 2).append(twice % 2 == 0 ? "" : ".5")
                .append("\" text-anchor=\"middle\"");
        end(now.look(), now.text());
    }

    private void end(Look look, String words) {
        String ink = Theme.ink(look);
        texts.append(" y=\"").append(base).append('"');
        if (!ink.equals(Theme.INK)) {
            texts.append(" fill=\"").append(ink).append('"');
        }
        if (look.bold()) {
            texts.append(" font-weight=\"bold\"");
        }
        texts.append('>').append(ScreenPicture.escaped(words)).append("</text>\n");
    }
}
