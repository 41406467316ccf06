package dev.nemosh.api.cassette;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BiFunction;
import okhttp3.Call;
import okhttp3.Headers;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.Okio;
import okio.Source;
import okio.Timeout;

/**
 * Answers every call from a cassette; nothing reaches the network. The recorded calls of the same method, address and
 * body are answered in their order; what the client makes up anew on each run (the ids of renders) may differ. Safe for
 * use by several threads.
 */
public final class CassettePlayer implements Tape {
    private static final Duration LOOK_UP = Duration.ofMillis(100);
    private static final MediaType JSON = MediaType.get("application/json");

    private final Recordings recordings;
    private final InstantSource clock;
    private final Wait wait;

    /** Lets time pass before what was recorded comes. */
    @FunctionalInterface
    public interface Wait {
        /** Nothing waits: every answer comes at once. */
        Wait NONE = time -> {};

        /** Waits that long. */
        void sleep(Duration time) throws InterruptedException;
    }

    /** Plays the cassette; with {@link Wait#NONE} as fast as it goes, else in the time of its recording. */
    public CassettePlayer(Cassette cassette, InstantSource clock, Wait wait) {
        this.recordings = new Recordings(cassette);
        this.clock = clock;
        this.wait = wait;
    }

    @Override
    public Interceptor interceptor(BiFunction<Request, IOException, CallFault> faults) {
        return chain -> {
            Request request = chain.request();
            return answer(chain.call(), request, recordings.next(request), clock.instant());
        };
    }

    private Response answer(Call call, Request request, Recordings.Found found, Instant asked) throws IOException {
        Response.Builder response = new Response.Builder().request(request).message("");
        if (found instanceof Recordings.Handed handed) {
            return response.code(200).protocol(Protocol.HTTP_1_1).body(ResponseBody.create(handed.json(), JSON)).build();
        }
        Recording recording = ((Recordings.Held) found).recording();
        CallFault fault = recording.fault();
        Recording.Answer answer = recording.answer();
        if (fault != null || answer == null) {
            throw new ReplayedFault(fault == null ? new CallFault("connection-lost", "MAYBE", "") : fault);
        }
        until(call, asked.plusMillis(answer.at() - recording.asked));
        Headers headers = answer.headers();
        String type = headers.get("Content-Type");
        return response.code(answer.status()).protocol(answer.protocol()).headers(headers)
                .body(ResponseBody.create(Okio.buffer(new PlayedBody(call, recording, asked)),
                        type == null ? null : MediaType.parse(type),
                        recording.end().equals("whole") ? recording.bytes() : -1))
                .build();
    }

    /** Waits in short steps, since a call can be given up at any time. */
    private void until(Call call, Instant due) throws IOException {
        try {
            while (wait != Wait.NONE && clock.instant().isBefore(due) && !call.isCanceled()) {
                Duration rest = Duration.between(clock.instant(), due);
                wait.sleep(rest.compareTo(LOOK_UP) < 0 ? rest : LOOK_UP);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
        if (call.isCanceled()) {
            throw new IOException("Canceled");
        }
    }

    /** The body, piece by piece, to the end that it had. */
    private final class PlayedBody implements Source {
        private final Call call;
        private final Recording recording;
        private final Instant asked;
        private final Buffer ready = new Buffer();
        private int next;

        PlayedBody(Call call, Recording recording, Instant asked) {
            this.call = call;
            this.recording = recording;
            this.asked = asked;
        }

        @Override
        public long read(Buffer sink, long byteCount) throws IOException {
            while (ready.exhausted() && next < recording.pieces.size()) {
                Recording.Piece piece = recording.pieces.get(next++);
                until(call, asked.plusMillis(piece.at() - recording.asked));
                ready.write(piece.bytes());
            }
            if (!ready.exhausted()) {
                return ready.read(sink, byteCount);
            }
            return switch (recording.end()) {
                case "whole" -> -1;
                case "timeout" -> throw new InterruptedIOException("timeout");
                default -> throw new IOException("the recording ends here");
            };
        }

        @Override
        public Timeout timeout() {
            return Timeout.NONE;
        }

        @Override
        public void close() {
            ready.clear();
        }
    }
}
