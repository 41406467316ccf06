package dev.nemosh.script;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

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
        int heredoc = heredoc(line);
        if (heredoc >= 0) {
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

    /** Where {@code <<WORD} stands at the line's end; -1 where it does not. */
    static int heredoc(CharSequence line) {
        int to = line.length();
        while (to > 0 && Character.isWhitespace(line.charAt(to - 1))) {
            to--;
        }
        int word = to;
        while (word > 0 && isWord(line.charAt(word - 1))) {
            word--;
        }
        boolean named = word < to && !Character.isDigit(line.charAt(word));
        if (!named || word < 2 || line.charAt(word - 1) != '<' || line.charAt(word - 2) != '<') {
            return -1;
        }
        int at = word - 2;
        return at == 0 || Character.isWhitespace(line.charAt(at - 1)) ? at : -1;
    }

    private void takeIn(TracedText line, int heredoc) {
        String word = line.part(heredoc + 2, line.length()).strip();
        int opened = line.origin(heredoc);
        int lead = heredoc;
        while (lead > 0 && Character.isWhitespace(line.charAt(lead - 1))) {
            lead--;
        }
        line.cut(lead);
        boolean first = lead == 0;
        while (next < text.length()) {
            int from = next;
            int to = end();
            if (text.substring(from, to).stripTrailing().equals(word)) {
                return;
            }
            if (!first) {
                line.append('\n', from, false);
            }
            line.append(text, from, to);
            first = false;
        }
        throw new ScriptFault(opened, "script.heredoc-open", word);
    }

    private static boolean isWord(char c) {
        return c == '_' || c < 0x80 && Character.isLetterOrDigit(c);
    }
}
