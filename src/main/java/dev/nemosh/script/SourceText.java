package dev.nemosh.script;

import java.util.Arrays;

/** A script's text, with its places known by line and column. */
final class SourceText {
    private final String name;
    private final String text;
    private final int[] lineStarts;

    /**
     * Takes a script's text.
     *
     * @param name what errors call it
     * @param text the whole of it; a byte order mark in front is no part of it
     */
    SourceText(String name, String text) {
        this.name = name;
        this.text = text.startsWith("\ufeff") ? text.substring(1) : text;
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
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** The column of an offset in its line: characters as people count them, from 1. */
    int columnAt(int offset) {
        return text.codePointCount(lineStarts[lineAt(offset) - 1], Math.min(offset, text.length())) + 1;
    }

    /** The line of that number, without its end. */
    String line(int number) {
        int from = lineStarts[number - 1];
        int to = number < lineStarts.length ? lineStarts[number] - 1 : text.length();
        return text.substring(from, to > from && text.charAt(to - 1) == '\r' ? to - 1 : to);
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
