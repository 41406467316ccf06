package dev.nemosh.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs({OS.WINDOWS, OS.MAC})
class BrowserTest {
    private static final URI PAGE = URI.create("http://127.0.0.1:1/workspace/claim?ct=clm_1");

    @TempDir
    private Path folder;

    @Test
    void aBrowserThatFailsHasOpenedNothing() throws IOException {
        assertFalse(opened("exit 1"));
        assertFalse(new Browser(Map.of("BROWSER", folder.resolve("none").toString())).test(PAGE));
    }

    @Test
    void aBrowserIsGivenThePage() throws IOException {
        assertTrue(opened("echo \"$1\" >\"$0.page\""));
        assertEquals(PAGE + "\n", Files.readString(folder.resolve("browser.page")));
    }

    @Test
    void whereThereIsNoDesktopNothingIsTried() {
        assertFalse(new Browser(Map.of()).test(PAGE));
    }

    private boolean opened(String script) throws IOException {
        Path browser = Files.writeString(folder.resolve("browser"), "#!/bin/sh\n" + script + "\n");
        assertTrue(browser.toFile().setExecutable(true));
        return new Browser(Map.of("BROWSER", browser.toString())).test(PAGE);
    }
}
