package dev.nemosh.studio.server.disk;

import org.jspecify.annotations.Nullable;

/**
 * A render job.
 *
 * @param id as the client chose it (protocol, 4.8)
 * @param userId whose it is
 * @param sessionId the session that its draft is of
 * @param language the session's language, for what is told of the job
 * @param outputJson the {@code output} that the client asked for
 * @param status where it stands
 * @param error why it failed; null unless it did
 * @param file the rendered file's name; null until it is completed
 * @param createdMillis epoch milliseconds
 * @param completedMillis epoch milliseconds; 0 until it ends
 * @param durationMillis the film's length; 0 until it is completed
 * @param bytes the file's size; 0 until it is completed
 */
public record RenderJob(
        String id, String userId, String sessionId, String language, String outputJson, Status status,
        @Nullable String error, @Nullable String file, long createdMillis, long completedMillis, long durationMillis,
        long bytes) {

    /** The stations of a job, named as the wire names them in lower case. */
    public enum Status { PENDING, PROCESSING, COMPLETED, FAILED }

    /** Whether it has still to be rendered. */
    public boolean open() {
        return status == Status.PENDING || status == Status.PROCESSING;
    }

    /** The same job, begun. */
    public RenderJob begun() {
        return new RenderJob(
                id, userId, sessionId, language, outputJson, Status.PROCESSING, null, null, createdMillis, 0, 0, 0);
    }

    /** The same job, failed or cancelled. */
    public RenderJob failed(String reason, long atMillis) {
        return new RenderJob(
                id, userId, sessionId, language, outputJson, Status.FAILED, reason, null, createdMillis, atMillis, 0,
                0);
    }

    /** The same job with its file. */
    public RenderJob completed(String rendered, long filmMillis, long size, long atMillis) {
        return new RenderJob(
                id, userId, sessionId, language, outputJson, Status.COMPLETED, null, rendered, createdMillis, atMillis,
                filmMillis, size);
    }
}
