package dev.nemosh.studio.server;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nemosh.studio.server.disk.RenderJob;
import dev.nemosh.studio.server.disk.StudioSession;
import dev.nemosh.studio.server.wire.Json;
import dev.nemosh.studio.server.wire.Refusal;
import dev.nemosh.text.Language;
import dev.nemosh.text.Messages;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;

/** Pages for a browser: a project by its claim link, and what registering means here. */
final class PageRoutes implements RouteGroup {
    private final Store store;

    PageRoutes(Store store) {
        this.store = store;
    }

    @Override
    public void route(RoutesConfig routes) {
        routes.get("/workspace/claim", this::claim);
        routes.get("/register", this::register);
    }

    private void claim(Context call) {
        StudioSession session = Optional.ofNullable(call.queryParam("ct"))
                .flatMap(store.claims()::sessionOf)
                .flatMap(store.sessions()::find)
                .orElseThrow(Refusal::notFound);
        Messages messages = new Messages(Language.of(session.language()));
        StringBuilder body = new StringBuilder();
        String title = title(session);
        body.append("<h1>").append(escaped(title)).append("</h1><p>")
                .append(escaped(messages.text("server.page-versions", session.draftVersion()).toString()))
                .append("</p>");
        for (RenderJob film : store.jobs().completed(session)) {
            String path = store.films().path(String.valueOf(film.file()));
            body.append("<p><video controls preload=\"metadata\" src=\"")
                    .append(escaped(path)).append("\"></video></p>");
        }
        page(call, title, body.toString());
    }

    private void register(Context call) {
        Messages messages = new Messages(Language.of(Optional.ofNullable(call.header("Accept-Language")).orElse("")));
        String words = messages.text("server.page-register").toString();
        page(call, "Nemo Shell", "<p>" + escaped(words) + "</p>");
    }

    private String title(StudioSession session) {
        JsonNode draft = store.sessions().draft(session).map(Json::read).orElse(Json.object());
        String title = Json.text(draft.path("m"), "title");
        return title.isEmpty() ? session.taskName() : title;
    }

    private static void page(Context call, String title, String body) {
        call.header("Content-Security-Policy", "default-src 'none'; media-src 'self'; style-src 'unsafe-inline'");
        call.header("Referrer-Policy", "no-referrer");
        call.html("<!doctype html><html><head><meta charset=\"utf-8\"><title>" + escaped(title) + "</title>"
                + "<style>body{font-family:sans-serif;max-width:60em;margin:2em auto}video{max-width:100%}</style>"
                + "</head><body>" + body + "</body></html>");
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
