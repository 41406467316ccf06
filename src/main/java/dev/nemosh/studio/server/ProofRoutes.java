package dev.nemosh.studio.server;

import dev.nemosh.studio.server.wire.Envelope;
import dev.nemosh.studio.server.wire.Json;
import dev.nemosh.studio.server.wire.Refusal;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URI;

/** Proves to this user's other processes that this is the studio of its data directory. */
final class ProofRoutes implements RouteGroup {
    /** Where a {@code challenge} is answered with its {@code proof}. */
    static final String PATH = "/api/studio/proof";

    private final String secret;

    ProofRoutes(String secret) {
        this.secret = secret;
    }

    @Override
    public void route(RoutesConfig routes) {
        routes.get(PATH, this::prove);
    }

    private void prove(Context call) {
        String challenge = call.queryParam("challenge");
        if (challenge == null) {
            throw Refusal.notFound();
        }
        Endpoint here = new Endpoint(URI.create(Envelope.origin(call)), secret);
        Envelope.send(call, Json.object().put("proof", here.proof(challenge)));
    }
}
