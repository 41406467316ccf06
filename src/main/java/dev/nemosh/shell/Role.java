package dev.nemosh.shell;

/** What a stretch of text is, from which its look follows. */
public enum Role {
    /** Strong emphasis. */
    STRONG("1"),
    /** Emphasis. */
    EMPHASIS("3"),
    /** Struck out. */
    STRUCK("9"),
    /** Code, or words to be typed as they stand. */
    CODE("36"),
    /** A heading. */
    HEADING("1"),
    /** A quotation. */
    QUOTE("3"),
    /** The words of a link. */
    LINK("4"),
    /** Beside the point: receipts, hints, rules, bullets. */
    DIM("2"),
    /** Something went wrong. */
    PROBLEM("31"),
    /** Something is done. */
    DONE("32"),
    /** New in a comparison. */
    ADDED("32"),
    /** Gone in a comparison. */
    REMOVED("31"),
    /** Changed in a comparison. */
    CHANGED("33"),
    /** Of a video track. */
    VIDEO("34"),
    /** Of an audio track. */
    AUDIO("35"),
    /** Of a title track. */
    TITLE("33"),
    /** Of any other track. */
    OTHER("36");

    private final String look;

    Role(String look) {
        this.look = look;
    }

    /** Its look as a parameter of the terminal's SGR sequence. */
    String look() {
        return look;
    }
}
