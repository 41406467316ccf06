package dev.nemosh.text;

/** Carries a {@link Failure} up to the place that tells it. */
public class NemoException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    public NemoException(Failure failure) {
        super(failure.message().toString());
        this.failure = failure;
    }

    public NemoException(Failure failure, Throwable cause) {
        super(failure.message().toString(), cause);
        this.failure = failure;
    }

    /** What to tell the user. */
    public Failure failure() {
        return failure;
    }
}
