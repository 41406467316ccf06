package dev.nemosh.line;

import dev.nemosh.text.Failure;

/**
 * Words that a built-in cannot take.
 *
 * @param failure what is wrong, with exit code 2
 * @param at the UTF-16 index in the line, from 0, of the word at fault; the line's length where one is missing
 */
public record Misuse(Failure failure, int at) {}
