package dev.nemosh;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The settings: their key in {@code config.toml}, their environment variable, their default as it is
 * written, and what they may be.
 */
enum SettingKey {
    BACKEND("backend", "NEMOSH_BACKEND", "cloud", SettingForm.usually("cloud", "embedded")),
    OUTPUT("output", "NEMOSH_OUTPUT", "text", SettingForm.oneOf("text", "json")),
    API_URL("api.url", "NEMO_API_URL", "https://mega-api-prod.nemovideo.ai", SettingForm.WORDS),
    WEB_URL("web.url", "NEMO_WEB_URL", null, SettingForm.WORDS),
    CLIENT_ID("client.id", "NEMO_CLIENT_ID", null, SettingForm.WORDS),
    SKILL_PLATFORM("skill.platform", "SKILL_SOURCE", null, SettingForm.usually("clawhub", "cursor", "unknown")),
    UI_LANG("ui.lang", "NEMOSH_LANG", null, SettingForm.LANGUAGE),
    STREAM_TIMEOUT("stream.timeout", "NEMOSH_STREAM_TIMEOUT", "15m", SettingForm.DURATION),
    STREAM_IDLE("stream.idle", "NEMOSH_STREAM_IDLE", "10m", SettingForm.DURATION),
    STREAM_NOTICE("stream.notice", "NEMOSH_STREAM_NOTICE", "2m", SettingForm.DURATION),
    STREAM_DELTAS("stream.deltas", "NEMOSH_STREAM_DELTAS", "off", SettingForm.oneOf("off", "on")),
    SILENT_TRIES("silent.tries", "NEMOSH_SILENT_TRIES", "3", SettingForm.COUNT),
    SILENT_INTERVAL("silent.interval", "NEMOSH_SILENT_INTERVAL", "3s", SettingForm.DURATION),
    RECOVERY_FIRST("recovery.first", "NEMOSH_RECOVERY_FIRST", "30s", SettingForm.DURATION),
    RECOVERY_INTERVAL("recovery.interval", "NEMOSH_RECOVERY_INTERVAL", "60s", SettingForm.DURATION),
    RECOVERY_TRIES("recovery.tries", "NEMOSH_RECOVERY_TRIES", "5", SettingForm.COUNT),
    EXPORT_POLL("export.poll", "NEMOSH_EXPORT_POLL", null, SettingForm.DURATION),
    EXPORT_TIMEOUT("export.timeout", "NEMOSH_EXPORT_TIMEOUT", "15m", SettingForm.DURATION),
    RATELIMIT_WAIT("ratelimit.wait", "NEMOSH_RATELIMIT_WAIT", "30s", SettingForm.DURATION),
    HTTP_CONNECT("http.connect", "NEMOSH_HTTP_CONNECT", "10s", SettingForm.DURATION),
    UPLOAD_MAX("upload.max", "NEMOSH_UPLOAD_MAX", "200MB", SettingForm.SIZE),
    REPLAY_SPEED("replay.speed", "NEMOSH_REPLAY_SPEED", "fast", SettingForm.oneOf("fast", "recorded")),
    NOTIFY("notify", "NEMOSH_NOTIFY", "bell", SettingForm.usually("bell", "osc9", "off")),
    GUI_ACTIONS("gui.actions", "NEMOSH_GUI_ACTIONS", "offer", SettingForm.oneOf("offer", "auto", "off")),
    STUDIO_FFMPEG("studio.ffmpeg", "NEMOSH_FFMPEG", null, SettingForm.WORDS);

    private final String key;
    private final String variable;
    private final @Nullable String standard;
    private final SettingForm form;

    SettingKey(String key, String variable, @Nullable String standard, SettingForm form) {
        this.key = key;
        this.variable = variable;
        this.standard = standard;
        this.form = form;
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

    /** What it may be. */
    SettingForm form() {
        return form;
    }

    /** What completion offers for it: its usual words, else its default. */
    List<String> offered() {
        return form.offered().isEmpty() ? standard().stream().toList() : form.offered();
    }

    /** The setting of that key. */
    static Optional<SettingKey> of(String key) {
        String wanted = key.toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(setting -> setting.key.equals(wanted)).findFirst();
    }
}
