package dev.nemosh.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A render job that this machine has asked for.
 *
 * @param id the job's id at the backend
 * @param sessionId the session whose draft it renders
 * @param account the account's id, never its token; null where the backend did not say
 * @param draftVersion the version of the draft
 * @param draft what is rendered, as it was or is to be submitted
 * @param output what was asked for: format, quality, resolution
 * @param target the file that it is to become, an absolute path
 * @param replace whether an existing file there is to be replaced
 * @param submitted when it was asked for
 * @param state how it stands
 * @param percent of the render, 0 to 100; -1 where it is not known
 * @param url where the backend keeps the file; null until it is there
 * @param reason why it failed; null where it did not, or nobody said
 * @param validator by which the rest of a file that came in part can be asked for; null where none of it came
 * @param attempt 1, and 2 for the one retry after a failed render
 * @param replacedBy the job that was submitted instead of this one; null where none was
 * @param arrived when its file was in place; null before
 */
public record RenderJob(
        String id, String sessionId, @Nullable String account, int draftVersion, String draft,
        Map<String, String> output, String target, boolean replace, Instant submitted, State state, int percent,
        @Nullable String url, @Nullable String reason, @Nullable String validator, int attempt,
        @Nullable String replacedBy, @Nullable Instant arrived) {

    /** How far a job has come, as this machine knows. */
    public enum State {
        /** Written down; whether the backend has it is not known. */
        SUBMITTING,
        /** The backend has it. */
        RENDERING,
        /** Rendered; the file is not here yet. */
        RENDERED,
        /** The file is in its place. */
        DONE,
        /** Failed for good. */
        FAILED,
        /** The backend no longer knows it. */
        LOST,
        /** Cancelled by the user. */
        CANCELLED;

        /** Whether there is something left to be done. */
        public boolean isOpen() {
            return this == SUBMITTING || this == RENDERING || this == RENDERED;
        }
    }

    public RenderJob {
        output = new LinkedHashMap<>(output);
    }

    /** A job that is about to be submitted for the first time. */
    public static RenderJob fresh(
            String id, String sessionId, @Nullable String account, int draftVersion, String draft,
            Map<String, String> output, String target, boolean replace, Instant now) {
        return new RenderJob(id, sessionId, account, draftVersion, draft, output, target, replace, now,
                State.SUBMITTING, -1, null, null, null, 1, null, null);
    }

    /** The name of the file that it is to become, without its folder. */
    public String fileName() {
        return String.valueOf(Path.of(target).getFileName());
    }

    /** The same, further on. */
    public RenderJob in(State state, int percent, @Nullable String url, @Nullable String reason) {
        return new RenderJob(id, sessionId, account, draftVersion, draft, output, target, replace, submitted, state,
                percent, url, reason, validator, attempt, replacedBy, arrived);
    }

    /** The same under another id, as it is before it is submitted. */
    public RenderJob under(String id, int attempt) {
        return new RenderJob(id, sessionId, account, draftVersion, draft, output, target, replace, submitted,
                State.SUBMITTING, -1, null, null, null, attempt, null, null);
    }

    /** The same, given up for another job. */
    public RenderJob replacedBy(String id) {
        return new RenderJob(this.id, sessionId, account, draftVersion, draft, output, target, replace, submitted,
                State.FAILED, percent, url, reason, validator, attempt, id, null);
    }

    /** The same, with what is needed to ask for the rest of its file. */
    public RenderJob partly(@Nullable String validator) {
        return new RenderJob(id, sessionId, account, draftVersion, draft, output, target, replace, submitted, state,
                percent, url, reason, validator, attempt, replacedBy, arrived);
    }

    /** The same, with its file in place at that moment. */
    public RenderJob done(String target, Instant now) {
        return new RenderJob(id, sessionId, account, draftVersion, draft, output, target, replace, submitted,
                State.DONE, 100, url, null, null, attempt, replacedBy, now);
    }
}
