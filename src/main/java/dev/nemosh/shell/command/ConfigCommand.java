package dev.nemosh.shell.command;

import dev.nemosh.line.Arguments;
import dev.nemosh.line.BuiltIn;
import dev.nemosh.shell.Answer;
import dev.nemosh.text.ExitCode;
import dev.nemosh.text.Failure;
import dev.nemosh.text.Messages;
import dev.nemosh.text.NemoException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@code config}: the settings in force, and where each comes from. */
public final class ConfigCommand extends BuiltInCommand {

    /**
     * A setting in force.
     *
     * @param key as {@code config.toml} has it
     * @param value as it is written; null where nothing sets it
     * @param source {@code option}, {@code environment}, {@code file} or {@code default}
     */
    public record Line(String key, @Nullable String value, String source) {}

    private final Supplier<List<Line>> settings;

    public ConfigCommand(Messages messages, Supplier<List<Line>> settings) {
        super(BuiltIn.CONFIG, messages);
        this.settings = settings;
    }

    @Override
    ExitCode run(Arguments words, LineScope scope) {
        String wanted = words.positional(0).orElse("");
        List<Line> lines = settings.get().stream()
                .filter(line -> wanted.isEmpty() || line.key().equals(wanted)).toList();
        if (lines.isEmpty()) {
            throw new NemoException(new Failure(ExitCode.USAGE, "usage",
                    messages().text("shell.config-unknown", wanted), messages().text("shell.config-unknown-hint")));
        }
        List<Map<String, Object>> all = new ArrayList<>();
        Listing listing = new Listing(messages(), "shell.config-key", "shell.config-source", "shell.config-value");
        for (Line line : lines) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("key", line.key());
            fields.put("value", line.value());
            fields.put("source", line.source());
            all.add(fields);
            String value = line.value();
            listing.row(line.key(), messages().text("shell.config-" + line.source()).toString(),
                    value == null ? "" : value);
        }
        return answer(scope, words, new Answer("config", Map.of("settings", all), listing.lines("shell.config-none")));
    }
}
