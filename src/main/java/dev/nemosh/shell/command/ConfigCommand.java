package dev.nemosh.shell.command;

import dev.nemosh.line.Arguments;
import dev.nemosh.line.BuiltIn;
import dev.nemosh.line.Nearest;
import dev.nemosh.shell.Answer;
import dev.nemosh.shell.StyledText;
import dev.nemosh.text.CleanText;
import dev.nemosh.text.ExitCode;
import dev.nemosh.text.Failure;
import dev.nemosh.text.Messages;
import dev.nemosh.text.NemoException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code config}: shows settings and where they come from, or changes one. */
public final class ConfigCommand extends BuiltInCommand {
    private final Preferences settings;

    public ConfigCommand(Messages messages, Preferences settings) {
        super(BuiltIn.CONFIG, messages);
        this.settings = settings;
    }

    @Override
    ExitCode run(Arguments words, LineScope scope) {
        String wanted = words.positional(0).orElse("");
        List<Preferences.Line> lines = settings.lines().stream()
                .filter(line -> wanted.isEmpty() || line.key().equals(wanted)).toList();
        if (lines.isEmpty()) {
            throw new NemoException(new Failure(
                    ExitCode.USAGE, "usage", messages().text("shell.config-unknown", wanted), nearest(wanted)));
        }
        String value = words.positional(1).orElse(null);
        boolean unset = words.has("unset");
        if (unset && (wanted.isEmpty() || value != null)) {
            throw usage("shell.config-unset-what");
        }
        return answer(scope, words, value != null || unset ? kept(lines.get(0), value) : shown(lines));
    }

    private Answer shown(List<Preferences.Line> lines) {
        Listing listing = new Listing(messages(), "shell.config-key", "shell.config-source", "shell.config-value");
        lines.forEach(line -> listing.row(line.key(), messages().text("shell.config-" + line.source()).toString(),
                line.value() == null ? "" : line.value()));
        List<Map<String, Object>> all = new ArrayList<>();
        lines.forEach(line -> all.add(fields(line.key(), line.value(), line.source())));
        return new Answer("config", Map.of("settings", all), listing.lines("shell.config-none"));
    }

    private Answer kept(Preferences.Line line, @Nullable String value) {
        Path file = settings.keep(line.key(), value);
        List<StyledText> told = new ArrayList<>();
        told.add(StyledText.of(value == null
                ? messages().text("shell.config-unset", line.key(), file)
                : messages().text("shell.config-kept", line.key(), value, file)));
        if (line.source().equals("option") || line.source().equals("environment")) {
            CleanText source = messages().text("shell.config-" + line.source());
            told.add(StyledText.of(messages().text("shell.config-overridden", source)));
        }
        return new Answer("config", Map.of("settings", List.of(
                fields(line.key(), value, value == null ? "default" : "file"))), told);
    }

    private static Map<String, Object> fields(String key, @Nullable String value, String source) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("key", key);
        fields.put("value", value);
        fields.put("source", source);
        return fields;
    }

    private CleanText nearest(String wanted) {
        List<String> near = Nearest.among(settings.lines().stream().map(Preferences.Line::key).toList(), wanted);
        return near.isEmpty() ? messages().text("shell.config-unknown-hint")
                : messages().text("shell.nearest", String.join(", ", near));
    }

    private NemoException usage(String key, Object... values) {
        return new NemoException(new Failure(
                ExitCode.USAGE, "usage", messages().text(key, values), messages().text("shell.config-unknown-hint")));
    }
}
