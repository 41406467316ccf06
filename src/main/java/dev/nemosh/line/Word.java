package dev.nemosh.line;

/**
 * A word of a line.
 *
 * @param text the word without its quotes and escapes
 * @param from the UTF-16 index where it begins in the line, its quote included
 * @param to the index behind its last character
 */
public record Word(String text, int from, int to) {}
