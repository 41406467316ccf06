package dev.nemosh.api;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import okhttp3.Protocol;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Callback;

/**
 * A prompt's stream over HTTP. A thread of the transport reads and decodes; it runs ahead of the taker by a few events
 * at most. The limits are kept by the taker's clock.
 */
final class HttpAgentStream implements AgentStream {
    private static final int AHEAD = 16;
    private static final int LARGEST_EVENT = 16 << 20;
    private static final int PIECE = 16 * 1024;
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final Call<ResponseBody> call;
    private final Exchange exchange;
    private final Faults faults;
    private final InstantSource clock;
    private final StreamLimits limits;
    private final BlockingQueue<Object> ahead = new ArrayBlockingQueue<>(AHEAD);
    private final Instant opened;
    private Instant lastWork;
    private volatile boolean cancelled;
    private @Nullable StreamEnd end;

    HttpAgentStream(
            Call<ResponseBody> call, Exchange exchange, Faults faults, InstantSource clock, StreamLimits limits) {
        this.call = call;
        this.exchange = exchange;
        this.faults = faults;
        this.clock = clock;
        this.limits = limits;
        this.opened = clock.instant();
        this.lastWork = opened;
    }

    /** Posts the prompt, once. */
    HttpAgentStream open() {
        call.enqueue(new Callback<>() {
            @Override
            public void onResponse(Call<ResponseBody> call, retrofit2.Response<ResponseBody> response) {
                put(outcome(response));
            }

            @Override
            public void onFailure(Call<ResponseBody> call, Throwable fault) {
                put(fault instanceof IOException broken ? faults.beforeAnswer(call.request(), broken) : fault);
            }
        });
        return this;
    }

    @Override
    public StreamSignal next(Duration wait) throws InterruptedException {
        if (end != null) {
            return new StreamSignal.Ended(end);
        }
        Instant now = clock.instant();
        Duration whole = Duration.between(now, opened.plus(limits.whole()));
        Duration idle = Duration.between(now, lastWork.plus(limits.idle()));
        long millis = shortest(wait, whole, idle).toMillis();
        Object next = cancelled ? StreamEnd.CANCELLED : ahead.poll(millis, TimeUnit.MILLISECONDS);
        if (next == null) {
            return overdue().map(this::ended).orElseGet(StreamSignal.Quiet::new);
        }
        if (next instanceof AgentEvent event) {
            return said(event);
        }
        if (cancelled || next instanceof StreamEnd) {
            return ended(cancelled ? StreamEnd.CANCELLED : (StreamEnd) next);
        }
        end = StreamEnd.BROKEN;
        if (next instanceof ApiException failure) {
            throw failure;
        }
        throw new IllegalStateException((Throwable) next);
    }

    @Override
    public void cancel() {
        cancelled = true;
        call.cancel();
        ahead.clear();
        ahead.offer(StreamEnd.CANCELLED);
    }

    /** An error is told even when it comes late (protocol, 10.3). */
    private StreamSignal said(AgentEvent event) {
        lastWork = event.isSubstantive() ? clock.instant() : lastWork;
        return (event instanceof AgentEvent.Failed ? Optional.<StreamEnd>empty() : overdue())
                .map(this::ended)
                .orElseGet(() -> new StreamSignal.Said(event));
    }

    private Optional<StreamEnd> overdue() {
        Instant now = clock.instant();
        if (!now.isBefore(opened.plus(limits.whole()))) {
            return Optional.of(StreamEnd.TIMED_OUT);
        }
        return now.isBefore(lastWork.plus(limits.idle())) ? Optional.empty() : Optional.of(StreamEnd.IDLE);
    }

    private StreamSignal ended(StreamEnd how) {
        end = how;
        if (how != StreamEnd.CLEAN) {
            cancel();
        }
        return new StreamSignal.Ended(how);
    }

    private static Duration shortest(Duration... times) {
        Duration shortest = LONGEST_WAIT;
        for (Duration time : times) {
            shortest = time.compareTo(shortest) < 0 ? time : shortest;
        }
        return shortest.isNegative() ? Duration.ZERO : shortest;
    }

    /** How the stream ended, or the failure instead of a stream. */
    private Object outcome(retrofit2.Response<ResponseBody> response) {
        Response raw = response.raw();
        ResponseBody body = response.isSuccessful() ? response.body() : response.errorBody();
        String type = String.valueOf(raw.header("Content-Type", ""));
        try {
            if (!response.isSuccessful() || type.contains("json") || type.contains("html") || body == null) {
                Answer answer = exchange.read(raw, body);
                answer.root();
                return answer.failed(ErrorCode.MALFORMED, "", "");
            }
            return read(body, isFramed(raw));
        } catch (ApiException e) {
            return e;
        } catch (IOException e) {
            return faults.inAnswer(raw.request(), e);
        }
    }

    private StreamEnd read(ResponseBody body, boolean framed) {
        AgentEvents events = new AgentEvents(this::put);
        SseReader reader = new SseReader(LARGEST_EVENT, events::read);
        byte[] piece = new byte[PIECE];
        boolean whole = true;
        try (InputStream in = body.byteStream()) {
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                reader.feed(piece, 0, read);
            }
        } catch (IOException e) {
            whole = false;
        }
        boolean between = reader.isBetweenBlocks();
        Optional<SseEvent.Block> rest = reader.end();
        boolean readable = rest.isPresent() && events.readRest(rest.get());
        events.end();
        return whole && (between || framed && readable) ? StreamEnd.CLEAN : StreamEnd.BROKEN;
    }

    /** Whether the end of the body is marked: without a mark, a lost connection looks like an end. */
    private static boolean isFramed(Response response) {
        boolean chunked = "chunked".equalsIgnoreCase(response.header("Transfer-Encoding"));
        boolean multiplexed = response.protocol() == Protocol.HTTP_2;
        return chunked || multiplexed || response.header("Content-Length") != null;
    }

    private void put(Object item) {
        try {
            if (!cancelled) {
                ahead.put(item);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
