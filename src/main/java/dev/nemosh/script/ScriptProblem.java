package dev.nemosh.script;

import dev.nemosh.text.CleanText;
import dev.nemosh.text.DisplayWidth;
import dev.nemosh.text.Failure;
import java.util.List;

/**
 * What is wrong with a script, and where.
 *
 * @param file the script's name
 * @param line from 1
 * @param column characters from 1
 * @param source the physical line as it stands in the file
 * @param failure what is wrong
 */
public record ScriptProblem(String file, int line, int column, String source, Failure failure) {
    private static final int BEFORE = 60;
    private static final int BEHIND = 40;

    /** What shows the place: the line, or what of it is near, and a caret under the place. */
    public List<CleanText> excerpt() {
        int at = source.offsetByCodePoints(0, Math.min(column - 1, source.codePointCount(0, source.length())));
        int from = at <= BEFORE ? 0 : boundary(at - BEFORE);
        int to = source.length() - at <= BEHIND ? source.length() : boundary(at + BEHIND);
        String lead = (from > 0 ? "…" : "") + CleanText.of(source.substring(from, at)).toString().replace('\t', ' ');
        String rest = CleanText.of(source.substring(at, to)) + (to < source.length() ? "…" : "");
        return List.of(
                CleanText.of((lead + rest).replace('\n', ' ')),
                CleanText.of(" ".repeat(DisplayWidth.of(lead)) + "^"));
    }

    private int boundary(int index) {
        return Character.isLowSurrogate(source.charAt(index)) ? index - 1 : index;
    }
}
