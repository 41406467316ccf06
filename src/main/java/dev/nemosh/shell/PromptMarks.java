package dev.nemosh.shell;

import dev.nemosh.text.ExitCode;

/**
 * Where a prompt, the line typed at it and what the line says begin and end (OSC 133), for terminals that jump from
 * prompt to prompt or copy what one line said. The prompt that stays alive under running work is a part of what the
 * work says. Sequences are whole, show nothing and move no cursor. Safe for use by several threads.
 */
final class PromptMarks {
    private enum Within { NOTHING, PROMPT, OUTPUT, DROPPED }

    private final boolean wanted;
    private Within within = Within.NOTHING;

    /** @param wanted whether the terminal knows them */
    PromptMarks(boolean wanted) {
        this.wanted = wanted;
    }

    /** Nothing runs: the end of what the last line said, and a prompt's beginning; empty where one has begun. */
    synchronized String promptBegins(ExitCode last) {
        String sequence = switch (within) {
            case NOTHING -> mark("A");
            case PROMPT -> "";
            case OUTPUT -> mark("D;" + last.number()) + mark("A");
            case DROPPED -> mark("D") + mark("A");
        };
        within = Within.PROMPT;
        return sequence;
    }

    /** Behind the prompt's last character; empty while work runs. */
    synchronized String inputBegins() {
        return within == Within.PROMPT ? mark("B") : "";
    }

    /** A line was accepted; empty where work runs already. */
    synchronized String outputBegins() {
        String sequence = within == Within.PROMPT ? mark("C") : "";
        within = within == Within.PROMPT ? Within.OUTPUT : within;
        return sequence;
    }

    /** The line being typed was cleared: its prompt is left behind. */
    synchronized void inputDropped() {
        within = within == Within.PROMPT ? Within.DROPPED : within;
    }

    private String mark(String what) {
        return wanted ? "\u001b]133;" + what + "\u001b\\" : "";
    }
}
