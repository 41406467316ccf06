package dev.nemosh.studio.server.fault;

import dev.nemosh.text.CleanText;
import dev.nemosh.text.Messages;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A failure that a server can be told to rehearse, by its name on the command line. */
public enum Fault {
    /** The first call with a token is answered 1001. */
    TOKEN_EXPIRED,
    /** The first request for a token is answered 429. */
    RATE_LIMITED,
    /** The first prompt finds its session gone. */
    SESSION_LOST,
    /** The first call with a token is answered by an HTML page. */
    HTML_ERROR,
    /** The first call with a token is answered by JSON of another shape. */
    WRONG_SHAPE,
    /** The first call with a token is answered 500. */
    SERVER_ERROR,
    /** Every edit is done without a word. */
    SILENT_EDITS,
    /** Replies speak of buttons and panels. */
    GUI_WORDS,
    /** Every reply ends with a notice of a passing trouble. */
    NOISE_TAIL,
    /** Replies end with an error frame. */
    ERROR_FRAME,
    /** Replies end with an error frame that is no JSON. */
    MALFORMED_ERROR,
    /** The first reply is cut off within an event. */
    CUT_STREAM,
    /** The first reply stops after its first event, with the connection open. */
    STALL_STREAM,
    /** The first reply consists of heartbeats. */
    HEARTBEATS_ONLY,
    /** Heartbeats in every known spelling stand between the events. */
    ODD_HEARTBEATS,
    /** Events arrive in pieces that cut lines and characters. */
    SPLIT_BYTES,
    /** Events have CR LF, no space after the colon, and several data lines. */
    ODD_FRAMING,
    /** Every render is refused for the plan: 402. */
    EXPORT_BLOCKED,
    /** The first render fails. */
    RENDER_FAILS_ONCE,
    /** Every render fails. */
    RENDER_FAILS,
    /** Renders wait before they begin. */
    SLOW_RENDER,
    /** Exports can't be fetched by their URL. */
    URL_FORBIDDEN,
    /** Exports can't be fetched by their URL: an HTML page comes with status 200. */
    HTML_DOWNLOAD,
    /** The first download of every export is cut off at 40 %. */
    CUT_DOWNLOAD,
    /** Ranges are ignored. */
    NO_RANGE,
    /** The entity tag of a file changes with every request. */
    CHANGING_ETAG;

    /** Its name on the command line: {@code cut-stream}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What happens, in one line. */
    public CleanText description(Messages messages) {
        return messages.text("server.fault-" + word());
    }

    /** The fault of that name. */
    public static Optional<Fault> named(String word) {
        return Arrays.stream(values()).filter(fault -> fault.word().equals(word)).findFirst();
    }
}
