package dev.nemosh;

import dev.nemosh.shell.Looks;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;
import org.jline.utils.OSUtils;
import org.jspecify.annotations.Nullable;

/** Decides how each stream may look: options first, then what the environment asks for, then what the stream is. */
final class Looking {
    private static final int PIPE_WIDTH = 100;
    private static final Pattern UTF_8 = Pattern.compile("(?i)utf-?8");

    private final Surroundings surroundings;
    private final LaunchOptions options;

    Looking(Surroundings surroundings, LaunchOptions options) {
        this.surroundings = surroundings;
        this.options = options;
    }

    /** How {@code out} or {@code err} may look; the width is asked of the terminal where there is one. */
    Looks of(String stream, @Nullable IntSupplier width) {
        boolean terminal = surroundings.isTerminal(stream);
        boolean dumb = dumb();
        boolean live = terminal && !dumb;
        IntSupplier cells = terminal && width != null ? width : () -> PIPE_WIDTH;
        return new Looks(terminal, color(live), live && !plain(), unicode(), plain() || dumb, cells);
    }

    /** A terminal that does not say what it is can be trusted with nothing; on Windows none says so. */
    private boolean dumb() {
        String type = surroundings.variable("TERM");
        return type.equals("dumb") || type.isEmpty() && !OSUtils.IS_WINDOWS;
    }

    /** Where the locale names a charset, it decides what the terminal can show; ASCII locales name none. */
    boolean unicode() {
        String locale = surroundings.locale();
        return !plain() && (locale.isEmpty() || UTF_8.matcher(locale).find());
    }

    /** Whether nothing is redrawn and words stand for symbols. */
    boolean plain() {
        return options.plain() || surroundings.variable("ACCESSIBLE").equals("1");
    }

    private boolean color(boolean live) {
        String wanted = options.color() == null ? "auto" : options.color();
        if (!wanted.equals("auto")) {
            return wanted.equals("always");
        }
        if (!surroundings.variable("NO_COLOR").isEmpty()) {
            return false;
        }
        String force = surroundings.variable("CLICOLOR_FORCE");
        return !force.isEmpty() && !force.equals("0") || live;
    }
}
