package dev.nemosh.work;

import java.util.ArrayList;
import java.util.List;

/** One wish to stop, asked for from any thread (Ctrl-C) and seen by whatever works for the line; never taken back. */
public final class Cancel {
    private final List<Runnable> listeners = new ArrayList<>();
    private boolean asked;

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
