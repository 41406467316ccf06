package dev.nemosh.text;

/**
 * Words that came from the wire or from a file's name: not to be shown before they are cleaned. Its {@code toString} is
 * harmless, so that a slip into a message cannot drive a terminal.
 *
 * @param raw the words as they came
 */
public record ForeignText(String raw) {

    /** The words without anything that could drive a terminal; lines and tabs are kept. */
    public CleanText clean() {
        return CleanText.of(raw);
    }

    /** The same on one line: breaks and tabs become blanks. */
    public CleanText cleanLine() {
        return CleanText.lineOf(raw);
    }

    @Override
    public String toString() {
        return cleanLine().toString();
    }
}
