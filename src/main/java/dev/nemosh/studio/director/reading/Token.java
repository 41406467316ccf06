package dev.nemosh.studio.director.reading;

/**
 * A piece of a prompt.
 *
 * @param word folded for comparing: lower case, narrow forms; of a quotation its words as they stand
 * @param from where it begins in the prompt
 * @param to where it ends
 */
record Token(Kind kind, String word, int from, int to) {

    enum Kind {
        /** Letters of a script that has blanks between its words. */
        WORD,
        /** One Chinese character. */
        HAN,
        /** Digits, with a decimal point perhaps. */
        NUMBER,
        /** What stood between quotation marks. */
        QUOTE,
        /** The name of a media file. */
        FILE,
        /** A web address. */
        LINK,
        /** Punctuation. */
        MARK
    }

    boolean is(Kind other) {
        return kind == other;
    }

    boolean is(String other) {
        return kind != Kind.QUOTE && word.equals(other);
    }

    /** Whether the other follows with nothing between them. */
    boolean touches(Token other) {
        return to == other.from;
    }

    double number() {
        return Double.parseDouble(word.replace(",", ""));
    }
}
