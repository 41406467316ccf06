package dev.nemosh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nemosh.text.ExitCode;
import dev.nemosh.text.Failure;
import dev.nemosh.text.Language;
import dev.nemosh.text.Messages;
import dev.nemosh.text.NemoException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which of the places that have a setting wins, and what a setting may be. */
class SettingsTest {
    private static final Messages MESSAGES = new Messages(Language.ENGLISH);

    @Test
    void theCommandLineWinsThenTheEnvironmentThenTheFile() {
        Map<String, String> environment = Map.of("NEMOSH_BACKEND", "embedded", "NEMOSH_STREAM_IDLE", "7m");
        Map<String, String> file = Map.of(
                "backend", "https://film.example", "stream.idle", "8m", "stream.notice", "9s");
        Settings settings = new Settings(Map.of(SettingKey.BACKEND, "cloud"), environment, file, MESSAGES);
        assertEquals("cloud", settings.words(SettingKey.BACKEND).orElseThrow());
        assertEquals(Settings.Source.OPTION, settings.source(SettingKey.BACKEND));
        assertEquals(Duration.ofMinutes(7), settings.duration(SettingKey.STREAM_IDLE));
        assertEquals(Settings.Source.ENVIRONMENT, settings.source(SettingKey.STREAM_IDLE));
        assertEquals(Duration.ofSeconds(9), settings.duration(SettingKey.STREAM_NOTICE));
        assertEquals(Settings.Source.FILE, settings.source(SettingKey.STREAM_NOTICE));
        assertEquals(Duration.ofMinutes(15), settings.duration(SettingKey.STREAM_TIMEOUT));
        assertEquals(Settings.Source.STANDARD, settings.source(SettingKey.STREAM_TIMEOUT));
    }

    @Test
    void anEmptyVariableIsAsGoodAsNone() {
        Settings settings = new Settings(
                Map.of(), Map.of("NEMOSH_UPLOAD_MAX", " "), Map.of("upload.max", "5MB"), MESSAGES);
        assertEquals(5_000_000, settings.bytes(SettingKey.UPLOAD_MAX));
    }

    @Test
    void whatASettingCannotBeIsToldWithWhatItCan() {
        Failure choice = refused(Map.of("gui.actions", "maybe"));
        assertEquals("the setting gui.actions cannot be maybe", choice.message().toString());
        assertEquals("it can be: offer, auto, off", choice.hint().toString());
        Failure duration = refused(Map.of("stream.idle", "soon"));
        assertEquals(ExitCode.USAGE, duration.exit());
        assertEquals("it is a duration such as 500ms, 30s, 2m or 1h", duration.hint().toString());
        assertEquals("the setting silent.tries cannot be -1", refused(Map.of("silent.tries", "-1")).message().toString());
    }

    @Test
    void theLanguageIsOneThatTheShellSpeaksOrALocaleOfIt() {
        SettingForm form = SettingKey.UI_LANG.form();
        for (String spoken : List.of("en", "zh", "ZH", "zh-CN", "zh_CN.UTF-8", "en_GB")) {
            assertTrue(form.takes(spoken), spoken);
        }
        for (String other : List.of("xx", "fr", "english", "zhx", "")) {
            assertFalse(form.takes(other), other);
        }
        assertEquals("it is en or zh", refused(Map.of("ui.lang", "xx")).hint().toString());
    }

    @Test
    void aKeyThatIsNoneIsRefused() {
        assertTrue(refused(Map.of("stream.idel", "1m")).message().toString().contains("stream.idel"));
    }

    private static Failure refused(Map<String, String> file) {
        return assertThrows(NemoException.class, () -> new Settings(Map.of(), Map.of(), file, MESSAGES)).failure();
    }
}
