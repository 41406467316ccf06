package dev.nemosh.shell;

import dev.nemosh.text.ExitCode;
import dev.nemosh.work.Cancel;

/** Runs one line, wherever it comes from, and tells what came of it through the outputs. */
public interface LineRunner {

    /**
     * How a line may run while another one does.
     */
    enum Pace {
        /** It only reads: at once, beside whatever runs. */
        BESIDE,
        /** In its turn, after what runs; the prompt stays alive meanwhile. */
        IN_TURN,
        /** In its turn, and the prompt waits for it: it changes what the prompt is about. It can ask nothing. */
        ALONE
    }

    /** How that line may run. Quick: it is asked for while the user waits. */
    Pace pace(String line);

    /** Runs it to its end, or until it is cancelled. */
    ExitCode run(String line, Cancel cancel, Questions questions);
}
