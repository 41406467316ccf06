package dev.nemosh.work;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One wish to stop, asked for from any thread (Ctrl-C) and seen by whatever works for the line; never taken back. */
public final class Cancel {
    private final List<Runnable> listeners = new ArrayList<>();
    private boolean asked;
    private @Nullable Duration overrun;

    /** Asks to stop. Listeners run on this thread, once; they return at once and throw nothing. */
    public void ask() {
        List<Runnable> told;
        synchronized (this) {
            asked = true;
            told = List.copyOf(listeners);
            listeners.clear();
        }
        told.forEach(Runnable::run);
    }

    /** Asks to stop, since the time that the line had is over. */
    public void overrun(Duration limit) {
        synchronized (this) {
            overrun = asked ? null : limit;
        }
        ask();
    }

    /** The time that the line had, where that is why it was asked for. */
    public synchronized Optional<Duration> overrun() {
        return Optional.ofNullable(overrun);
    }

    /** Whether it was asked for. */
    public synchronized boolean isAsked() {
        return asked;
    }

    /** Runs this when it is asked for; now, where it already was. */
    public void whenAsked(Runnable listener) {
        synchronized (this) {
            if (!asked) {
                listeners.add(listener);
                return;
            }
        }
        listener.run();
    }
}
