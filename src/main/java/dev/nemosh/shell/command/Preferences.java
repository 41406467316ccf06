package dev.nemosh.shell.command;

import dev.nemosh.text.NemoException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The settings as {@code config} shows and changes them. */
public interface Preferences {
    /**
     * A setting in force.
     *
     * @param key as {@code config.toml} has it
     * @param value as it is written; null where nothing sets it
     * @param source {@code option}, {@code environment}, {@code file} or {@code default}
     */
    record Line(String key, @Nullable String value, String source) {}

    /** All settings in force, in the order in which they are listed. */
    List<Line> lines();

    /**
     * Writes a setting down, to hold from the next start.
     *
     * @param key one of the keys of {@link #lines()}
     * @param value what it is to be; null for its default
     * @return the file that it stands in
     * @throws NemoException with the usage code where the setting cannot be that, or the file cannot be changed
     */
    Path keep(String key, @Nullable String value);
}
