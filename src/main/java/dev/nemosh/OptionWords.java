package dev.nemosh;

import dev.nemosh.text.ExitCode;
import dev.nemosh.text.Failure;
import dev.nemosh.text.Messages;
import dev.nemosh.text.NemoException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
     */
    record Known(String name, List<String> names, boolean takesValue) {}

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
                throw usage(messages, hint, "nemosh.unknown-option", name);
            }
            boolean glued = equals > 0 || !word.startsWith("--") && word.length() > 2;
            String value = equals > 0 ? word.substring(equals + 1) : glued ? word.substring(2) : "";
            if (option.takesValue() && !glued) {
                if (at == words.size()) {
                    throw usage(messages, hint, "nemosh.missing-value", name);
                }
                value = words.get(at++);
            } else if (!option.takesValue() && equals > 0) {
                throw usage(messages, hint, "nemosh.bad-value", word);
            } else if (!option.takesValue() && glued) {
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

    static NemoException usage(Messages messages, String hint, String key, Object... values) {
        return new NemoException(new Failure(
                ExitCode.USAGE, "usage", messages.text(key, values), messages.text(hint)));
    }
}
