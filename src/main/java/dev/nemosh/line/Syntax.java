package dev.nemosh.line;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The words that a built-in takes after its name.
 *
 * @param options in the order of its usage line
 * @param alternatives names of options of which only one may be given
 * @param subWords words that say what to do; where there are any, the positionals stand behind them, not here
 * @param positionals places in their order
 * @param positionalsNeed the option without which no positional may stand; empty where there is none
 */
public record Syntax(
        List<Option> options, List<String> alternatives, List<SubWord> subWords, List<Positional> positionals,
        String positionalsNeed) {

    /** Nothing at all. */
    static final Syntax NONE = new Syntax(List.of(), List.of(), List.of(), List.of(), "");

    public Syntax {
        options = List.copyOf(options);
        alternatives = List.copyOf(alternatives);
        subWords = List.copyOf(subWords);
        positionals = List.copyOf(positionals);
        Set<Object> names = new HashSet<>();
        for (Option option : options) {
            if (!names.add(option.name()) || option.letter() != 0 && !names.add(option.letter())) {
                throw new IllegalArgumentException("two options share a name: " + option.usage());
            }
        }
    }

    static Syntax of(Option... options) {
        return NONE.with(options);
    }

    static Syntax of(Positional... positionals) {
        return new Syntax(List.of(), List.of(), List.of(), List.of(positionals), "");
    }

    static Syntax of(SubWord... subWords) {
        return new Syntax(List.of(), List.of(), List.of(subWords), List.of(), "");
    }

    Syntax with(Option... more) {
        List<Option> all = new ArrayList<>(options);
        all.addAll(List.of(more));
        return new Syntax(all, alternatives, subWords, positionals, positionalsNeed);
    }

    Syntax onlyOneOf(String... names) {
        return new Syntax(options, List.of(names), subWords, positionals, positionalsNeed);
    }

    /** Positionals that make sense with that option only. */
    Syntax behind(String option, Positional... places) {
        return new Syntax(options, alternatives, subWords, List.of(places), option);
    }

    /** The option of that long name, without dashes. */
    public Optional<Option> option(String name) {
        return options.stream().filter(option -> option.name().equals(name)).findFirst();
    }

    /** The option of that letter. */
    public Optional<Option> option(char letter) {
        return options.stream().filter(option -> option.letter() == letter).findFirst();
    }

    /** The sub-word that is written so. */
    public Optional<SubWord> subWord(String word) {
        return subWords.stream().filter(sub -> sub.word().equals(word)).findFirst();
    }

    /** A usage line's words behind the name. */
    public String usage() {
        List<String> words = new ArrayList<>();
        if (!subWords.isEmpty()) {
            words.add("[" + String.join("|", subWords.stream().map(SubWord::usage).toList()) + "]");
        }
        if (positionalsNeed.isEmpty()) {
            positionals.forEach(positional -> words.add(positional.usage()));
        }
        if (!alternatives.isEmpty()) {
            words.add("[" + String.join("|", alternatives.stream().map(this::alternative).toList()) + "]");
        }
        for (Option option : options) {
            if (!alternatives.contains(option.name())) {
                words.add("[" + option.usage() + "]");
            }
        }
        return String.join(" ", words);
    }

    private String alternative(String name) {
        StringBuilder words = new StringBuilder(option(name).orElseThrow().usage());
        if (name.equals(positionalsNeed)) {
            positionals.forEach(positional -> words.append(' ').append(positional.usage()));
        }
        return words.toString();
    }
}
