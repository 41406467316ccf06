package dev.nemosh.line;

/**
 * What was said, twice at the same length.
 *
 * @param text in the letters that the phrases are written in
 * @param original as it was typed, for the names of files
 */
record Said(String text, String original) {

    /** A part of it. */
    Said part(int from, int to) {
        return new Said(text.substring(from, to), original.substring(from, to));
    }

    /** The same with that behind it. */
    Said and(String end) {
        return new Said(text + end, original + end);
    }
}
