package dev.nemosh.api;

import dev.nemosh.api.cassette.CallFault;

/** What went wrong with a call, whichever way the backend says it: by HTTP status or by the code in its answer. */
public enum ErrorCode {
    /** The token is expired or invalid: 1001, 1010, 1011, HTTP 401. */
    TOKEN("1001"),
    /** The session is gone: 1002, ADK's "Session not found". */
    SESSION("1002"),
    /** Out of credits: 2001. */
    CREDITS("2001"),
    /** A file of a type that is not supported: 4001, HTTP 415. */
    UNSUPPORTED_FILE("4001"),
    /** A file that is too large: 4002, HTTP 413. */
    FILE_TOO_LARGE("4002"),
    /** The call was not well formed, as where a client id is missing: HTTP 400, 422. */
    BAD_REQUEST("400"),
    /** The plan does not allow it: 402. Never a matter of credits. */
    PLAN("402"),
    /** Refused to this account: HTTP 403. */
    FORBIDDEN("403"),
    /** No such thing at the backend: HTTP 404, 410. */
    NOT_FOUND("404"),
    /** Too many calls: 429. */
    RATE_LIMIT("429"),
    /** The backend failed: HTTP 408, 5xx. */
    SERVER("5xx"),
    /** Refused with a code that is not known here. */
    REFUSED("refused"),
    /** The backend could not be connected to. */
    UNREACHABLE("unreachable"),
    /** The backend's certificate is not trusted. */
    CERTIFICATE("certificate"),
    /** The proxy wants other credentials. */
    PROXY("proxy"),
    /** A token may not go there: neither https nor loopback. */
    INSECURE("insecure"),
    /** No answer in time. */
    TIMEOUT("timeout"),
    /** The connection broke before the answer was complete. */
    CONNECTION_LOST("connection-lost"),
    /** A web page where JSON should be. */
    WEB_PAGE("web-page"),
    /** An answer that points elsewhere, where none is followed. */
    REDIRECT("redirect"),
    /** An answer that is no JSON, cut short, or of a wrong shape. */
    MALFORMED("malformed"),
    /** A file of this end that could not be read while it was sent. */
    SOURCE("source"),
    /** A call that the cassette does not hold. */
    UNRECORDED(CallFault.UNRECORDED),
    /** Given up by this end. */
    CANCELLED("cancelled");

    private final String word;

    ErrorCode(String word) {
        this.word = word;
    }

    /** The word under which it is told: the service's number, else a short name. */
    public String word() {
        return word;
    }

    /** Whether trying the same call again may help, where the call may be repeated at all (protocol, 9). */
    public boolean isPassing() {
        return switch (this) {
            case SERVER, UNREACHABLE, TIMEOUT, CONNECTION_LOST -> true;
            default -> false;
        };
    }

    /** Whether the backend refused the call before any work, so that nothing was done or charged. */
    public boolean isRefusal() {
        return switch (this) {
            case SERVER, UNREACHABLE, TIMEOUT, CONNECTION_LOST, WEB_PAGE, MALFORMED, CANCELLED, SOURCE -> false;
            default -> true;
        };
    }
}
