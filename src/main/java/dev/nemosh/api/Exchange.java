package dev.nemosh.api;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Callback;
import retrofit2.Response;

/**
 * Makes calls and brings whole answers. A call runs on a thread of the transport, so that the one that waits for it can
 * be interrupted at any moment.
 */
final class Exchange {
    private static final long LARGEST_ANSWER = 64L << 20;

    private final HttpOptions options;
    private final Faults faults;
    private final Retries retries;
    private final InstantSource clock;
    private final AtomicBoolean answered = new AtomicBoolean();

    Exchange(HttpOptions options, Faults faults, Retries retries, InstantSource clock) {
        this.options = options;
        this.faults = faults;
        this.retries = retries;
        this.clock = clock;
    }

    /** The answer to a question: asked again after passing faults, once the backend is known to be there. */
    Answer ask(Supplier<Call<ResponseBody>> calls) {
        return repeat(calls, true);
    }

    /** The answer to an order: given once, or twice where it was refused with 429. */
    Answer order(Supplier<Call<ResponseBody>> calls) {
        return repeat(calls, false);
    }

    private Answer repeat(Supplier<Call<ResponseBody>> calls, boolean question) {
        boolean waited = false;
        Duration pause = retries.first();
        for (int number = 1; ; number++) {
            try {
                Answer answer = once(calls.get());
                answer.root();
                return answer;
            } catch (ApiException e) {
                boolean limited = e.code() == ErrorCode.RATE_LIMIT && !waited;
                boolean again = question && answered.get() && e.code().isPassing() && number < retries.tries();
                Duration wait = e.retryAfter().orElse(limited ? retries.rateLimit() : pause);
                if (!limited && !again || wait.compareTo(retries.longest()) > 0) {
                    throw e;
                }
                waited |= limited;
                pause = pause.multipliedBy(2);
                sleep(e, wait);
            }
        }
    }

    private void sleep(ApiException reason, Duration wait) {
        retries.listener().waiting(reason.code(), wait);
        try {
            retries.sleeper().sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ApiException.local(ErrorCode.CANCELLED, reason.reached(), "", e);
        }
    }

    private Answer once(Call<ResponseBody> call) {
        if (call.request().tag(CallKind.class) == CallKind.SMALL) {
            Duration patience = answered.get() ? options.connect().plus(options.answer()) : options.connect();
            call.timeout().timeout(patience.toMillis(), TimeUnit.MILLISECONDS);
        }
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        call.enqueue(new Callback<>() {
            @Override
            public void onResponse(Call<ResponseBody> call, Response<ResponseBody> response) {
                answered.set(true);
                try {
                    answer.complete(read(response));
                } catch (IOException e) {
                    answer.completeExceptionally(faults.inAnswer(call.request(), e));
                }
            }

            @Override
            public void onFailure(Call<ResponseBody> call, Throwable fault) {
                answer.completeExceptionally(fault instanceof IOException broken
                        ? faults.beforeAnswer(call.request(), broken)
                        : fault);
            }
        });
        return await(call, answer);
    }

    private static Answer await(Call<ResponseBody> call, CompletableFuture<Answer> answer) {
        try {
            return answer.get();
        } catch (InterruptedException e) {
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

    private Answer read(Response<ResponseBody> response) throws IOException {
        return read(response.raw(), response.isSuccessful() ? response.body() : response.errorBody());
    }

    /** A whole answer out of what came. */
    Answer read(okhttp3.Response response, @Nullable ResponseBody body) throws IOException {
        String words = "";
        if (body != null) {
            try (body) {
                body.source().request(LARGEST_ANSWER);
                words = body.source().getBuffer().readUtf8();
            }
        }
        String type = String.valueOf(response.header("Content-Type", "")).toLowerCase(Locale.ROOT);
        String plain = words.startsWith("\ufeff") ? words.substring(1) : words;
        return new Answer(response.code(), type, response.header("Retry-After"), response.header("Location"),
                plain, clock.instant());
    }
}
