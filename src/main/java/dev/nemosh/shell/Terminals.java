package dev.nemosh.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.spi.SystemStream;
import org.jline.terminal.spi.TerminalProvider;

/** Opens the process's terminal. */
public final class Terminals {
    private static final int FFM_SINCE = 22;
    private static final int USUAL = 80;

    private Terminals() {}

    /** The cells of a line of the terminal that standard error is; {@value #USUAL} where that can't be told. */
    public static int errorWidth() {
        return width(SystemStream.Error);
    }

    /** The same of the terminal that standard output is. */
    public static int outputWidth() {
        return width(SystemStream.Output);
    }

    private static int width(SystemStream stream) {
        try {
            int cells = TerminalProvider.load(provider()).systemStreamWidth(stream);
            return cells > 0 ? cells : USUAL;
        } catch (IOException e) {
            return USUAL;
        }
    }

    private static String provider() {
        return Runtime.version().feature() >= FFM_SINCE ? "ffm" : "jni";
    }

    /** The terminal that the process was started in, without a search through providers. */
    public static Terminal open() {
        try {
            return TerminalBuilder.builder()
                    .name("nemosh")
                    .system(true)
                    .provider(provider())
                    .dumb(true)
                    .encoding(StandardCharsets.UTF_8)
                    .nativeSignals(true)
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
