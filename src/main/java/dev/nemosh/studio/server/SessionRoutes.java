package dev.nemosh.studio.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nemosh.studio.server.disk.StudioSession;
import dev.nemosh.studio.server.disk.User;
import dev.nemosh.studio.server.wire.Envelope;
import dev.nemosh.studio.server.wire.Json;
import dev.nemosh.studio.server.wire.Refusal;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.math.BigInteger;

/**
 * Sessions and their state (protocol, 4.2 and 4.7). A draft is answered as it was kept: what it names by a path of this
 * backend stays a path, so that it is the same draft whatever the port.
 */
final class SessionRoutes implements RouteGroup {
    private final Store store;
    private final Callers callers;

    SessionRoutes(Store store, Callers callers) {
        this.store = store;
        this.callers = callers;
    }

    @Override
    public void route(RoutesConfig routes) {
        routes.post("/api/tasks/{user}/with-session/nemo_agent", this::open);
        routes.get("/api/state/nemo_agent/{user}/{session}/latest", this::state);
    }

    private void open(Context call) {
        User user = callers.userOfPath(call);
        ObjectNode wish = Json.body(call.bodyAsBytes());
        String name = Json.text(wish, "task_name");
        StudioSession session = store.sessions()
                .open(user.userId(), name.isEmpty() ? "project" : name, Json.text(wish, "language"));
        Envelope.send(call, Json.object()
                .put("task_id", session.taskId())
                .put("session_id", session.sessionId())
                .put("user_id", session.userId()));
    }

    private void state(Context call) {
        User user = callers.userOfPath(call);
        StudioSession session = store.sessions()
                .find(call.pathParam("session"), user.userId())
                .orElseThrow(Refusal::noSession);
        ObjectNode data = Json.object()
                .put("session_id", session.sessionId())
                .put("task_id", session.taskId())
                .put("task_name", session.taskName())
                .put("user_id", session.userId());
        ObjectNode state = data.putObject("state");
        store.sessions().draft(session).map(Json::read).ifPresent(draft -> {
            state.set("draft", draft);
            state.set("canvas_config", canvas(draft));
        });
        ArrayNode infos = state.putArray("video_infos");
        session.assets().forEach(asset -> infos.add(AssetJson.of(asset, Envelope.origin(call))));
        ArrayNode generated = state.putArray("generated_media");
        session.generatedMedia().forEach(generated::add);
        Envelope.send(call, data);
    }

    private static ObjectNode canvas(JsonNode draft) {
        int width = draft.path("m").path("width").asInt();
        int height = draft.path("m").path("height").asInt();
        ObjectNode canvas = Json.object().put("width", width).put("height", height);
        if (width > 0 && height > 0) {
            int common = BigInteger.valueOf(width).gcd(BigInteger.valueOf(height)).intValue();
            canvas.put("ratio", width / common + ":" + height / common);
        }
        return canvas;
    }
}
