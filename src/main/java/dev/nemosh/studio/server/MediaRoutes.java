package dev.nemosh.studio.server;

import dev.nemosh.studio.server.disk.Shelf;
import dev.nemosh.studio.server.fault.Fault;
import dev.nemosh.studio.server.fault.Faults;
import dev.nemosh.studio.server.media.MediaType;
import dev.nemosh.studio.server.wire.FileAnswer;
import dev.nemosh.studio.server.wire.Refusal;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.nio.file.Path;

/** Files by URL, without a token: users' media and finished exports. */
final class MediaRoutes implements RouteGroup {
    private final Store store;
    private final Faults faults;
    private final FileAnswer files;

    MediaRoutes(Store store, Faults faults, FileAnswer files) {
        this.store = store;
        this.faults = faults;
        this.files = files;
    }

    @Override
    public void route(RoutesConfig routes) {
        Handler media = call -> send(call, store.media());
        routes.get("/media/{name}", media);
        routes.head("/media/{name}", media);
        routes.get("/render-result/{name}", this::film);
        routes.head("/render-result/{name}", this::film);
    }

    private void film(Context call) throws IOException {
        if (faults.has(Fault.URL_FORBIDDEN)) {
            throw Refusal.forbidden("server.fault-url-forbidden");
        }
        if (faults.has(Fault.HTML_DOWNLOAD)) {
            call.html("<!doctype html><title>Sign in</title><h1>Sign in to go on</h1>");
            return;
        }
        send(call, store.films());
    }

    private void send(Context call, Shelf shelf) throws IOException {
        String name = call.pathParam("name");
        Path file = shelf.find(name).orElseThrow(Refusal::notFound);
        files.send(call, file, MediaType.contentTypeOf(name));
    }
}
