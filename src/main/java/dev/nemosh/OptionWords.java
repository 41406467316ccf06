package dev.nemosh;

import dev.nemosh.line.Nearest;
import dev.nemosh.text.CleanText;
import dev.nemosh.text.ExitCode;
import dev.nemosh.text.Failure;
import dev.nemosh.text.Messages;
import dev.nemosh.text.NemoException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a process's options, strictly: {@code --name VALUE}, {@code --name=VALUE}, {@code -n VALUE}, {@code -nVALUE},
 * flags alone or several behind one dash; {@code --} ends them, and so does the first word that is none. It stands on
 * the way to the prompt, so it is small: a library with a model of its own took longer than everything else there.
 */
final class OptionWords {

    /**
     * An option that is known.
     *
     * @param name by which its values are asked for
     * @param names as they are typed, with their dashes
     * @param takesValue whether a value follows
     * @param mayBeEmpty whether a value of no letters is one
     */
    record Known(String name, List<String> names, boolean takesValue, boolean mayBeEmpty) {

        /** An option whose value, where it takes one, holds something. */
        Known(String name, List<String> names, boolean takesValue) {
            this(name, names, takesValue, false);
        }
    }

    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final List<String> rest;

    private OptionWords(List<String> rest) {
        this.rest = rest;
    }

    /**
     * Reads the words.
     *
     * @param hint the key of what to do about words that don't fit
     * @throws NemoException with the usage code where an option is unknown, or its value is missing or too much
     */
    static OptionWords read(List<String> words, List<Known> known, Messages messages, String hint) {
        Map<String, Known> byName = new HashMap<>();
        known.forEach(option -> option.names().forEach(name -> byName.put(name, option)));
        OptionWords read = new OptionWords(new ArrayList<>());
        int at = 0;
        while (at < words.size()) {
            String word = words.get(at++);
            if (word.equals("--") || !word.startsWith("-") || word.equals("-")) {
                at = word.equals("--") ? at : at - 1;
                break;
            }
            int equals = word.startsWith("--") ? word.indexOf('=') : -1;
            String name = equals > 0 ? word.substring(0, equals) : word.startsWith("--") ? word : word.substring(0, 2);
            Known option = byName.get(name);
            if (option == null) {
                throw unknown(word, name, byName.keySet(), messages, hint);
            }
            boolean glued = equals > 0 || !word.startsWith("--") && word.length() > 2;
            String value = equals > 0 ? word.substring(equals + 1) : glued ? word.substring(2) : "";
            if (option.takesValue()) {
                boolean missing = !glued && at == words.size();
                value = glued || missing ? value : words.get(at++);
                if (missing || value.isEmpty() && !option.mayBeEmpty()) {
                    throw usage(messages, hint, "nemosh.missing-value", name);
                }
            } else if (equals > 0) {
                throw usage(messages, hint, "nemosh.bad-value", word);
            } else if (glued) {
                // Several flags behind one dash: the others are read in their turn.
                words = new ArrayList<>(words);
                words.add(at, "-" + value);
                value = "";
            }
            read.values.computeIfAbsent(option.name(), unused -> new ArrayList<>()).add(value);
        }
        read.rest.addAll(words.subList(at, words.size()));
        return read;
    }

    /** Whether the option was given. */
    boolean has(String name) {
        return values.containsKey(name);
    }

    /** The value that was given last. */
    Optional<String> last(String name) {
        List<String> given = all(name);
        return given.isEmpty() ? Optional.empty() : Optional.of(given.get(given.size() - 1));
    }

    /** All its values, in order. */
    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** The words behind the options. */
    List<String> rest() {
        return List.copyOf(rest);
    }

    private static NemoException unknown(
            String word, String name, Set<String> known, Messages messages, String hint) {
        // One dash before a long name is a slip too.
        String meant = word.startsWith("--") ? name : "-" + word;
        return usage(meaning(meant, known, messages, hint), messages.text("nemosh.unknown-option", name));
    }

    /** What to do about a word that is none of those known: the nearest of them, else what the hint's key says. */
    static CleanText meaning(String word, Collection<String> known, Messages messages, String hint) {
        List<String> nearest = Nearest.among(known, word);
        return nearest.isEmpty() ? messages.text(hint) : messages.text("nemosh.nearest", String.join(", ", nearest));
    }

    static NemoException usage(Messages messages, String hint, String key, Object... values) {
        return usage(messages.text(hint), messages.text(key, values));
    }

    static NemoException usage(CleanText hint, CleanText message) {
        return new NemoException(new Failure(ExitCode.USAGE, "usage", message, hint));
    }
}
