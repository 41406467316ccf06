package dev.nemosh.line;

import dev.nemosh.text.CleanText;

/**
 * A word that could stand where the cursor is.
 *
 * @param value the whole word, unquoted, with what was typed of it; {@link Words#quote} writes it into a line
 * @param description what it is, one line; may be empty
 * @param closed whether a blank follows it: not behind {@code --format=} or a folder
 */
public record Candidate(String value, CleanText description, boolean closed) {

    /** What a menu shows of it: what stands behind {@code --format=}. */
    public String shown() {
        return value.startsWith("--") ? value.substring(value.indexOf('=') + 1) : value;
    }
}
