package dev.nemosh.shell;

import java.awt.Desktop;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** The user's browser, where there is one. */
public final class Browser implements Predicate<URI> {
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
            String opener = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "open" : "xdg-open";
            new ProcessBuilder(List.of(environment.getOrDefault("BROWSER", opener), page.toString()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
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
