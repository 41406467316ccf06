package dev.nemosh;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import dev.nemosh.text.CleanText;
import dev.nemosh.text.ExitCode;
import dev.nemosh.text.Failure;
import dev.nemosh.text.Messages;
import dev.nemosh.text.NemoException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code config.toml}: what the user has written down to hold from one start to the next. */
final class ConfigFile {
    private final Path file;
    private final boolean named;
    private final Messages messages;

    /** @param named whether the user named the file, so that a missing one is an error */
    ConfigFile(Path file, boolean named, Messages messages) {
        this.file = file;
        this.named = named;
        this.messages = messages;
    }

    /** The file of the command line, or else the usual one. */
    static ConfigFile of(LaunchOptions options, Surroundings surroundings, Messages messages) {
        Path named = options.config();
        return new ConfigFile(named == null ? surroundings.directories().config().resolve("config.toml") : named,
                named != null, messages);
    }

    /** Where it lies. */
    Path path() {
        return file;
    }

    /**
     * The file's values by key, tables joined by dots. A file that is not there has none.
     *
     * @throws NemoException with the usage code where it cannot be read
     */
    Map<String, String> read() {
        return values(text());
    }

    /**
     * Changes one key and leaves every other line as it stands. The file is replaced in one step; a link to it stays.
     *
     * @param value what it is from now on; null takes the key out
     * @throws NemoException with the usage code where the file cannot be read or written, or is laid out in a way in
     *     which one key cannot be changed
     */
    void put(String key, @Nullable String value) {
        String before = text();
        Map<String, String> wanted = values(before);
        if (value == null) {
            wanted.remove(key);
        } else {
            wanted.put(key, value);
        }
        TomlLines lines = new TomlLines(before);
        lines.put(key, value);
        if (!says(lines.text(), wanted)) {
            throw bad("nemosh.unchanged-config", messages.text("nemosh.unchanged-config-hint", key), file, key);
        }
        try {
            Path target = Files.exists(file) ? file.toRealPath() : file;
            Path folder = target.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            Path fresh = Files.createTempFile(folder, target.getFileName().toString(), ".part");
            try {
                Files.writeString(fresh, lines.text(), StandardCharsets.UTF_8);
                Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            throw bad("nemosh.unwritable-config", messages.text("nemosh.unchanged-config-hint", key), file);
        }
    }

    private String text() {
        try {
            return named || Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
        } catch (IOException e) {
            throw bad("nemosh.unreadable-config", messages.text("nemosh.hint-settings"), file);
        }
    }

    private static boolean says(String text, Map<String, String> wanted) {
        try {
            return parsed(text).equals(wanted);
        } catch (JacksonException e) {
            return false;
        }
    }

    private Map<String, String> values(String text) {
        try {
            return parsed(text);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw bad("nemosh.bad-config", messages.text("nemosh.hint-settings"), file, line);
        }
    }

    private static Map<String, String> parsed(String text) throws JacksonException {
        Map<String, String> values = new LinkedHashMap<>();
        flatten("", new TomlMapper().readTree(text), values);
        return values;
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

    private NemoException bad(String key, CleanText hint, Object... values) {
        return new NemoException(new Failure(ExitCode.USAGE, "usage", messages.text(key, values), hint));
    }
}
