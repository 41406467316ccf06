package dev.nemosh.text;

/** The process's exit codes. Scripts rely on them. */
public enum ExitCode {
    /** Every line succeeded. */
    OK(0),
    /** A line failed and no other code fits. */
    FAILED(1),
    /** Wrong usage, or a script that does not parse. */
    USAGE(2),
    /** Authentication failed, even with a new token. */
    AUTHENTICATION(3),
    /** Out of credits, or the limit of {@code --max-credits} reached. */
    CREDITS(4),
    /** Export is not open to this plan. */
    PLAN(5),
    /** A file was refused: missing, unsupported, too large, or in the way. */
    FILE(6),
    /** The backend can't be reached, refuses, lost the session, or broke its protocol. */
    BACKEND(7),
    /** Timed out, or the outcome could not be established. */
    UNKNOWN_OUTCOME(8),
    /** An {@code expect} did not hold. */
    EXPECTATION(9),
    /** Interrupted by the user. */
    INTERRUPTED(130);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /** The number that the process ends with. */
    public int number() {
        return number;
    }
}
