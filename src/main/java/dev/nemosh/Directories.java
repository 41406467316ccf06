package dev.nemosh;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where things are kept, by the XDG rules. {@code ~} is {@code $HOME}, as other programs have it.
 *
 * @param home the user's home
 * @param config {@code config.toml}
 * @param state token, sessions, journals, histories
 * @param data the studio's projects and media
 * @param cache class-data archive, unpacked FFmpeg
 */
record Directories(Path home, Path config, Path state, Path data, Path cache) {

    /** The directories of a process with that environment. */
    static Directories of(Map<String, String> environment, String userHome) {
        String named = environment.getOrDefault("HOME", "");
        Path home = Path.of(named.isBlank() ? userHome : named);
        return new Directories(
                home,
                base(environment, "XDG_CONFIG_HOME", home.resolve(".config")),
                base(environment, "XDG_STATE_HOME", home.resolve(".local/state")),
                base(environment, "XDG_DATA_HOME", home.resolve(".local/share")),
                base(environment, "XDG_CACHE_HOME", home.resolve(".cache")));
    }

    /** The XDG rules want absolute paths; a relative one counts as none. */
    private static Path base(Map<String, String> environment, String variable, Path standard) {
        String named = environment.getOrDefault(variable, "");
        Path root = named.isBlank() || !Path.of(named).isAbsolute() ? standard : Path.of(named);
        return root.resolve("nemosh");
    }
}
