package dev.nemosh.line;

/**
 * A place after a built-in's name for a word that is no option.
 *
 * @param value what stands there
 * @param required whether it must be there
 * @param repeated whether more of the same may follow
 * @param phrase whether all these words are one, a name of several words
 */
public record Positional(Value value, boolean required, boolean repeated, boolean phrase) {

    static Positional required(Value value) {
        return new Positional(value, true, false, false);
    }

    static Positional optional(Value value) {
        return new Positional(value, false, false, false);
    }

    static Positional several(Value value) {
        return new Positional(value, true, true, false);
    }

    static Positional phrase(Value value) {
        return new Positional(value, true, true, true);
    }

    static Positional any(Value value) {
        return new Positional(value, false, true, false);
    }

    /** Whether all words may stand here, those that look like options too. */
    boolean takesAnyWord() {
        return repeated && !required;
    }

    /** As a usage line writes it: {@code FILE}, {@code [FILE]}, {@code PATH...}. */
    public String usage() {
        String words = repeated && !phrase ? value.label() + "..." : value.label();
        return required ? words : "[" + words + "]";
    }
}
