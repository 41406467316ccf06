package dev.nemosh.api.cassette;

/** A file that is no cassette, or not one that can be answered from. */
public final class CassetteException extends Exception {
    private static final long serialVersionUID = 1L;

    /** What is wrong with it. */
    public enum Reason {
        /** It does not begin as a cassette does. */
        NOT_ONE,
        /** Its version is none of those known here. */
        VERSION,
        /** A line is no record of a cassette. */
        LINE,
        /** A line, or all of it, is larger than any recording. */
        SIZE,
        /** It holds no call to a backend. */
        EMPTY
    }

    private final Reason reason;
    private final int line;

    CassetteException(Reason reason, int line) {
        super(reason + " in line " + line);
        this.reason = reason;
        this.line = line;
    }

    /** What is wrong. */
    public Reason reason() {
        return reason;
    }

    /** The line where it is wrong, counted from 1. */
    public int line() {
        return line;
    }
}
