package dev.nemosh.line;

import java.util.List;

/** Where a line goes. */
public sealed interface Route {

    /** Empty, or a comment. */
    record Nothing() implements Route {}

    /**
     * To a built-in.
     *
     * @param builtIn which
     * @param arguments its words after the name, read by its syntax
     * @param phrase whether it was asked for in the user's own words (the shell then says what it took the line for)
     */
    record Invoke(BuiltIn builtIn, Arguments arguments, boolean phrase) implements Route {}

    /** To a built-in that cannot take the words: an error, never sent. */
    record Misused(BuiltIn builtIn, Misuse misuse) implements Route {}

    /** To the agent, as it stands. */
    record Prompt(String text) implements Route {}

    /** An unknown {@code /name}: an error, never sent. */
    record UnknownName(String name, List<String> nearest) implements Route {}

    /** A single bare word that nearly is a built-in's name: not sent without a yes. */
    record NearMiss(String word, BuiltIn nearest) implements Route {}
}
