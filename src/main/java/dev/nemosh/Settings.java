package dev.nemosh;

import dev.nemosh.text.CleanText;
import dev.nemosh.text.Durations;
import dev.nemosh.text.ExitCode;
import dev.nemosh.text.Failure;
import dev.nemosh.text.Messages;
import dev.nemosh.text.NemoException;
import dev.nemosh.text.Sizes;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The settings in force. For each the first place that has it wins: the command line, the environment,
 * {@code config.toml}, the default.
 */
final class Settings {
    /** Where a value comes from. */
    enum Source { OPTION, ENVIRONMENT, FILE, STANDARD }

    private record Value(String words, Source source) {}

    private final Map<SettingKey, Value> values = new EnumMap<>(SettingKey.class);

    /**
     * Gathers the settings.
     *
     * @param options what the command line says
     * @param environment the process's environment; an empty variable is as good as none
     * @param file {@code config.toml}'s keys, tables joined by dots
     * @throws NemoException with the usage code where the file has a key that is none, or a value is none for its key
     */
    Settings(Map<SettingKey, String> options, Map<String, String> environment, Map<String, String> file,
            Messages messages) {
        for (String key : file.keySet()) {
            if (SettingKey.of(key).isEmpty()) {
                throw new NemoException(new Failure(ExitCode.USAGE, "usage",
                        messages.text("nemosh.unknown-setting", key), messages.text("nemosh.hint-settings")));
            }
        }
        for (SettingKey key : SettingKey.values()) {
            String variable = environment.getOrDefault(key.variable(), "");
            if (options.containsKey(key)) {
                values.put(key, new Value(options.get(key), Source.OPTION));
            } else if (!variable.isBlank()) {
                values.put(key, new Value(variable.strip(), Source.ENVIRONMENT));
            } else if (file.containsKey(key.key())) {
                values.put(key, new Value(file.get(key.key()), Source.FILE));
            } else {
                key.standard().ifPresent(words -> values.put(key, new Value(words, Source.STANDARD)));
            }
            words(key).filter(words -> !key.form().takes(words)).ifPresent(words -> {
                throw refusal(key, words, messages);
            });
        }
    }

    /** The value as it was written; empty where nothing says it. */
    Optional<String> words(SettingKey key) {
        return Optional.ofNullable(values.get(key)).map(Value::words);
    }

    /** Where it comes from. */
    Source source(SettingKey key) {
        Value value = values.get(key);
        return value == null ? Source.STANDARD : value.source();
    }

    /** A duration such as {@code 30s}. */
    Duration duration(SettingKey key) {
        return Durations.parse(words(key).orElseThrow());
    }

    /** A size in bytes, such as {@code 200MB}. */
    long bytes(SettingKey key) {
        return Sizes.parse(words(key).orElseThrow());
    }

    /** A whole number, at least 0. */
    int number(SettingKey key) {
        return Integer.parseInt(words(key).orElseThrow());
    }

    /** Whether a setting is that one of its words. */
    boolean is(SettingKey key, String choice) {
        return words(key).orElseThrow().equals(choice);
    }

    /** What is told where a setting cannot be that. */
    static NemoException refusal(SettingKey key, String refused, Messages messages) {
        List<String> choices = key.form().choices();
        String kind = key.form().kind();
        CleanText hint = !choices.isEmpty()
                ? messages.text("nemosh.hint-choices", String.join(", ", choices))
                : messages.text(kind.isEmpty() ? "nemosh.hint-settings" : "nemosh.hint-" + kind);
        return new NemoException(new Failure(
                ExitCode.USAGE, "usage", messages.text("nemosh.bad-setting", key.key(), refused), hint));
    }
}
