package dev.nemosh.text;

/**
 * Text that a terminal can be given as it is. There is no way to one but through the cleaner, so an output that takes
 * only this type cannot be driven by a reply, a file's name or an error.
 */
public final class CleanText implements Comparable<CleanText> {
    /** No words at all. */
    public static final CleanText EMPTY = new CleanText("");

    private final String words;

    private CleanText(String words) {
        this.words = words;
    }

    /** Cleans the words; lines and tabs are kept. */
    public static CleanText of(String words) {
        if (isPlain(words)) {
            return words.isEmpty() ? EMPTY : new CleanText(words);
        }
        TerminalCleaner cleaner = new TerminalCleaner();
        String clean = cleaner.feed(words) + cleaner.end();
        return clean.isEmpty() ? EMPTY : new CleanText(clean);
    }

    /** The quick answer for what most words are: letters, signs and digits of ASCII. */
    static boolean isPlain(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c < 0x20 || c > 0x7e) {
                return false;
            }
        }
        return true;
    }

    /** Cleans the words and puts them on one line: breaks and tabs become blanks. */
    public static CleanText lineOf(String words) {
        String clean = of(words).words;
        return new CleanText(clean.replace('\n', ' ').replace('\t', ' ').strip());
    }

    /** Wraps what a {@link TerminalCleaner} of this room has already cleaned, piece by piece. */
    public static CleanText fed(TerminalCleaner cleaner, CharSequence piece) {
        return new CleanText(cleaner.feed(piece));
    }

    /** This text with the other behind it. */
    public CleanText plus(CleanText other) {
        return other.isEmpty() ? this : isEmpty() ? other : new CleanText(words + other.words);
    }

    /** A part of it, by UTF-16 index; a cut through a surrogate pair is the caller's mistake. */
    public CleanText part(int from, int to) {
        return new CleanText(words.substring(from, to));
    }

    /** Whether there are no words. */
    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** The number of UTF-16 units; for cells see {@link DisplayWidth}. */
    public int length() {
        return words.length();
    }

    @Override
    public int compareTo(CleanText other) {
        return words.compareTo(other.words);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CleanText that && words.equals(that.words);
    }

    @Override
    public int hashCode() {
        return words.hashCode();
    }

    @Override
    public String toString() {
        return words;
    }
}
