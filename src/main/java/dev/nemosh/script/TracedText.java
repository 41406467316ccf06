package dev.nemosh.script;

import dev.nemosh.line.Line;
import java.util.Arrays;
import java.util.BitSet;

/** Text put together out of a script, each character of it with the offset that it comes from. */
final class TracedText implements CharSequence {
    private final StringBuilder text = new StringBuilder();
    private final BitSet literal = new BitSet();
    private int[] origins = new int[64];
    private int plain = Integer.MAX_VALUE;

    /** Appends a character. {@code value}: it comes out of a variable and stands for itself. */
    void append(char c, int origin, boolean value) {
        if (text.length() == origins.length) {
            origins = Arrays.copyOf(origins, 2 * origins.length);
        }
        origins[text.length()] = origin;
        literal.set(text.length(), value);
        text.append(c);
    }

    /** Appends a part of the script as it stands. */
    void append(String source, int from, int to) {
        for (int i = from; i < to; i++) {
            append(source.charAt(i), i, false);
        }
    }

    /** What is appended from now on is taken as it stands: no variable is put in. */
    void asItStands() {
        plain = text.length();
    }

    /** How far variables are put in. */
    int expandable() {
        return Math.min(plain, text.length());
    }

    /** Cuts off what stands behind that length. */
    void cut(int length) {
        text.setLength(length);
        literal.clear(length, Math.max(length, literal.length()));
    }

    String part(int from, int to) {
        return text.substring(from, to);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int from, int to) {
        return part(from, to);
    }

    /** Where the character comes from; for the end of the text, the place behind its last character. */
    int origin(int index) {
        if (index < text.length()) {
            return origins[index];
        }
        return text.length() == 0 ? 0 : origins[text.length() - 1] + 1;
    }

    /** What stands from that index on. */
    TracedText from(int index) {
        TracedText rest = new TracedText();
        for (int i = index; i < text.length(); i++) {
            rest.append(text.charAt(i), origins[i], literal.get(i));
        }
        return rest;
    }

    Line line() {
        return Line.of(text.toString(), literal);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
