package dev.nemosh.studio.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nemosh.studio.server.disk.StudioSession;
import dev.nemosh.studio.server.disk.User;
import dev.nemosh.studio.server.fault.Fault;
import dev.nemosh.studio.server.fault.Faults;
import dev.nemosh.studio.server.turn.AdkForm;
import dev.nemosh.studio.server.turn.EventForm;
import dev.nemosh.studio.server.turn.TurnStream;
import dev.nemosh.studio.server.turn.Turns;
import dev.nemosh.studio.server.turn.TypedForm;
import dev.nemosh.studio.server.wire.Json;
import dev.nemosh.studio.server.wire.Refusal;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Prompts (protocol, 4.4 to 6). A session's prompts are answered one after the other; a client that goes away does not
 * stop its turn.
 */
final class RunRoutes implements RouteGroup, AutoCloseable {
    private final Store store;
    private final Callers callers;
    private final Turns turns;
    private final Faults faults;
    private final Dialect dialect;
    private final InstantSource clock;
    private final SecureRandom random;
    private final EventWriter writer;

    RunRoutes(
            Store store, Callers callers, Turns turns, Faults faults, Dialect dialect, Duration heartbeat,
            InstantSource clock, SecureRandom random) {
        this.store = store;
        this.callers = callers;
        this.turns = turns;
        this.faults = faults;
        this.dialect = dialect;
        this.clock = clock;
        this.random = random;
        this.writer = new EventWriter(heartbeat, faults);
    }

    @Override
    public void route(RoutesConfig routes) {
        routes.post("/run_sse", this::run);
    }

    private void run(Context call) throws IOException {
        User user = callers.user(call);
        ObjectNode request = Json.body(call.bodyAsBytes());
        String sessionId = Json.text(request, request.has("session_id") ? "session_id" : "sessionId");
        if (sessionId.isEmpty()) {
            throw Refusal.missingField("session_id");
        }
        String prompt = prompt(request);
        if (prompt.isBlank()) {
            throw Refusal.missingField("new_message");
        }
        if (faults.strikes(Fault.SESSION_LOST)) {
            throw Refusal.noSessionToRun();
        }
        StudioSession session =
                store.sessions().find(sessionId, user.userId()).orElseThrow(Refusal::noSessionToRun);
        TurnStream stream = turns.begin(session, prompt, form(request));
        writer.write(call, stream);
    }

    /** The studio streams unless it is told not to. */
    private EventForm form(ObjectNode request) {
        return dialect == Dialect.TYPED
                ? new TypedForm()
                : new AdkForm(request.path("streaming").asBoolean(true), clock, random);
    }

    private static String prompt(ObjectNode request) {
        JsonNode message = request.path(request.has("new_message") ? "new_message" : "newMessage");
        StringBuilder prompt = new StringBuilder();
        for (JsonNode part : message.path("parts")) {
            prompt.append(Json.text(part, "text"));
        }
        return prompt.toString();
    }

    /** Lets go of the connections that a rehearsed fault keeps open. */
    @Override
    public void close() {
        writer.close();
    }
}
