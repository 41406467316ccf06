package dev.nemosh.work;

import dev.nemosh.api.AgentStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Stands between a turn's worker and the one who waits for it. When the user stops watching, the waiting ends at once,
 * no further event passes, and the worker is told to give up; whether the prompt had been posted by then is settled
 * here, in one place.
 */
final class TurnGate implements Event.Sink {
    private final Event.Sink sink;
    private final CompletableFuture<TurnOutcome> outcome = new CompletableFuture<>();
    private boolean posted;
    private boolean closed;
    private @Nullable AgentStream stream;
    private @Nullable Thread worker;

    TurnGate(Event.Sink sink) {
        this.sink = sink;
    }

    @Override
    public synchronized void accept(Event event) {
        if (!closed) {
            sink.accept(event);
        }
    }

    /** Whether the prompt may be posted; from here on it counts as sent. */
    synchronized boolean mayPost() {
        posted = !closed;
        return posted;
    }

    /** The backend has refused the prompt before any work: it counts as not sent. */
    synchronized void refused() {
        posted = posted && closed;
    }

    /** The stream to be cancelled when the user stops watching. */
    void watches(AgentStream opened) {
        boolean late;
        synchronized (this) {
            stream = opened;
            late = closed;
        }
        if (late) {
            opened.cancel();
        }
    }

    synchronized boolean isLeft() {
        return closed;
    }

    /** Runs the turn on a thread of its own and waits for its end, or until the user stops watching. */
    TurnOutcome await(Runnable turn, Cancel cancel) {
        Thread thread = new Thread(turn, "nemosh-turn");
        thread.setDaemon(true);
        synchronized (this) {
            worker = thread;
        }
        cancel.whenAsked(this::leave);
        if (!isLeft()) {
            thread.start();
        }
        try {
            return outcome.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            leave();
            return outcome.join();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException mistake ? mistake : new IllegalStateException(e.getCause());
        }
    }

    /** The turn has ended by itself. */
    void finish(TurnOutcome ended) {
        close();
        outcome.complete(ended);
    }

    /** The turn has failed by a mistake in the program. */
    void fail(Throwable mistake) {
        close();
        outcome.completeExceptionally(mistake);
    }

    private void leave() {
        AgentStream watched;
        Thread working;
        TurnOutcome left;
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            watched = stream;
            working = worker;
            left = posted ? new TurnOutcome.Detached() : new TurnOutcome.NotSent();
        }
        outcome.complete(left);
        if (watched != null) {
            watched.cancel();
        }
        if (working != null) {
            working.interrupt();
        }
    }

    private synchronized void close() {
        closed = true;
    }
}
