package dev.nemosh.work;

import dev.nemosh.api.Sleeper;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Time that passes only when somebody waits. */
final class FakeTime implements InstantSource, Sleeper {
    private final List<Duration> sleeps = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-20T14:02:00Z");

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public synchronized void sleep(Duration time) {
        sleeps.add(time);
        pass(time);
    }

    synchronized void pass(Duration time) {
        now = now.plus(time);
    }

    synchronized List<Duration> sleeps() {
        return List.copyOf(sleeps);
    }
}
