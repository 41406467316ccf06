package dev.nemosh.api;

import dev.nemosh.text.ForeignText;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A call that did not bring what it was made for. What a user is told about it is decided above this room. */
public final class ApiException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final Reached reached;
    private final int status;
    private final String wireCode;
    private final transient ForeignText words;
    private final @Nullable Duration retryAfter;

    ApiException(
            ErrorCode code, Reached reached, int status, String wireCode, ForeignText words,
            @Nullable Duration retryAfter, @Nullable Throwable cause) {
        super(code.word(), cause);
        this.code = code;
        this.reached = reached;
        this.status = status;
        this.wireCode = wireCode;
        this.words = words;
        this.retryAfter = retryAfter;
    }

    /** A failure of this end or of the way there. {@code words} say what is known: a host, an issuer, a file. */
    public static ApiException local(ErrorCode code, Reached reached, String words, @Nullable Throwable cause) {
        return new ApiException(code, reached, 0, "", new ForeignText(words), null, cause);
    }

    /** What kind of failure it is. */
    public ErrorCode code() {
        return code;
    }

    /** Whether the request may have done its work. */
    public Reached reached() {
        return reached;
    }

    /** The HTTP status; 0 where no answer came. */
    public int status() {
        return status;
    }

    /** The code as the backend's answer wrote it; empty where it had none. */
    public String wireCode() {
        return wireCode;
    }

    /** What the backend said about it, or what is known of the way there; may be empty. */
    public ForeignText words() {
        return words;
    }

    /** How long the backend asks to wait, where it does. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /** Whether the work may have been done or be under way: then it is not to be asked for again unasked. */
    public boolean outcomeUnknown() {
        return reached != Reached.NO && !code.isRefusal();
    }
}
