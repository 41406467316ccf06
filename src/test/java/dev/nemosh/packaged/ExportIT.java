package dev.nemosh.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program was killed while its own studio rendered. */
class ExportIT {
    private static final Duration RENDER = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    @Test
    void theNextStartFinishesARenderThatWasCut() throws Exception {
        Sandbox place = Sandbox.in(folder);
        try (ShellProcess shell = place.shell("-b", "embedded")) {
            shell.awaitPrompt().enter("make a 6 second ocean sunset video");
            shell.awaitScreen("Music added").awaitScreen("BGM added").awaitPrompt();
            shell.enter("export sea.mp4 --resolution 540p").awaitScreen("rendering");
            shell.kill();
        }
        Path film = place.work().resolve("sea.mp4");
        assertTrue(Files.notExists(film));
        try (ShellProcess shell = place.shell("-b", "embedded")) {
            shell.awaitScreen("1 export is still rendering").awaitScreen("sea.mp4", RENDER);
            assertTrue(Files.size(film) > 0);
            shell.awaitPrompt().type(ShellProcess.CTRL_D);
            assertEquals(0, shell.exit(), shell.screen());
        }
    }
}
