package dev.nemosh.line;

import dev.nemosh.line.ProgramOption.Takes;
import java.util.List;

/** The options of {@code nemosh serve}: what its parser and the shells' completion scripts are made from. */
public enum ServeOption {
    PORT("port", Takes.WORD),
    DATA("data", Takes.FOLDER),
    PRIVATE("private", Takes.NOTHING),
    CREDITS("credits", Takes.WORD),
    RATE_LIMIT("rate-limit", Takes.NOTHING),
    DIALECT("dialect", Takes.WORD, "typed", "adk"),
    RENDER_SHAPE("render-shape", Takes.WORD, "flat", "nested"),
    FAULT("fault", Takes.WORD,
            "list", "token-expired", "rate-limited", "session-lost", "html-error", "wrong-shape",
            "server-error", "silent-edits", "gui-words", "noise-tail", "error-frame", "malformed-error",
            "cut-stream", "stall-stream", "heartbeats-only", "odd-heartbeats", "split-bytes", "odd-framing",
            "export-blocked", "render-fails-once", "render-fails", "slow-render", "url-forbidden",
            "html-download", "cut-download", "no-range", "changing-etag"),
    ALLOW_PRIVATE("allow-private", Takes.NOTHING),
    HELP("help", Takes.NOTHING);

    private final String word;
    private final Takes takes;
    private final List<String> choices;

    ServeOption(String word, Takes takes, String... choices) {
        this.word = word;
        this.takes = takes;
        this.choices = List.of(choices);
    }

    /** Its name with its dashes. */
    public String option() {
        return "--" + word;
    }

    /** What stands behind it. */
    public Takes takes() {
        return takes;
    }

    /** Words to offer behind it. */
    public List<String> choices() {
        return choices;
    }

    /** The catalogue's key of its line of help. */
    public String key() {
        return "line.serve-" + word;
    }
}
