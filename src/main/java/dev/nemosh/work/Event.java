package dev.nemosh.work;

import dev.nemosh.draft.Draft;
import dev.nemosh.text.CleanText;
import dev.nemosh.text.Failure;
import dev.nemosh.work.media.PictureSize;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the services tell while they work. Outputs turn it into something to read; services never print. */
public sealed interface Event {

    /** The session in which the next prompt goes. {@code fresh}: just made. */
    record SessionReady(String sessionId, @Nullable String taskId, String backend, boolean fresh) implements Event {}

    /** Further words of the agent's reply, translated for a prompt. May hold line breaks, may end anywhere. */
    record Text(CleanText piece) implements Event {}

    /** The reply, or a paragraph of it, has ended. */
    record TextEnd() implements Event {}

    /** Something to know, one line. */
    record Notice(CleanText words) implements Event {}

    /** A sign of life of the running prompt, and what kind of work is under way where that is known. */
    record Alive(@Nullable CleanText working) implements Event {}

    /** The draft has changed. {@code summary}: a line a change. */
    record Changed(List<CleanText> summary, int version, Draft draft) implements Event {}

    /** The tracks as they stand: more was added to a new clip than was seen when it was announced. */
    record Tracks(int version, Draft draft) implements Event {}

    /** The account's credits. */
    record Credits(long available, long frozen, long total) implements Event {}

    /** A reply pointed to something that the shell can do. */
    record Offered(GuiAction action) implements Event {}

    /** Two or three next steps that fit, one line. */
    record NextSteps(List<CleanText> steps) implements Event {}

    /**
     * Bytes of a transfer. {@code total} is -1 where it is not known; {@code jobId} is the render job whose film comes
     * down, null on the way up.
     */
    record Transfer(
            Direction direction, CleanText file, long bytes, long total, int number, int count, @Nullable String jobId)
            implements Event {}

    /** Which way a transfer goes. */
    enum Direction { UP, DOWN }

    /** A file is in the session. Times and sizes are null where the backend does not say. */
    record Uploaded(
            CleanText file, CleanText kind, long bytes,
            @Nullable Long durationMillis, @Nullable Integer width, @Nullable Integer height)
            implements Event {}

    /** A render job's progress; {@code file}: what it becomes; {@code percent} is -1 where the backend does not say. */
    record Rendering(String jobId, CleanText file, String status, int percent, @Nullable Duration left)
            implements Event {}

    /**
     * A render job has ended with its file in place (or, without a {@code file}, left at the backend).
     * {@code durationMillis}: how long the film is, -1 where that is not known; {@code size}: null where the file does
     * not say; {@code took}: since it was asked for.
     */
    record Exported(
            String jobId, String status, @Nullable CleanText url, @Nullable Path file, long bytes,
            long durationMillis, @Nullable PictureSize size, Duration took, @Nullable CleanText claimLink)
            implements Event {}

    /** What a turn did, for the receipt. Credits are null where they could not be read. */
    record Receipt(Duration took, @Nullable Long creditsBefore, @Nullable Long creditsAfter, int changes)
            implements Event {}

    /** Something went wrong; the line has failed. */
    record Problem(Failure failure) implements Event {}

    /** Takes events, in order, from any thread. */
    @FunctionalInterface
    interface Sink {
        /** Takes the next one; returns at once. */
        void accept(Event event);
    }
}
