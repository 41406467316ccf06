package dev.nemosh.shell;

import dev.nemosh.line.Words;
import dev.nemosh.text.CleanText;
import dev.nemosh.text.DisplayWidth;
import dev.nemosh.text.ExitCode;
import dev.nemosh.text.Secrets;
import dev.nemosh.work.Event;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * What the terminal is told beside the words: how far the work is, that long work has ended.
 * Nothing here moves the cursor. Safe for use by several threads.
 */
final class TerminalSignals {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final String END = "\u001b\\";
    private static final int NOTE_CELLS = 120;

    private final TerminalPowers powers;
    private final String notify;
    private final Consumer<String> terminal;
    private String progress = "";

    /**
     * @param notify {@code bell}, {@code osc9}, {@code off}, or a command
     * @param terminal takes sequences, whole
     */
    TerminalSignals(TerminalPowers powers, String notify, Consumer<String> terminal) {
        this.powers = powers;
        this.notify = notify.strip();
        this.terminal = terminal;
    }

    /** Something happened while a line runs. */
    synchronized void saw(Event event) {
        if (event instanceof Event.Rendering rendering && rendering.percent() >= 0) {
            progress("1;" + rendering.percent());
        } else if (event instanceof Event.Transfer transfer && transfer.total() > 0) {
            progress("1;" + 100 * transfer.bytes() / transfer.total());
        } else if (event instanceof Event.Alive) {
            progress("3");
        }
    }

    /** Nothing runs any more. */
    synchronized void idle() {
        if (!progress.isEmpty()) {
            progress("0");
            progress = "";
        }
    }

    /** A line has ended; after long work the user, who may be elsewhere, is called. Not after an interrupt. */
    void ended(LineResult result) {
        if (result.took().compareTo(LONG) < 0 || result.exit() == ExitCode.INTERRUPTED) {
            return;
        }
        switch (notify) {
            case "off", "" -> { }
            case "bell" -> terminal.accept("\u0007");
            case "osc9" -> terminal.accept("\u001b]9;" + note(result.line()) + END);
            default -> run(result);
        }
    }

    private void progress(String state) {
        if (powers.progress() && !state.equals(progress)) {
            progress = state;
            terminal.accept("\u001b]9;4;" + state + END);
        }
    }

    private static String note(String line) {
        return DisplayWidth.cut(
                CleanText.lineOf(Secrets.mask(line)).toString(), NOTE_CELLS);
    }

    /** The user's own command, without a shell between: the line's words reach it in its environment only. */
    private void run(LineResult result) {
        List<String> words = Words.of(notify).texts();
        ProcessBuilder command = new ProcessBuilder(words)
                .redirectInput(ProcessBuilder.Redirect.PIPE)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        command.environment().put("NEMOSH_LINE", Secrets.mask(result.line()));
        command.environment().put("NEMOSH_EXIT", String.valueOf(result.exit().number()));
        command.environment().put("NEMOSH_SECONDS", String.valueOf(result.took().toSeconds()));
        try {
            command.start().getOutputStream().close();
        } catch (IOException e) {
            terminal.accept("\u0007");
        }
    }
}
