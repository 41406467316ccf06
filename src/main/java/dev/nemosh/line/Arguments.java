package dev.nemosh.line;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A built-in's words, read by its syntax.
 *
 * @param options by long name without dashes ({@code format}); a flag's value is empty; repeated options keep the last
 * @param positionals what is no option, in order; a sub-word such as {@code list} in {@code session list} comes first
 */
public record Arguments(Map<String, String> options, List<String> positionals) {

    public Arguments {
        options = Map.copyOf(options);
        positionals = List.copyOf(positionals);
    }

    /** Whether the option was given. */
    public boolean has(String option) {
        return options.containsKey(option);
    }

    /** The option's value, where it was given. */
    public Optional<String> value(String option) {
        return Optional.ofNullable(options.get(option));
    }

    /** The positional at that place from 0, where there is one. */
    public Optional<String> positional(int place) {
        return place < positionals.size() ? Optional.of(positionals.get(place)) : Optional.empty();
    }
}
