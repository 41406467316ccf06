package dev.nemosh.script;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How a check compares what is with what was expected. */
public enum Comparison {
    /** {@code =}, also written {@code ==}. */
    EQUAL("=", "=="),
    /** {@code !=}. */
    DIFFERENT("!="),
    /** {@code <}. */
    LESS("<"),
    /** {@code <=}. */
    AT_MOST("<="),
    /** {@code >}. */
    MORE(">"),
    /** {@code >=}. */
    AT_LEAST(">="),
    /** {@code ~}: matches, or is near. */
    LIKE("~");

    private final List<String> signs;

    Comparison(String... signs) {
        this.signs = List.of(signs);
    }

    /** The comparison that is written so. */
    public static Optional<Comparison> written(String sign) {
        return Arrays.stream(values()).filter(one -> one.signs.contains(sign)).findFirst();
    }

    /** Its sign. */
    public String sign() {
        return signs.get(0);
    }

    /** Whether it holds between two numbers, {@code ~} within the tolerance. */
    boolean holds(long actual, long expected, long tolerance) {
        return switch (this) {
            case EQUAL -> actual == expected;
            case DIFFERENT -> actual != expected;
            case LESS -> actual < expected;
            case AT_MOST -> actual <= expected;
            case MORE -> actual > expected;
            case AT_LEAST -> actual >= expected;
            case LIKE -> Math.abs(actual - expected) <= tolerance;
        };
    }
}
