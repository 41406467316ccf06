package dev.nemosh.line;

import java.util.BitSet;

/**
 * One line as it goes to the router. Characters that a variable put there are literal: a blank or a quote among them
 * neither parts nor quotes words, so that a variable's value stays one word.
 */
public final class Line {
    private final String text;
    private final BitSet literal;

    private Line(String text, BitSet literal) {
        this.text = text;
        this.literal = literal;
    }

    /** A line as it was typed. */
    public static Line of(String text) {
        return new Line(text, new BitSet());
    }

    /** A line of which the characters at those UTF-16 indexes came out of variables. */
    public static Line of(String text, BitSet literal) {
        return new Line(text, (BitSet) literal.clone());
    }

    /** The line's words as they stand. */
    public String text() {
        return text;
    }

    /** Whether the character at that index came out of a variable. */
    public boolean literalAt(int index) {
        return literal.get(index);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Line that && text.equals(that.text) && literal.equals(that.literal);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
