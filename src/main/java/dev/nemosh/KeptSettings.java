package dev.nemosh;

import dev.nemosh.shell.command.Preferences;
import dev.nemosh.text.Messages;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The settings in force, and the file in which they can be changed. */
final class KeptSettings implements Preferences {
    private final Settings settings;
    private final ConfigFile file;
    private final Messages messages;

    KeptSettings(Settings settings, ConfigFile file, Messages messages) {
        this.settings = settings;
        this.file = file;
        this.messages = messages;
    }

    @Override
    public List<Line> lines() {
        return Arrays.stream(SettingKey.values()).map(key -> new Line(
                key.key(), settings.words(key).orElse(null), switch (settings.source(key)) {
                    case OPTION -> "option";
                    case ENVIRONMENT -> "environment";
                    case FILE -> "file";
                    case STANDARD -> "default";
                })).toList();
    }

    @Override
    public Path keep(String key, @Nullable String value) {
        SettingKey setting = SettingKey.of(key).orElseThrow();
        if (value != null && !setting.form().takes(value)) {
            throw Settings.refusal(setting, value, messages);
        }
        file.put(setting.key(), value);
        return file.path();
    }
}
