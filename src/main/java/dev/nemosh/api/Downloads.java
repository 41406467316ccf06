package dev.nemosh.api;

import java.io.IOException;
import java.nio.channels.ReadableByteChannel;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * Opens files at the backend and at media hosts. Redirects are followed here, step by step: the bearer token and the
 * attribution go to the backend's own origin and nowhere else.
 */
final class Downloads {
    private static final int MOST_STEPS = 10;
    private static final Pattern RANGE = Pattern.compile("bytes (\\d{1,18})-\\d+/(\\d{1,18}|\\*)");
    private static final Pattern NO_RANGE = Pattern.compile("bytes \\*/(\\d{1,18})");

    private final HttpUrl backend;
    private final Call.Factory calls;
    private final Exchange exchange;
    private final Faults faults;

    Downloads(HttpUrl backend, Call.Factory calls, Exchange exchange, Faults faults) {
        this.backend = backend;
        this.calls = calls;
        this.exchange = exchange;
        this.faults = faults;
    }

    /** Opens the address; {@code own} are the headers for the backend's own origin. */
    Download open(String address, Headers own, long from, @Nullable String validator) {
        HttpUrl url = resolve(backend, address);
        for (int step = 0; step < MOST_STEPS; step++) {
            Request.Builder request = new Request.Builder().url(url).tag(CallKind.class, CallKind.DOWNLOAD)
                    .headers(isOwn(url) ? own : Headers.EMPTY)
                    .header("Accept-Encoding", "identity");
            if (from > 0 && validator != null) {
                request.header("Range", "bytes=" + from + "-").header("If-Range", validator);
            }
            Call call = calls.newCall(request.build());
            Response response = await(call);
            Optional<HttpUrl> elsewhere = elsewhere(url, response);
            if (elsewhere.isEmpty()) {
                return opened(call, response);
            }
            url = elsewhere.get();
        }
        throw ApiException.local(ErrorCode.REDIRECT, Reached.YES, url.host(), null);
    }

    private HttpUrl resolve(HttpUrl base, String address) {
        HttpUrl url = base.resolve(address);
        boolean weaker = url != null && base.isHttps() && !url.isHttps() && !isOwn(base);
        if (url == null || weaker) {
            throw ApiException.local(ErrorCode.REDIRECT, Reached.YES, url == null ? "" : url.host(), null);
        }
        return url;
    }

    /** Where the file is instead: by a redirect, or by an answer of the backend that names its address. */
    private Optional<HttpUrl> elsewhere(HttpUrl url, Response response) {
        String location = response.header("Location");
        if (response.code() >= 300 && response.code() < 400 && location != null) {
            response.close();
            return Optional.of(resolve(url, location));
        }
        if (response.code() >= 300 && response.code() != 416) {
            throw answer(response).refusal();
        }
        String type = type(response);
        if (type.contains("html")) {
            response.close();
            throw ApiException.local(ErrorCode.WEB_PAGE, Reached.YES, url.host(), null);
        }
        if (type.contains("json")) {
            Answer answer = answer(response);
            String named = RenderReader.url(answer.root());
            if (named == null) {
                throw answer.failed(ErrorCode.MALFORMED, "", "");
            }
            return Optional.of(resolve(url, named));
        }
        return Optional.empty();
    }

    private Download opened(Call call, Response response) {
        ResponseBody body = response.body();
        long first = 0;
        long total = response.code() == 206 ? -1 : body.contentLength();
        String range = String.valueOf(response.header("Content-Range", ""));
        Matcher part = RANGE.matcher(range);
        Matcher none = NO_RANGE.matcher(range);
        if (response.code() == 206 && part.matches()) {
            first = Long.parseLong(part.group(1));
            total = part.group(2).equals("*") ? -1 : Long.parseLong(part.group(2));
        } else if (response.code() == 416) {
            total = none.matches() ? Long.parseLong(none.group(1)) : -1;
        }
        return new Download(response.code(), first, total, validator(response), type(response), bytes(response),
                call::cancel);
    }

    /**
     * The body's bytes. In HTTP/1 the socket itself minds the longest silence; a second watch over every 8 KB of them
     * would wake a thread as often, which costs as much as the transfer.
     */
    private static ReadableByteChannel bytes(Response response) {
        BufferedSource body = response.body().source();
        if (response.protocol() == Protocol.HTTP_1_1 || response.protocol() == Protocol.HTTP_1_0) {
            body.timeout().clearTimeout();
        }
        return body;
    }

    private static @Nullable String validator(Response response) {
        String tag = response.header("ETag");
        boolean strong = tag != null && tag.startsWith("\"");
        return strong ? tag : response.header("Last-Modified");
    }

    private static String type(Response response) {
        return String.valueOf(response.header("Content-Type", "")).toLowerCase(Locale.ROOT);
    }

    private Answer answer(Response response) {
        try {
            return exchange.read(response, response.body());
        } catch (IOException e) {
            throw faults.inAnswer(response.request(), e);
        }
    }

    private boolean isOwn(HttpUrl url) {
        return url.scheme().equals(backend.scheme()) && url.host().equals(backend.host())
                && url.port() == backend.port();
    }

    private Response await(Call call) {
        CompletableFuture<Response> answer = new CompletableFuture<>();
        call.enqueue(new Callback() {
            @Override
            public void onResponse(Call call, Response response) {
                if (!answer.complete(response)) {
                    response.close();
                }
            }

            @Override
            public void onFailure(Call call, IOException fault) {
                answer.completeExceptionally(faults.beforeAnswer(call.request(), fault));
            }
        });
        try {
            return answer.get();
        } catch (InterruptedException e) {
            answer.cancel(false);
            call.cancel();
            Thread.currentThread().interrupt();
            throw ApiException.local(ErrorCode.CANCELLED, Reached.MAYBE, "", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ApiException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
