package dev.nemosh.studio.server.turn;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The frames of a running turn. The turn never waits for its reader, who may leave at any time. */
public final class TurnStream {
    private final BlockingQueue<Frame> frames = new LinkedBlockingQueue<>();

    void add(Frame frame) {
        frames.add(frame);
    }

    /** The next frame: {@link Frame#END} when the turn is over, a heartbeat when nothing has come for that long. */
    public Frame next(Duration patience) throws InterruptedException {
        Frame next = frames.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
        return next == null ? Frame.HEARTBEAT : next;
    }
}
