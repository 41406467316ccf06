package dev.nemosh.api.cassette;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import okhttp3.Headers;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Okio;

/** Writes every call down as it passes, secrets masked. Safe for use by several threads. */
public final class CassetteRecorder implements Tape, Closeable {
    private static final List<String> ASKED = List.of("Accept", "Content-Type", "Range", "If-Range", "User-Agent",
            "X-Skill-Source", "X-Skill-Version", "X-Skill-Platform");
    private static final List<String> TOLD = List.of("Content-Type", "Content-Length", "Transfer-Encoding",
            "Content-Range", "Retry-After", "Location", "ETag", "Last-Modified");

    private final CassetteFile file;
    private final Masking masking = new Masking();
    private final AtomicInteger calls = new AtomicInteger();

    /**
     * Begins a cassette.
     *
     * @param out where it goes; closed with this recorder
     * @param program who records, {@code nemosh/1.9}
     * @param broken is told, once, where writing fails: the recording ends there, the calls go on
     */
    public CassetteRecorder(Writer out, InstantSource clock, String program, Consumer<IOException> broken) {
        file = new CassetteFile(out, clock, program, broken);
    }

    @Override
    public void backend(URI api, URI web) {
        file.put(file.record("backend").put("api", masking.mask(api.toString())).put("web", masking.mask(web.toString())));
    }

    @Override
    public Interceptor interceptor(BiFunction<Request, IOException, CallFault> faults) {
        return chain -> {
            Request request = chain.request();
            int call = calls.incrementAndGet();
            learn(request);
            RequestWords words = RequestWords.of(request, masking);
            ObjectNode asked = file.record("request", call).put("method", request.method())
                    .put("url", masking.mask(request.url().toString()));
            asked.set("headers", headers(request.headers(), ASKED));
            file.put(asked.put("body", words.text()));
            try {
                Response response = chain.proceed(words.measured(sent ->
                        file.put(file.record("sent", call).set("parts", sent))));
                return answered(call, response);
            } catch (IOException e) {
                CallFault fault = faults.apply(request, e);
                file.put(file.record("fault", call).put("code", fault.code()).put("reached", fault.reached())
                        .put("words", masking.mask(fault.words())));
                throw e;
            }
        };
    }

    @Override
    public void close() {
        file.close();
    }

    private Response answered(int call, Response response) {
        ObjectNode told = file.record("answer", call).put("status", response.code())
                .put("protocol", response.protocol().toString());
        told.set("headers", headers(response.headers(), TOLD));
        file.put(told);
        ResponseBody body = response.body();
        RecordedBody recorded = new RecordedBody(body, call, file, masking);
        return response.newBuilder()
                .body(ResponseBody.create(Okio.buffer(recorded), body.contentType(), body.contentLength()))
                .build();
    }

    private void learn(Request request) {
        String bearer = request.header("Authorization");
        if (bearer != null) {
            masking.learn(bearer.substring(bearer.indexOf(' ') + 1));
        }
        String client = request.header("X-Client-Id");
        if (client != null) {
            masking.learn(client);
        }
    }

    /** Only what the other end goes by; never cookies, authorizations and whatever else may come. */
    private ObjectNode headers(Headers headers, List<String> wanted) {
        ObjectNode kept = CassetteFile.JSON.createObjectNode();
        for (String name : wanted) {
            String value = headers.get(name);
            if (value != null) {
                kept.put(name, masking.mask(value));
            }
        }
        return kept;
    }
}
