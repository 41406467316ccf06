package dev.nemosh.shell;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a terminal can do beyond drawing, as far as its environment tells. A multiplexer passes nothing of it on.
 *
 * @param marks whether it knows where prompts begin (OSC 133)
 * @param progress whether it shows progress on its tab or in the task bar (OSC 9;4)
 * @param pictures how it draws pictures
 * @param rewraps whether it wraps the lines that it shows anew when its window gets another width
 */
public record TerminalPowers(boolean marks, boolean progress, Pictures pictures, boolean rewraps) {

    /** How a terminal draws pictures. */
    public enum Pictures {
        /** With half blocks, two pixels a cell. */
        BLOCKS,
        /** By kitty's graphics protocol. */
        KITTY,
        /** By iTerm2's inline images. */
        ITERM2,
        /** With sixels. */
        SIXEL
    }

    /** Nothing of it. */
    public static final TerminalPowers NONE = new TerminalPowers(false, false, Pictures.BLOCKS, true);

    private static final Set<String> MARKED =
            Set.of("iterm.app", "wezterm", "vscode", "ghostty", "kitty", "rio", "warpterminal");
    private static final Set<String> SIXEL_PROGRAMS = Set.of("mintty", "rio", "contour", "mlterm");
    private static final Pattern SIXEL_TYPES = Pattern.compile("^(foot|mlterm|contour|yaft)|sixel");
    /** Konsole has sixels from 22.04.0 on. */
    private static final Pattern KONSOLE = Pattern.compile("(22(0[4-9]|1\\d)|2[3-9]\\d\\d|[3-9]\\d{3})\\d\\d");
    private static final Set<String> PROGRESSING = Set.of("wezterm", "ghostty");

    /** What the environment tells of the terminal. */
    public static TerminalPowers of(Map<String, String> environment) {
        String type = environment.getOrDefault("TERM", "");
        boolean within = environment.containsKey("TMUX") || type.startsWith("screen") || type.startsWith("tmux");
        boolean windows = environment.containsKey("WT_SESSION");
        if (within || type.isEmpty() && !windows || type.equals("dumb") || type.equals("linux")) {
            return new TerminalPowers(false, false, Pictures.BLOCKS, rewraps(type, environment));
        }
        String program = environment.getOrDefault("TERM_PROGRAM", "").toLowerCase(Locale.ROOT);
        boolean kitty = type.equals("xterm-kitty");
        boolean foot = type.startsWith("foot");
        boolean marks = windows || kitty || foot || MARKED.contains(program)
                || environment.containsKey("KONSOLE_VERSION");
        boolean progress = windows || PROGRESSING.contains(program) || "ON".equals(environment.get("ConEmuANSI"));
        return new TerminalPowers(marks, progress, pictures(environment, program, kitty), rewraps(type, environment));
    }

    /** Most do; xterm names itself, but also to what is started from it. */
    private static boolean rewraps(String type, Map<String, String> environment) {
        if (environment.containsKey("TMUX")) {
            return true;
        }
        boolean xterm = type.matches("xterm(-256color)?") && environment.containsKey("XTERM_VERSION")
                && !environment.containsKey("TERM_PROGRAM") && !environment.containsKey("VTE_VERSION");
        return !xterm && !environment.containsKey("STY") && !type.startsWith("putty") && !type.equals("linux");
    }

    private static Pictures pictures(Map<String, String> environment, String program, boolean kitty) {
        if (kitty || program.equals("ghostty")) {
            return Pictures.KITTY;
        } else if (program.equals("iterm.app") || program.equals("wezterm")) {
            return Pictures.ITERM2;
        }
        return sixels(environment, program) ? Pictures.SIXEL : Pictures.BLOCKS;
    }

    /**
     * Only terminals that always have them. Others (xterm, Windows Terminal) would have to be asked; the answer comes
     * among the keys that the user types.
     */
    private static boolean sixels(Map<String, String> environment, String program) {
        String type = environment.getOrDefault("TERM", "");
        return SIXEL_TYPES.matcher(type).find() || SIXEL_PROGRAMS.contains(program)
                || environment.containsKey("MLTERM")
                || environment.getOrDefault("TERMINAL_NAME", "").equals("contour")
                || KONSOLE.matcher(environment.getOrDefault("KONSOLE_VERSION", "")).matches();
    }
}
