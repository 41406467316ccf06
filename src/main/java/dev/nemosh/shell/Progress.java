package dev.nemosh.shell;

import dev.nemosh.text.CleanText;
import dev.nemosh.text.DisplayWidth;

/**
 * How far something is, for a status line.
 *
 * @param what moves or is made
 * @param percent of the way, 0 to 100; -1 where that is not known
 * @param further what else is known, such as rate and time left, beginning with a comma; may be empty
 */
record Progress(CleanText what, int percent, CleanText further) {
    /** The cells of the shortest bar that is drawn. */
    private static final int SHORTEST = 8;
    private static final int LONGEST = 30;

    /** The fewest cells that it takes with a bar; without one where no percentage is known. */
    int leastCells() {
        return DisplayWidth.of(words("")) + (percent < 0 ? 0 : SHORTEST + 1);
    }

    /** Such as {@code uploading clip.mp4 ██████░░░░ 60%, 12 MB/s}; the bar takes what is left of so many cells. */
    CleanText within(int cells, boolean unicode) {
        int room = Math.min(LONGEST, cells - DisplayWidth.of(words("")) - 1);
        return CleanText.of(words(percent < 0 || room < SHORTEST ? "" : " " + bar(room, unicode)));
    }

    private String words(String bar) {
        return what + bar + (percent < 0 ? "" : " " + percent + "%") + further;
    }

    private String bar(int cells, boolean unicode) {
        int inner = unicode ? cells : cells - 2;
        int full = inner * percent / 100;
        String drawn = (unicode ? "█" : "#").repeat(full) + (unicode ? "░" : "-").repeat(inner - full);
        return unicode ? drawn : "[" + drawn + "]";
    }
}
