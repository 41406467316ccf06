package dev.nemosh.work;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How long a render still takes, by how far it has come since it was first looked at; one that was taken up late too. */
final class TimeLeft {
    private static final int WHOLE = 100;

    private @Nullable Instant since;
    private int from;

    /** The render waits for its turn at that moment. */
    void waits(Instant now) {
        since = now;
        from = 0;
    }

    /** What is left at that percentage (-1: not known); null as long as nothing can be told from it. */
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
        return percent == from
                ? null
                : Duration.between(began, now).multipliedBy(WHOLE - percent).dividedBy(percent - from);
    }
}
