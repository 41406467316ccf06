package dev.nemosh.line;

import java.util.ArrayList;
import java.util.List;

/**
 * A line split into words: at blanks outside of quotes. Within single quotes everything stands for itself; within
 * double quotes a backslash takes away the meaning of a quote or another backslash; outside it does so for blanks, quotes and
 * the other characters that terminals escape when a file is dropped on them. In front of letters and digits a backslash
 * is itself, as in {@code C:\clips}. Takes time in proportion to the line's length.
 *
 * @param list the words in their order; an unclosed quote ends with the line
 * @param unclosedAt where a quote opens that nothing closes; -1 where all are closed
 */
public record Words(List<Word> list, int unclosedAt) {
    private static final String UNESCAPED = "_.-/";

    public Words {
        list = List.copyOf(list);
    }

    /** Splits a line. */
    public static Words of(Line line) {
        return new Splitter(line).split();
    }

    /** Splits a line as it was typed. */
    public static Words of(String line) {
        return of(Line.of(line));
    }

    /** The words as text. */
    public List<String> texts() {
        return list.stream().map(Word::text).toList();
    }

    /** The words behind the first one. */
    List<Word> rest() {
        return list.subList(1, list.size());
    }

    /** Writes a word so that splitting gives it back: as it is where it can be, else in quotes. */
    public static String quote(String word) {
        if (!word.isEmpty() && word.chars().allMatch(Words::plain)) {
            return word;
        }
        return word.indexOf('\'') < 0
                ? "'" + word + "'"
                : "\"" + word.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    static boolean blank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\u3000';
    }

    private static boolean plain(int c) {
        return c > 0x7f ? c != '\u3000' : Character.isLetterOrDigit(c) || "_.-/:,=+@%~*?".indexOf(c) >= 0;
    }

    private static boolean escapable(char c) {
        return c < 0x80 ? !Character.isLetterOrDigit(c) && UNESCAPED.indexOf(c) < 0 : blank(c);
    }

    private static final class Splitter {
        private final Line line;
        private final String text;
        private final StringBuilder word = new StringBuilder();
        private final List<Word> words = new ArrayList<>();
        private int from = -1;
        private char quote;
        private int quoteAt = -1;

        Splitter(Line line) {
            this.line = line;
            this.text = line.text();
        }

        Words split() {
            for (int i = 0; i < text.length(); i++) {
                i = accept(i);
            }
            end(text.length());
            return new Words(words, quote == 0 ? -1 : quoteAt);
        }

        /** Takes the character there; gives the index of the last one taken. */
        private int accept(int i) {
            char c = text.charAt(i);
            if (line.literalAt(i)) {
                append(i, c);
            } else if (quote == 0 && blank(c)) {
                end(i);
            } else if (quote == 0 && (c == '"' || c == '\'')) {
                begin(i);
                quote = c;
                quoteAt = i;
            } else if (c == quote) {
                quote = 0;
            } else if (c == '\\' && escapes(i + 1)) {
                append(i, text.charAt(i + 1));
                return i + 1;
            } else {
                append(i, c);
            }
            return i;
        }

        private boolean escapes(int next) {
            if (next >= text.length() || line.literalAt(next) || quote == '\'') {
                return false;
            }
            char c = text.charAt(next);
            return quote == '"' ? c == '"' || c == '\\' : escapable(c);
        }

        private void append(int i, char c) {
            begin(i);
            word.append(c);
        }

        private void begin(int i) {
            if (from < 0) {
                from = i;
            }
        }

        private void end(int i) {
            if (from >= 0) {
                words.add(new Word(word.toString(), from, i));
                word.setLength(0);
                from = -1;
            }
        }
    }
}
