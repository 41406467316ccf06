package dev.nemosh.shell;

/**
 * The rest of a line in which ends of markup are looked for. An end counts within {@value #REACH} characters; whether
 * it does must not depend on how much of the line has come, so an answer may have to wait.
 *
 * @param text what has come of it
 * @param ended whether that is all of it
 */
record LineRest(String text, boolean ended) {
    /** How far the end of a markup may be from its begin. */
    static final int REACH = 200;
    /** There is no end within reach. */
    static final int NONE = -1;
    /** More of the line is needed. */
    static final int WAIT = -2;

    /** Where emphasis ends that began before {@code from} with so many marks; {@link #NONE} or {@link #WAIT}. */
    int emphasisEnd(int from, char mark, int length) {
        int end = reach(from);
        int i = from;
        while (i < end) {
            char c = text.charAt(i);
            boolean marks = c == mark || c == '`';
            int run = marks ? run(i, end) : 1;
            if (marks && i + run == end && undecided(end)) {
                return WAIT;
            }
            if (c == '`') {
                int close = codeEnd(i + run, run, end);
                if (close == WAIT) {
                    return WAIT;
                }
                i = close == NONE ? i + run : close + run;
            } else if (c == mark && run == length && !Character.isWhitespace(text.charAt(i - 1))
                    && (mark != '_' || i + run >= end || !isWord(text.charAt(i + run)))) {
                return i;
            } else {
                i += c == '\\' ? 2 : run;
            }
        }
        return undecided(end) ? WAIT : NONE;
    }

    /** Where code ends that began before {@code from} with so many marks; {@link #NONE} or {@link #WAIT}. */
    int codeEnd(int from, int length, int end) {
        for (int i = find('`', from, end); i >= 0;) {
            int run = run(i, end);
            if (i + run == end && undecided(end)) {
                return WAIT;
            }
            if (run == length) {
                return i;
            }
            i = find('`', i + run, end);
        }
        return undecided(end) ? WAIT : NONE;
    }

    /** Where the character is between the two places; {@link #NONE} where it is not. */
    int find(char c, int from, int end) {
        for (int i = from; i < end; i++) {
            if (text.charAt(i) == c) {
                return i;
            }
        }
        return NONE;
    }

    /** How far a markup may go that begins here. The end does not depend on how the text came in pieces. */
    int reach(int from) {
        return Math.min(text.length(), from + REACH);
    }

    /** Whether more text might still bring the end: the line goes on and the reach is not used up. */
    boolean undecided(int end) {
        return !ended && end == text.length();
    }

    /** How often the character at that place is repeated up to the end. */
    int run(int from, int end) {
        int i = from;
        while (i < end && text.charAt(i) == text.charAt(from)) {
            i++;
        }
        return i - from;
    }

    /** Letters of ASCII only: between Chinese characters emphasis has no blanks around it. */
    static boolean isWord(char c) {
        return c < 0x7f && Character.isLetterOrDigit(c);
    }
}
