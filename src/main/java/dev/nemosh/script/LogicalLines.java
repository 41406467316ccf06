package dev.nemosh.script;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A script's lines put together: comments and empty lines left out, a trailing backslash joined with the next line, the
 * lines up to a heredoc's word taken in.
 */
final class LogicalLines {
    private final String text;
    private final Consumer<ScriptFault> faults;
    private int next;

    private LogicalLines(SourceText source, Consumer<ScriptFault> faults) {
        this.text = source.text();
        this.faults = faults;
    }

    /** The lines of a script; what is wrong with their form is told to the sink and the line left out. */
    static List<TracedText> of(SourceText source, Consumer<ScriptFault> faults) {
        LogicalLines reader = new LogicalLines(source, faults);
        List<TracedText> lines = new ArrayList<>();
        while (reader.next < reader.text.length()) {
            try {
                int from = reader.next;
                int to = reader.end();
                if (!ignored(reader.text, from, to)) {
                    lines.add(reader.read(from, to));
                }
            } catch (ScriptFault fault) {
                faults.accept(fault);
            }
        }
        return lines;
    }

    private TracedText read(int from, int to) {
        TracedText line = new TracedText();
        line.append(text, from, to);
        while (goesOn(line)) {
            int backslash = line.origin(line.length() - 1);
            if (next >= text.length()) {
                throw new ScriptFault(backslash, "script.nothing-to-join");
            }
            line.cut(line.length() - 1);
            int start = next;
            line.append(text, start, end());
        }
        Heredoc heredoc = heredoc(line);
        if (heredoc != null) {
            takeIn(line, heredoc);
        }
        return line;
    }

    /** Moves behind the physical line that begins here; gives where its text ends. */
    private int end() {
        int feed = text.indexOf('\n', next);
        int to = feed < 0 ? text.length() : feed;
        int from = next;
        next = feed < 0 ? to : feed + 1;
        return to > from && text.charAt(to - 1) == '\r' ? to - 1 : to;
    }

    /** Whether that part of a text is a line that does nothing. */
    static boolean ignored(CharSequence text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                return text.charAt(i) == '#';
            }
        }
        return true;
    }

    /** Whether the line ends in a backslash that joins the next one to it. */
    static boolean goesOn(CharSequence line) {
        int backslashes = 0;
        while (backslashes < line.length() && line.charAt(line.length() - 1 - backslashes) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }

    /**
     * A heredoc that begins at a line's end.
     *
     * @param at where its sign stands
     * @param word that ends it
     * @param quoted whether the word stands in quotes: the lines up to it are taken as they stand
     */
    record Heredoc(int at, String word, boolean quoted) {}

    /** The heredoc that begins at the line's end: {@code <<WORD}, or the word in quotes; null where none does. */
    static @Nullable Heredoc heredoc(CharSequence line) {
        int to = line.length();
        while (to > 0 && Character.isWhitespace(line.charAt(to - 1))) {
            to--;
        }
        char quote = to > 0 ? line.charAt(to - 1) : ' ';
        boolean quoted = quote == '"' || quote == '\'';
        int end = quoted ? to - 1 : to;
        int word = end;
        while (word > 0 && isWord(line.charAt(word - 1))) {
            word--;
        }
        boolean named = word < end && !Character.isDigit(line.charAt(word));
        int at = (quoted ? word - 1 : word) - 2;
        if (!named || at < 0 || quoted && line.charAt(word - 1) != quote
                || line.charAt(at) != '<' || line.charAt(at + 1) != '<') {
            return null;
        }
        return at == 0 || Character.isWhitespace(line.charAt(at - 1))
                ? new Heredoc(at, line.subSequence(word, end).toString(), quoted) : null;
    }

    private void takeIn(TracedText line, Heredoc heredoc) {
        int opened = line.origin(heredoc.at());
        int lead = heredoc.at();
        while (lead > 0 && Character.isWhitespace(line.charAt(lead - 1))) {
            lead--;
        }
        line.cut(lead);
        if (heredoc.quoted()) {
            line.asItStands();
        }
        boolean first = lead == 0;
        while (next < text.length()) {
            int from = next;
            int to = end();
            if (text.substring(from, to).stripTrailing().equals(heredoc.word())) {
                return;
            }
            if (!first) {
                line.append('\n', from, false);
            }
            line.append(text, from, to);
            first = false;
        }
        throw new ScriptFault(opened, "script.heredoc-open", heredoc.word());
    }

    private static boolean isWord(char c) {
        return c == '_' || c < 0x80 && Character.isLetterOrDigit(c);
    }
}
