package dev.nemosh.api;

import java.time.Duration;

/** How patient a call is. It travels with the request as a tag. */
enum CallKind {
    /** A question with a short answer. */
    SMALL,
    /** A file on its way up; the backend may look at it for long before it answers. */
    UPLOAD,
    /** A file on its way down. */
    DOWNLOAD,
    /** A prompt's stream: silent for as long as the agent works. */
    STREAM;

    private static final Duration LOOKING_AT_AN_UPLOAD = Duration.ofMinutes(10);

    /** The longest silence on the connection; zero for none. */
    Duration silence(HttpOptions options) {
        return switch (this) {
            case SMALL, DOWNLOAD -> options.answer();
            case UPLOAD -> LOOKING_AT_AN_UPLOAD;
            case STREAM -> Duration.ZERO;
        };
    }
}
