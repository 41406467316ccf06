package dev.nemosh;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import dev.nemosh.text.ExitCode;
import dev.nemosh.text.Failure;
import dev.nemosh.text.Messages;
import dev.nemosh.text.NemoException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads {@code config.toml}. */
final class ConfigFile {
    private ConfigFile() {}

    /**
     * The file's values by key, tables joined by dots. A file that is not there has none.
     *
     * @param wanted whether the user named the file, so that a missing one is an error
     * @throws NemoException with the usage code where it cannot be read
     */
    static Map<String, String> read(Path file, boolean wanted, Messages messages) {
        if (!wanted && !Files.exists(file)) {
            return Map.of();
        }
        try {
            Map<String, String> values = new LinkedHashMap<>();
            flatten("", new TomlMapper().readTree(Files.readString(file, StandardCharsets.UTF_8)), values);
            return values;
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw bad(messages, "nemosh.bad-config", file, line);
        } catch (IOException e) {
            throw bad(messages, "nemosh.unreadable-config", file);
        }
    }

    private static void flatten(String prefix, JsonNode node, Map<String, String> values) {
        node.properties().forEach(entry -> {
            String key = prefix + entry.getKey();
            if (entry.getValue().isObject()) {
                flatten(key + ".", entry.getValue(), values);
            } else {
                values.put(key, entry.getValue().isBoolean()
                        ? entry.getValue().booleanValue() ? "on" : "off"
                        : entry.getValue().asText());
            }
        });
    }

    private static NemoException bad(Messages messages, String key, Object... values) {
        return new NemoException(new Failure(
                ExitCode.USAGE, "usage", messages.text(key, values), messages.text("nemosh.hint-settings")));
    }
}
