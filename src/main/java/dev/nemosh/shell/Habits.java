package dev.nemosh.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/**
 * What an interactive shell takes from its user's surroundings.
 *
 * @param folder where relative paths begin
 * @param home what {@code ~} stands for
 * @param editor the command of {@code $VISUAL} or {@code $EDITOR}; empty where neither is set
 * @param inputrc the keys that the user has set for all programs that read lines; need not exist
 * @param call how the end of long work is told: {@code bell}, {@code osc9}, {@code off}, or a command
 * @param powers what the terminal can do beyond drawing
 * @param settings what can be set, for completion
 * @param servers the URLs of the servers worked with so far, for completion; read from the disk
 */
public record Habits(
        Path folder, Path home, String editor, Path inputrc, String call, TerminalPowers powers,
        List<Setting> settings, Supplier<List<String>> servers) {

    /**
     * Something that can be set.
     *
     * @param value what is in force; empty where that depends on something else
     * @param offered what it may be, or usually is
     */
    public record Setting(String key, String value, List<String> offered) {
        public Setting {
            offered = List.copyOf(offered);
        }
    }

    public Habits {
        settings = List.copyOf(settings);
    }
}
