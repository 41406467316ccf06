package dev.nemosh.work;

import dev.nemosh.text.CleanText;

/** Asks the user. In scripts, and with {@code --yes}, the answer is no: what spends and overwrites nothing. */
@FunctionalInterface
public interface Questions {
    /** Whether the user says yes. */
    boolean yes(CleanText question);
}
