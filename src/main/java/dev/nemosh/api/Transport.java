package dev.nemosh.api;

import dev.nemosh.api.cassette.Tape;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import okhttp3.Call;
import okhttp3.Dispatcher;
import okhttp3.EventListener;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * The way to backends and media hosts, shared by all clients of the process. Its threads are daemons: they hold no
 * process open. No redirect is followed by itself.
 */
public final class Transport implements AutoCloseable {
    private static final int MANY = 64;

    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "nemosh-http");
        thread.setDaemon(true);
        return thread;
    });
    private final Trust trust;
    private final HttpOptions options;
    private final OkHttpClient http;
    private final Tape tape;
    private final Interceptor taping;

    /** @throws IllegalArgumentException where the trusted certificates cannot be read */
    public Transport(HttpOptions options) {
        this(options, Tape.NONE);
    }

    /**
     * A transport whose calls go through a tape.
     *
     * @throws IllegalArgumentException where the trusted certificates cannot be read
     */
    public Transport(HttpOptions options, Tape tape) {
        this.options = options;
        this.trust = new Trust(options.trustedPem());
        Dispatcher dispatcher = new Dispatcher(threads);
        dispatcher.setMaxRequests(MANY);
        dispatcher.setMaxRequestsPerHost(MANY);
        this.http = new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .dns(new BoundedDns(threads, options.connect()))
                .proxySelector(options.proxies().selector())
                .proxyAuthenticator(options.proxies().authenticator())
                .socketFactory(new WideSockets())
                .sslSocketFactory(trust.sockets(), trust)
                .followRedirects(false)
                .followSslRedirects(false)
                .connectTimeout(options.connect())
                .readTimeout(options.answer())
                .writeTimeout(options.answer())
                .eventListenerFactory(call -> {
                    CallTrace trace = call.request().tag(CallTrace.class);
                    return trace == null ? EventListener.NONE : trace;
                })
                .addInterceptor(chain -> chain.proceed(chain.request().newBuilder()
                        .header("User-Agent", options.clientName())
                        .build()))
                .build();
        this.tape = tape;
        this.taping = tape.interceptor(new Faults(this)::recorded);
    }

    OkHttpClient http() {
        return http;
    }

    /** Makes calls with that client, traced and through the tape. */
    Call.Factory traced(OkHttpClient client) {
        OkHttpClient taped = client.newBuilder().addInterceptor(taping).build();
        return request -> taped.newCall(traced(request));
    }

    private Request traced(Request request) {
        return request.newBuilder().tag(CallTrace.class, new CallTrace(options.connect())).build();
    }

    /** Calls to this backend follow. */
    void serves(Backend backend) {
        tape.backend(backend.api(), backend.web());
    }

    HttpOptions options() {
        return options;
    }

    @Nullable String refusedIssuer() {
        return trust.refusedIssuer();
    }

    /** Ends every call and lets the connections go. */
    @Override
    public void close() {
        http.dispatcher().cancelAll();
        http.connectionPool().evictAll();
        threads.shutdown();
    }
}
