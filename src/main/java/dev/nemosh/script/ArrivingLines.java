package dev.nemosh.script;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * Lines that arrive one after the other, as on a pipe. Each is given out as soon as it is whole: with the lines that
 * backslashes and a heredoc join to it, and not a line more, since the next one may be long in coming.
 */
final class ArrivingLines {
    private final BufferedReader in;
    private int number;
    private boolean ended;

    /**
     * A line with all that is joined to it.
     *
     * @param number of its first physical line, from 1
     * @param text as it came, line breaks included
     */
    record Arrived(int number, String text) {}

    ArrivingLines(Reader in) {
        this.in = new BufferedReader(in);
    }

    /**
     * Waits for the next line that does something; null where there is none any more.
     *
     * @throws IOException where it can't be read
     */
    @Nullable Arrived next() throws IOException {
        String line = physical();
        while (line != null && LogicalLines.ignored(line, 0, line.length())) {
            line = physical();
        }
        if (line == null) {
            return null;
        }
        int first = number;
        StringBuilder text = new StringBuilder(line);
        StringBuilder joined = new StringBuilder(line);
        while (LogicalLines.goesOn(joined)) {
            String more = physical();
            if (more == null) {
                return new Arrived(first, text.toString());
            }
            text.append('\n').append(more);
            joined.setLength(joined.length() - 1);
            joined.append(more);
        }
        LogicalLines.Heredoc heredoc = LogicalLines.heredoc(joined);
        if (heredoc != null) {
            takeIn(text, heredoc.word());
        }
        return new Arrived(first, text.toString());
    }

    private void takeIn(StringBuilder text, String word) throws IOException {
        String line;
        do {
            line = physical();
            text.append(line == null ? "" : "\n" + line);
        } while (line != null && !line.stripTrailing().equals(word));
    }

    /** The next line without its end; null behind the last one. A byte order mark is no part of the first. */
    private @Nullable String physical() throws IOException {
        StringBuilder line = new StringBuilder();
        int c = ended ? -1 : in.read();
        for (; c >= 0 && c != '\n'; c = in.read()) {
            line.append((char) c);
        }
        ended = c < 0;
        if (ended && line.isEmpty()) {
            return null;
        }
        if (line.length() > 0 && line.charAt(line.length() - 1) == '\r') {
            line.setLength(line.length() - 1);
        }
        number++;
        return number == 1 && line.indexOf("\ufeff") == 0 ? line.substring(1) : line.toString();
    }
}
