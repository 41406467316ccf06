package dev.nemosh.work;

/** A prompt must not be sent, or not now. */
final class Stopped extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient TurnOutcome outcome;

    Stopped(TurnOutcome outcome) {
        super(null, null, false, false);
        this.outcome = outcome;
    }

    /** What becomes of the turn instead. */
    TurnOutcome outcome() {
        return outcome;
    }
}
