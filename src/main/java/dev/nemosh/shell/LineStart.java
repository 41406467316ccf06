package dev.nemosh.shell;

import dev.nemosh.text.CleanText;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What kind of Markdown line begins: found out from as few of its first characters as possible.
 *
 * @param kind of the line
 * @param marker the length of what stands for the kind, to be taken off
 * @param shown in its place
 * @param roles of the whole line
 */
record LineStart(Kind kind, int marker, List<Span> shown, Set<Role> roles) {

    /** What a line is. */
    enum Kind {
        /** Words, perhaps behind a bullet, a number, or as a heading or quotation. */
        WORDS,
        /** The fence around code; the marker is the whole line. */
        FENCE,
        /** A row of a table; the marker is the whole line. */
        ROW,
        /** A rule; the marker is the whole line. */
        RULE
    }

    private static final int RULE_CELLS = 8;

    /**
     * @param line the line so far
     * @param ended whether that is all of it
     * @param unicode whether bullets and rules may be drawn with other than ASCII signs
     * @return null where more of the line is needed
     */
    static @Nullable LineStart of(String line, boolean ended, boolean unicode) {
        int indent = 0;
        while (indent < line.length() && (line.charAt(indent) == ' ' || line.charAt(indent) == '\t')) {
            indent++;
        }
        if (indent == line.length()) {
            return ended ? words(0) : null;
        }
        String blanks = line.substring(0, indent);
        String rest = line.substring(indent);
        return switch (rest.charAt(0)) {
            case '#' -> heading(rest, indent, ended);
            case '-', '*', '_', '+' -> bullet(rest, blanks, ended, unicode);
            case '`', '~' -> fence(rest, indent, ended);
            case '>' -> quote(rest, blanks, ended, unicode);
            case '|' -> ended ? new LineStart(Kind.ROW, line.length(), List.of(), Set.of()) : null;
            case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number(rest, blanks, ended);
            default -> words(0);
        };
    }

    private static LineStart words(int marker) {
        return new LineStart(Kind.WORDS, marker, List.of(), Set.of());
    }

    private static @Nullable LineStart heading(String rest, int indent, boolean ended) {
        int marks = run(rest);
        if (marks == rest.length() && !ended && marks <= 6) {
            return null;
        }
        boolean heads = marks <= 6 && marks < rest.length() && rest.charAt(marks) == ' ';
        return heads
                ? new LineStart(Kind.WORDS, indent + marks + 1, List.of(), Set.of(Role.HEADING))
                : words(0);
    }

    private static @Nullable LineStart bullet(String rest, String blanks, boolean ended, boolean unicode) {
        int marks = run(rest);
        boolean all = marks == rest.length();
        if (all && !ended) {
            return null;
        }
        if (all && marks >= 3 && rest.charAt(0) != '+') {
            String rule = (unicode ? "─" : "-").repeat(RULE_CELLS);
            return new LineStart(Kind.RULE, blanks.length() + marks, List.of(dim(rule)), Set.of());
        }
        boolean item = marks == 1 && !all && rest.charAt(1) == ' ' && rest.charAt(0) != '_';
        return item
                ? new LineStart(Kind.WORDS, blanks.length() + 1,
                        List.of(dim(blanks + (unicode ? "•" : rest.substring(0, 1)))), Set.of())
                : words(0);
    }

    private static @Nullable LineStart fence(String rest, int indent, boolean ended) {
        int marks = run(rest);
        if (marks < 3) {
            return marks == rest.length() && !ended ? null : words(0);
        }
        if (rest.charAt(0) == '`' && rest.indexOf('`', marks) >= 0) {
            return words(0);
        }
        return ended ? new LineStart(Kind.FENCE, indent + rest.length(), List.of(), Set.of()) : null;
    }

    private static @Nullable LineStart quote(String rest, String blanks, boolean ended, boolean unicode) {
        if (rest.length() == 1 && !ended) {
            return null;
        }
        boolean blank = rest.length() > 1 && rest.charAt(1) == ' ';
        return new LineStart(Kind.WORDS, blanks.length() + (blank ? 2 : 1),
                List.of(dim(blanks + (unicode ? "│ " : "| "))), Set.of(Role.QUOTE));
    }

    private static @Nullable LineStart number(String rest, String blanks, boolean ended) {
        int digits = 0;
        while (digits < rest.length() && Character.isDigit(rest.charAt(digits))) {
            digits++;
        }
        if (digits > 9 || digits + 1 >= rest.length()) {
            boolean may = digits <= 9 && (digits == rest.length() || ".)".indexOf(rest.charAt(digits)) >= 0);
            return may && !ended ? null : words(0);
        }
        boolean item = ".)".indexOf(rest.charAt(digits)) >= 0 && rest.charAt(digits + 1) == ' ';
        return item
                ? new LineStart(Kind.WORDS, blanks.length() + digits + 1,
                        List.of(dim(blanks + rest.substring(0, digits + 1))), Set.of())
                : words(0);
    }

    private static int run(String rest) {
        int length = 1;
        while (length < rest.length() && rest.charAt(length) == rest.charAt(0)) {
            length++;
        }
        return length;
    }

    private static Span dim(String words) {
        return Span.of(CleanText.of(words), Role.DIM);
    }
}
