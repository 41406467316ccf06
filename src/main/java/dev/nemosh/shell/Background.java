package dev.nemosh.shell;

/** Work that goes on beside the lines. */
@FunctionalInterface
public interface Background {
    /** In scripts nothing goes on by itself: a job is left to {@code jobs watch}. */
    Background NONE = (workspace, jobId) -> { };

    /** Follows a render job until its file is in place, and tells it. */
    void follow(Workspace workspace, String jobId);
}
