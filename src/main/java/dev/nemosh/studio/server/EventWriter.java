package dev.nemosh.studio.server;

import dev.nemosh.studio.server.fault.Fault;
import dev.nemosh.studio.server.fault.Faults;
import dev.nemosh.studio.server.turn.Frame;
import dev.nemosh.studio.server.turn.TurnStream;
import dev.nemosh.studio.server.wire.Connection;
import io.javalin.http.Context;
import jakarta.servlet.ServletOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Writes a turn's frames to its client, each flushed at once, and rehearses what can go wrong on the way. */
final class EventWriter implements AutoCloseable {
    private static final List<String> HEARTBEATS = List.of(
            "data:\n\n", "data: heartbeat\n\n", "data: {\"type\":\"heartbeat\"}\n\n", "event: heartbeat\n\n",
            ": keep-alive\n\n");
    private static final int FRAMES_BEFORE_CUT = 2;

    private final Duration heartbeat;
    private final Faults faults;
    private final CountDownLatch closing = new CountDownLatch(1);

    EventWriter(Duration heartbeat, Faults faults) {
        this.heartbeat = heartbeat;
        this.faults = faults;
    }

    /** Writes until the turn is over. A client that is gone ends the writing, not the turn. */
    void write(Context call, TurnStream turn) {
        call.res().setContentType("text/event-stream");
        call.res().setHeader("Cache-Control", "no-store");
        try {
            call.res().flushBuffer();
            ServletOutputStream out = call.res().getOutputStream();
            if (faults.strikes(Fault.HEARTBEATS_ONLY)) {
                beat(out);
            } else if (faults.strikes(Fault.STALL_STREAM)) {
                send(out, turn.next(heartbeat).text());
                closing.await();
            } else if (faults.strikes(Fault.CUT_STREAM)) {
                cut(call, out, turn);
            } else {
                frames(out, turn);
            }
        } catch (IOException e) {
            // The client has gone; the turn goes on without it.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void frames(ServletOutputStream out, TurnStream turn) throws IOException, InterruptedException {
        int count = 0;
        for (Frame frame = turn.next(heartbeat); frame != Frame.END; frame = turn.next(heartbeat)) {
            if (faults.has(Fault.ODD_HEARTBEATS)) {
                send(out, HEARTBEATS.get(count++ % HEARTBEATS.size()));
            }
            send(out, faults.has(Fault.ODD_FRAMING) ? oddly(frame.text()) : frame.text());
        }
    }

    private void beat(ServletOutputStream out) throws IOException, InterruptedException {
        do {
            send(out, Frame.HEARTBEAT.text());
        } while (!closing.await(heartbeat.toNanos(), TimeUnit.NANOSECONDS));
    }

    private void cut(Context call, ServletOutputStream out, TurnStream turn) throws IOException, InterruptedException {
        for (int i = 0; i < FRAMES_BEFORE_CUT; i++) {
            send(out, turn.next(heartbeat).text());
        }
        String last = turn.next(heartbeat).text();
        send(out, last.substring(0, last.length() / 2));
        Connection.cut(call);
    }

    private void send(ServletOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int piece = faults.has(Fault.SPLIT_BYTES) ? 3 : Math.max(1, bytes.length);
        for (int from = 0; from < bytes.length; from += piece) {
            out.write(bytes, from, Math.min(piece, bytes.length - from));
            out.flush();
        }
    }

    /** No space after the colon, CR LF, and the data on two lines: a line break stands where JSON allows a blank. */
    private static String oddly(String frame) {
        return frame.replace("data: {", "data:{\ndata:").replace("\n", "\r\n");
    }

    @Override
    public void close() {
        closing.countDown();
    }
}
