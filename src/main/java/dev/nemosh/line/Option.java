package dev.nemosh.line;

import org.jspecify.annotations.Nullable;

/**
 * An option of a built-in.
 *
 * @param name its long name without dashes
 * @param letter its short name; 0 where it has none
 * @param value what it takes; null for a flag
 */
public record Option(String name, char letter, @Nullable Value value) {

    static Option flag(String name) {
        return new Option(name, (char) 0, null);
    }

    static Option flag(String name, char letter) {
        return new Option(name, letter, null);
    }

    static Option taking(String name, Value value) {
        return new Option(name, (char) 0, value);
    }

    static Option taking(String name, char letter, Value value) {
        return new Option(name, letter, value);
    }

    /** Whether it takes no value. */
    public boolean isFlag() {
        return value == null;
    }

    /** As a usage line writes it: {@code --format mp4|mov}. */
    public String usage() {
        return value == null ? "--" + name : "--" + name + " " + value.label();
    }
}
