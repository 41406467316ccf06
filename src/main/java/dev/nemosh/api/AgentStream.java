package dev.nemosh.api;

import java.time.Duration;

/** A prompt under way at the agent. One thread takes its signals; any thread may cancel it. */
public interface AgentStream extends AutoCloseable {

    /**
     * The next signal, waiting for it at most so long. After {@link StreamSignal.Ended} the same comes again.
     *
     * @throws ApiException where the prompt was refused, did not reach the backend, or got no answer at all: before
     *     any event. {@link ApiException#outcomeUnknown} says whether the agent may have taken it
     * @throws InterruptedException where the waiting thread is interrupted; the stream goes on
     */
    StreamSignal next(Duration wait) throws InterruptedException;

    /** Stops watching, at once, whatever the network does; the work goes on at the backend. */
    void cancel();

    @Override
    default void close() {
        cancel();
    }
}
