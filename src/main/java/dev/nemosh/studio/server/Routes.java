package dev.nemosh.studio.server;

import dev.nemosh.studio.server.wire.Envelope;
import dev.nemosh.studio.server.wire.Json;
import dev.nemosh.studio.server.wire.Refusal;
import dev.nemosh.text.Messages;
import dev.nemosh.text.NemoException;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ThreadPool;

/** How the studio's HTTP is set up, and what becomes of what its routes throw. */
final class Routes {
    private static final long LARGEST_BODY_BYTES = 16_000_000;
    private static final int MOST_THREADS = 200;
    private static final int LEAST_THREADS = 4;

    private final List<RouteGroup> groups;
    private final Messages messages;

    /**
     * @param groups in the order in which a request passes them
     */
    Routes(List<RouteGroup> groups, Messages messages) {
        this.groups = groups;
        this.messages = messages;
    }

    /** The server, not yet started. */
    Javalin open() {
        return Javalin.create(this::configure);
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.maxRequestSize = LARGEST_BODY_BYTES;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.jetty.threadPool = threads();
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        groups.forEach(group -> group.route(config.routes));
        refuse(config.routes);
    }

    /** Threads that end with their process; a stream holds one as long as it lasts. */
    private static ThreadPool threads() {
        QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, LEAST_THREADS);
        threads.setName("studio-http");
        threads.setDaemon(true);
        return threads;
    }

    private void refuse(RoutesConfig routes) {
        routes.exception(Refusal.class, this::refuse);
        routes.exception(NemoException.class, this::tell);
        routes.exception(Exception.class, (failure, call) -> refuse(Refusal.failed(), call));
        routes.error(404, this::refuseUnknown);
    }

    private void refuse(Refusal refusal, Context call) {
        call.status(refusal.status());
        Envelope.json(call, refusal.body(messages));
    }

    private void tell(NemoException failure, Context call) {
        call.status(500);
        Envelope.json(call, Json.object().put("code", 500).put("message", failure.failure().message().toString()));
    }

    /** A 404 of the library's own, for a path that no group knows. */
    private void refuseUnknown(Context call) {
        String type = call.res().getContentType();
        if (type == null || !type.startsWith("application/json")) {
            refuse(Refusal.notFound(), call);
        }
    }
}
