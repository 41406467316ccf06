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
import java.util.function.Function;

/**
 * The settings in force. For each the first place that has it wins: the command line, the environment,
 * {@code config.toml}, the default.
 */
final class Settings {
    /** Where a value comes from. */
    enum Source { OPTION, ENVIRONMENT, FILE, STANDARD }

    private record Value(String words, Source source) {}

    private final Map<SettingKey, Value> values = new EnumMap<>(SettingKey.class);
    private final Messages messages;

    /**
     * Gathers the settings.
     *
     * @param options what the command line says
     * @param environment the process's environment; an empty variable is as good as none
     * @param file {@code config.toml}'s keys, tables joined by dots
     * @throws NemoException with the usage code where the file has a key that is none
     */
    Settings(Map<SettingKey, String> options, Map<String, String> environment, Map<String, String> file,
            Messages messages) {
        this.messages = messages;
        for (String key : file.keySet()) {
            if (SettingKey.of(key).isEmpty()) {
                throw bad("nemosh.unknown-setting", key);
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
        return read(key, Durations::parse);
    }

    /** A size in bytes, such as {@code 200MB}. */
    long bytes(SettingKey key) {
        return read(key, Sizes::parse);
    }

    /** A whole number, at least 0. */
    int number(SettingKey key) {
        return read(key, words -> {
            int number = Integer.parseInt(words);
            if (number < 0) {
                throw new IllegalArgumentException(words);
            }
            return number;
        });
    }

    /** Whether an {@code on}/{@code off} setting is on. */
    boolean isOn(SettingKey key) {
        return oneOf(key, List.of("off", "on")).equals("on");
    }

    /** One of a few words. */
    String oneOf(SettingKey key, List<String> allowed) {
        return read(key, words -> {
            if (!allowed.contains(words)) {
                throw new IllegalArgumentException(words);
            }
            return words;
        });
    }

    private <T> T read(SettingKey key, Function<String, T> reader) {
        String words = words(key).orElseThrow();
        try {
            return reader.apply(words);
        } catch (IllegalArgumentException e) {
            throw bad("nemosh.bad-setting", key.key(), words);
        }
    }

    private NemoException bad(String key, Object... values) {
        CleanText hint = messages.text("nemosh.hint-settings");
        return new NemoException(new Failure(ExitCode.USAGE, "usage", messages.text(key, values), hint));
    }
}
