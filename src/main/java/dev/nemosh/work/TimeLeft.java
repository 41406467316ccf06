package dev.nemosh.work;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How long a render still takes, by how far it has come since it was first looked at, however late that was. */
final class TimeLeft {
    private static final int WHOLE = 100;
    private static final Duration LEAST = Duration.ofSeconds(1);

    private @Nullable Instant since;
    private int from;

    /** The render waits for its turn at that moment. */
    void waits(Instant now) {
        since = now;
        from = 0;
    }

    /** What is left at that percentage (-1: not known); null as long as nothing can be told, and at the very end. */
    @Nullable Duration at(int percent, Instant now) {
        if (percent < 0 || percent > WHOLE) {
            return null;
        }
        Instant began = since;
        if (began == null || percent < from) {
            since = now;
            from = percent;
            return null;
        }
        if (percent == from) {
            return null;
        }
        Duration left = Duration.between(began, now).multipliedBy(WHOLE - percent).dividedBy(percent - from);
        return left.compareTo(LEAST) < 0 ? null : left;
    }
}
