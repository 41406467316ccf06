package dev.nemosh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nemosh.text.Language;
import dev.nemosh.text.Messages;
import dev.nemosh.text.NemoException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the user wrote by hand stays as it is when the program changes one setting. */
class ConfigFileTest {
    @TempDir
    private Path folder;

    @Test
    void aFirstSettingMakesTheFile() throws Exception {
        ConfigFile file = file(folder.resolve("nemosh").resolve("config.toml"));
        file.put("stream.timeout", "20m");
        assertEquals("stream.timeout = \"20m\"\n", Files.readString(file.path()));
        assertEquals(Map.of("stream.timeout", "20m"), file.read());
    }

    @Test
    void commentsAndOrderStay() throws Exception {
        ConfigFile file = written("""
                # mine
                backend = "embedded" # no account

                [stream]
                idle = '5m'   # slow line
                [export]
                poll = "1s"
                """);
        file.put("stream.idle", "6m");
        file.put("stream.notice", "30s");
        file.put("silent.tries", "5");
        file.put("export.poll", null);
        assertEquals("""
                # mine
                backend = "embedded" # no account
                silent.tries = 5

                [stream]
                idle = "6m"   # slow line
                notice = "30s"
                [export]
                """, Files.readString(file.path()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"say \"done\"", "C:\\tools\\ffmpeg.exe", "片段 # 1", "007", "12", "on", ""})
    void anyWordsComeBackAsTheyWere(String words) throws Exception {
        ConfigFile file = written("notify = \"bell\"\n");
        file.put("notify", words);
        assertEquals(Map.of("notify", words), file.read());
    }

    @ParameterizedTest
    @ValueSource(strings = {"stream = { idle = \"5m\" }", "\"stream\".idle = \"5m\"", "notify = \"\"\"\nstream.idle\"\"\""})
    void whatItCannotChangeAloneItLeavesAndSays(String laidOut) throws Exception {
        ConfigFile file = written(laidOut + "\n");
        NemoException refusal = assertThrows(NemoException.class, () -> file.put("stream.idle", "6m"));
        assertTrue(refusal.failure().hint().toString().contains("editor"));
        assertEquals(laidOut + "\n", Files.readString(file.path()));
    }

    @Test
    void aLinkToTheFileStays() throws Exception {
        Path kept = Files.writeString(folder.resolve("kept.toml"), "notify = \"bell\"\n");
        Path link = Files.createSymbolicLink(folder.resolve("config.toml"), kept);
        file(link).put("notify", "off");
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("notify = \"off\"\n", Files.readString(kept));
    }

    @Test
    void theLineOfAMistakeIsTold() throws Exception {
        NemoException refusal = assertThrows(NemoException.class, written("notify = \"bell\"\nui.lang =\n")::read);
        assertTrue(refusal.failure().message().toString().endsWith("at line 2"), refusal.failure().message()::toString);
    }

    @Test
    void aFileThatWasNamedHasToBeThere() {
        Path missing = folder.resolve("missing.toml");
        assertThrows(NemoException.class, new ConfigFile(missing, true, new Messages(Language.ENGLISH))::read);
        assertEquals(Map.of(), file(missing).read());
    }

    private ConfigFile written(String text) throws IOException {
        return file(Files.writeString(folder.resolve("config.toml"), text, StandardCharsets.UTF_8));
    }

    private static ConfigFile file(Path path) {
        return new ConfigFile(path, false, new Messages(Language.ENGLISH));
    }
}
