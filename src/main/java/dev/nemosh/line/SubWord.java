package dev.nemosh.line;

import java.util.List;

/**
 * A word that may stand right after a built-in's name and says what it is to do: {@code list} in {@code session list}.
 *
 * @param word the word
 * @param positionals what may follow it
 * @param beside whether it may run beside a prompt that is under way
 */
public record SubWord(String word, List<Positional> positionals, boolean beside) {

    public SubWord {
        positionals = List.copyOf(positionals);
    }

    static SubWord reading(String word, Positional... positionals) {
        return new SubWord(word, List.of(positionals), true);
    }

    static SubWord changing(String word, Positional... positionals) {
        return new SubWord(word, List.of(positionals), false);
    }

    /** As a usage line writes it: {@code use ID}. */
    public String usage() {
        StringBuilder words = new StringBuilder(word);
        positionals.forEach(positional -> words.append(' ').append(positional.usage()));
        return words.toString();
    }
}
