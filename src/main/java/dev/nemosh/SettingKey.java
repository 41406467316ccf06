package dev.nemosh;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The settings: their key in {@code config.toml}, their environment variable, and their default as it is written. */
enum SettingKey {
    BACKEND("backend", "NEMOSH_BACKEND", "cloud"),
    OUTPUT("output", "NEMOSH_OUTPUT", "text"),
    API_URL("api.url", "NEMO_API_URL", "https://mega-api-prod.nemovideo.ai"),
    WEB_URL("web.url", "NEMO_WEB_URL", null),
    CLIENT_ID("client.id", "NEMO_CLIENT_ID", null),
    SKILL_PLATFORM("skill.platform", "SKILL_SOURCE", null),
    UI_LANG("ui.lang", "NEMOSH_LANG", null),
    STREAM_TIMEOUT("stream.timeout", "NEMOSH_STREAM_TIMEOUT", "15m"),
    STREAM_IDLE("stream.idle", "NEMOSH_STREAM_IDLE", "10m"),
    STREAM_NOTICE("stream.notice", "NEMOSH_STREAM_NOTICE", "2m"),
    STREAM_DELTAS("stream.deltas", "NEMOSH_STREAM_DELTAS", "off"),
    SILENT_TRIES("silent.tries", "NEMOSH_SILENT_TRIES", "3"),
    SILENT_INTERVAL("silent.interval", "NEMOSH_SILENT_INTERVAL", "3s"),
    RECOVERY_FIRST("recovery.first", "NEMOSH_RECOVERY_FIRST", "30s"),
    RECOVERY_INTERVAL("recovery.interval", "NEMOSH_RECOVERY_INTERVAL", "60s"),
    RECOVERY_TRIES("recovery.tries", "NEMOSH_RECOVERY_TRIES", "5"),
    EXPORT_POLL("export.poll", "NEMOSH_EXPORT_POLL", null),
    EXPORT_TIMEOUT("export.timeout", "NEMOSH_EXPORT_TIMEOUT", "15m"),
    RATELIMIT_WAIT("ratelimit.wait", "NEMOSH_RATELIMIT_WAIT", "30s"),
    HTTP_CONNECT("http.connect", "NEMOSH_HTTP_CONNECT", "10s"),
    UPLOAD_MAX("upload.max", "NEMOSH_UPLOAD_MAX", "200MB"),
    REPLAY_SPEED("replay.speed", "NEMOSH_REPLAY_SPEED", "fast"),
    NOTIFY("notify", "NEMOSH_NOTIFY", "bell"),
    GUI_ACTIONS("gui.actions", "NEMOSH_GUI_ACTIONS", "offer"),
    STUDIO_FFMPEG("studio.ffmpeg", "NEMOSH_FFMPEG", null);

    private final String key;
    private final String variable;
    private final @Nullable String standard;

    SettingKey(String key, String variable, @Nullable String standard) {
        this.key = key;
        this.variable = variable;
        this.standard = standard;
    }

    /** Its name in {@code config.toml}, tables joined by dots. */
    String key() {
        return key;
    }

    /** Its environment variable. */
    String variable() {
        return variable;
    }

    /** Its default; empty where that depends on something else. */
    Optional<String> standard() {
        return Optional.ofNullable(standard);
    }

    /** The setting of that key. */
    static Optional<SettingKey> of(String key) {
        String wanted = key.toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(setting -> setting.key.equals(wanted)).findFirst();
    }
}
