package dev.nemosh.work;

import dev.nemosh.store.Turn;
import dev.nemosh.store.TurnHistory;
import dev.nemosh.text.ExitCode;
import dev.nemosh.text.Failure;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a run below {@code --max-credits}. What a prompt will cost is the dearest of the user's last prompts of its
 * kind. Safe for use by several threads.
 */
public final class CreditGuard {
    private static final int LAST = 20;
    private static final long FIRST_ESTIMATE = 100;
    private static final long EDIT_ESTIMATE = 50;

    private final @Nullable Long limit;
    private final TurnHistory history;
    private long used;

    /** A guard for one run; a null limit guards nothing. */
    public CreditGuard(@Nullable Long limit, TurnHistory history) {
        this.limit = limit;
        this.history = history;
    }

    /** What a prompt of that kind is likely to cost, in credits. */
    public long estimate(Turn.Kind kind) {
        return history.recent(kind, LAST).stream()
                .map(Turn::credits)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .max()
                .orElse(kind == Turn.Kind.FIRST ? FIRST_ESTIMATE : EDIT_ESTIMATE);
    }

    /** The failure that stops a prompt of that kind before it is sent, where it could pass the limit. */
    synchronized Optional<Failure> check(Turn.Kind kind, Wording wording) {
        long estimate = estimate(kind);
        return limit == null || used + estimate <= limit
                ? Optional.empty()
                : Optional.of(wording.failure(
                        ExitCode.CREDITS, "max-credits", "max-credits", limit, used, estimate));
    }

    /** A prompt of that kind has cost so many; null, where that could not be read, counts as the estimate. */
    synchronized void spent(Turn.Kind kind, @Nullable Long credits) {
        used += credits == null ? estimate(kind) : Math.max(0, credits);
    }
}
