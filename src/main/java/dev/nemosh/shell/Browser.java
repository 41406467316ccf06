package dev.nemosh.shell;

import java.awt.Desktop;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** The user's browser, where there is one. */
public final class Browser implements Predicate<URI> {
    private static final Duration SOON = Duration.ofSeconds(2);

    private final Map<String, String> environment;

    /** @param environment tells whether there is a desktop, and {@code BROWSER} where the user named one */
    public Browser(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Opens the page; whether it could. */
    @Override
    public boolean test(URI page) {
        try {
            if (isHeadlessUnix()) {
                return false;
            }
            if (!GraphicsEnvironment.isHeadless() && Desktop.isDesktopSupported()) {
                Desktop.getDesktop().browse(page);
                return true;
            }
            String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
            String opener = system.contains("mac") ? "open" : "xdg-open";
            Process process = new ProcessBuilder(List.of(environment.getOrDefault("BROWSER", opener), page.toString()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            // A browser goes on; one that cannot show the page says so at once.
            return !process.waitFor(SOON.toMillis(), TimeUnit.MILLISECONDS) || process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    private boolean isHeadlessUnix() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return !system.contains("win") && !system.contains("mac") && !environment.containsKey("BROWSER")
                && !environment.containsKey("DISPLAY") && !environment.containsKey("WAYLAND_DISPLAY");
    }
}
