package dev.nemosh.script;

import java.util.Arrays;

/** A script's text, with its places known by line and column. */
final class SourceText {
    private final String name;
    private final String text;
    private final int first;
    private final int[] lineStarts;

    /**
     * Takes a script's text.
     *
     * @param name what errors call it
     * @param text the whole of it; a byte order mark in front is no part of it
     */
    SourceText(String name, String text) {
        this(name, text, 1);
    }

    /** A part of a text, which begins with the line of that number. */
    SourceText(String name, String text, int first) {
        this.name = name;
        this.text = text.startsWith("\ufeff") ? text.substring(1) : text;
        this.first = first;
        this.lineStarts = starts(this.text);
    }

    String name() {
        return name;
    }

    String text() {
        return text;
    }

    /** The number, from 1, of the line in which an offset lies. */
    int lineAt(int offset) {
        return first + indexAt(offset);
    }

    /** The column of an offset in its line: characters as people count them, from 1. */
    int columnAt(int offset) {
        return text.codePointCount(lineStarts[indexAt(offset)], Math.min(offset, text.length())) + 1;
    }

    /** The line of that number, without its end. */
    String line(int number) {
        int index = number - first;
        int from = lineStarts[index];
        int to = index + 1 < lineStarts.length ? lineStarts[index + 1] - 1 : text.length();
        return text.substring(from, to > from && text.charAt(to - 1) == '\r' ? to - 1 : to);
    }

    private int indexAt(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found : -found - 2;
    }

    private static int[] starts(String text) {
        int[] starts = new int[16];
        int count = 1;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, 2 * count);
            }
            starts[count++] = i + 1;
        }
        return Arrays.copyOf(starts, count);
    }
}
