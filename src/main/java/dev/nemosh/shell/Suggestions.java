package dev.nemosh.shell;

import java.util.ListIterator;
import java.util.function.UnaryOperator;
import org.jline.reader.History;

/** What could come next on the line: the step that was offered last, else the newest line of the history that fits. */
final class Suggestions implements UnaryOperator<String> {
    private static final int LOOK_BACK = 500;

    private final History history;
    private volatile String offered = "";

    Suggestions(History history) {
        this.history = history;
    }

    /** Offers a line; empty takes the offer back. */
    void offer(String line) {
        offered = line;
    }

    /** The rest of the line after what is typed. */
    @Override
    public String apply(String typed) {
        if (!offered.isEmpty() && offered.startsWith(typed) && offered.length() > typed.length()) {
            return offered.substring(typed.length());
        }
        if (typed.isBlank() || history.isEmpty()) {
            return "";
        }
        ListIterator<History.Entry> entries = history.iterator(history.last() + 1);
        for (int i = 0; i < LOOK_BACK && entries.hasPrevious(); i++) {
            String line = entries.previous().line();
            if (line.startsWith(typed) && line.length() > typed.length() && line.indexOf('\n') < 0) {
                return line.substring(typed.length());
            }
        }
        return "";
    }
}
