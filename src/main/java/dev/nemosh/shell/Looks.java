package dev.nemosh.shell;

import java.util.function.IntSupplier;

/**
 * What may be written to a stream beyond words.
 *
 * @param terminal whether a person looks at a terminal
 * @param color whether colours and weights may be used
 * @param links whether OSC 8 links may be used
 * @param unicode whether box and block characters may be used, else ASCII
 * @param plain whether nothing is redrawn and words stand for symbols ({@code --plain})
 * @param width the cells of a line now; for a stream that is no terminal a fixed number
 */
public record Looks(
        boolean terminal, boolean color, boolean links, boolean unicode, boolean plain, IntSupplier width) {}
