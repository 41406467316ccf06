package dev.nemosh.text;

/**
 * Takes out of a stream of foreign text everything that could drive a terminal: control characters other than tab and
 * line feed, escape sequences (CSI, OSC, DCS and their kin) and bidirectional overrides. A sequence may be cut anywhere
 * between two pieces. CR LF and a lone CR become a line feed.
 *
 * <p>Not safe for use by several threads.
 */
public final class TerminalCleaner {
    private enum State { TEXT, ESCAPE, ESCAPE_INTERMEDIATE, CONTROL_SEQUENCE, STRING, STRING_ESCAPE }

    private static final char ESC = '\u001b';
    private static final char CSI = '\u009b';

    private State state = State.TEXT;
    private boolean afterReturn;
    private char heldHighSurrogate;

    /** Cleans the next piece; what belongs to an unfinished sequence or surrogate pair is held back. */
    public String feed(CharSequence piece) {
        StringBuilder clean = new StringBuilder(piece.length());
        for (int i = 0; i < piece.length(); i++) {
            accept(piece.charAt(i), clean);
        }
        return clean.toString();
    }

    /** Ends the stream: an unfinished sequence is dropped, a lone surrogate becomes the replacement character. */
    public String end() {
        String rest = heldHighSurrogate == 0 ? "" : "\ufffd";
        heldHighSurrogate = 0;
        state = State.TEXT;
        afterReturn = false;
        return rest;
    }

    private void accept(char c, StringBuilder clean) {
        switch (state) {
            case TEXT -> text(c, clean);
            case ESCAPE -> state = afterEscape(c);
            case ESCAPE_INTERMEDIATE -> state = isIntermediate(c) ? state : State.TEXT;
            case CONTROL_SEQUENCE -> {
                if (c == ESC) {
                    state = State.ESCAPE;
                } else if (c == '\n' || c >= 0x40 && c <= 0x7e || c > 0x9f) {
                    state = State.TEXT;
                }
            }
            case STRING -> state = endsString(c) ? State.TEXT : c == ESC ? State.STRING_ESCAPE : state;
            case STRING_ESCAPE -> state = c == '\\' ? State.TEXT : c == ESC ? state : State.STRING;
        }
    }

    private static State afterEscape(char c) {
        return switch (c) {
            case '[' -> State.CONTROL_SEQUENCE;
            case ']', 'P', 'X', '^', '_' -> State.STRING;
            case ESC -> State.ESCAPE;
            default -> isIntermediate(c) ? State.ESCAPE_INTERMEDIATE : State.TEXT;
        };
    }

    /** A line feed ends a string too, so that an unclosed one cannot swallow the rest of a reply. */
    private static boolean endsString(char c) {
        return c == '\u0007' || c == '\u009c' || c == '\n';
    }

    private static boolean isIntermediate(char c) {
        return c >= 0x20 && c <= 0x2f;
    }

    private void text(char c, StringBuilder clean) {
        boolean pairsReturn = afterReturn && c == '\n';
        afterReturn = c == '\r';
        if (pairsReturn) {
            return;
        }
        if (Character.isLowSurrogate(c)) {
            appendPair(c, clean);
            return;
        }
        if (heldHighSurrogate != 0) {
            clean.append('\ufffd');
            heldHighSurrogate = 0;
        }
        if (Character.isHighSurrogate(c)) {
            heldHighSurrogate = c;
        } else if (c == ESC) {
            state = State.ESCAPE;
        } else if (c == CSI) {
            state = State.CONTROL_SEQUENCE;
        } else if (c == '\u009d' || c == '\u0090' || c == '\u0098' || c == '\u009e' || c == '\u009f') {
            state = State.STRING;
        } else if (c == '\r') {
            clean.append('\n');
        } else if (c == '\n' || c == '\t' || !isDangerous(c)) {
            clean.append(c);
        }
    }

    private void appendPair(char low, StringBuilder clean) {
        if (heldHighSurrogate == 0) {
            clean.append('\ufffd');
            return;
        }
        int point = Character.toCodePoint(heldHighSurrogate, low);
        heldHighSurrogate = 0;
        boolean tag = point >= 0xE0000 && point <= 0xE0FFF;
        if (!tag) {
            clean.appendCodePoint(point);
        }
    }

    /** Control characters, bidirectional controls, line separators, and the invisible marks that can hide words. */
    private static boolean isDangerous(char c) {
        return c < 0x20 || c >= 0x7f && c <= 0x9f
                || c == '\u061c' || c == '\u200e' || c == '\u200f'
                || c >= '\u2028' && c <= '\u202e'
                || c >= '\u2066' && c <= '\u206f'
                || c == '\ufeff' || c >= '\ufff9' && c <= '\ufffb';
    }
}
