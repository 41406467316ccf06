package dev.nemosh.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** Opens the process's terminal. */
public final class Terminals {
    private static final int FFM_SINCE = 22;

    private Terminals() {}

    /** The terminal that the process was started in, without a search through providers. */
    public static Terminal open() {
        String provider = Runtime.version().feature() >= FFM_SINCE ? "ffm" : "jni";
        try {
            return TerminalBuilder.builder()
                    .name("nemosh")
                    .system(true)
                    .provider(provider)
                    .dumb(true)
                    .encoding(StandardCharsets.UTF_8)
                    .nativeSignals(true)
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
