package dev.nemosh.studio.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nemosh.studio.server.disk.Accounts;
import dev.nemosh.studio.server.disk.Claims;
import dev.nemosh.studio.server.disk.Ledger;
import dev.nemosh.studio.server.disk.Secret;
import dev.nemosh.studio.server.disk.StudioSession;
import dev.nemosh.studio.server.disk.User;
import dev.nemosh.studio.server.fault.Fault;
import dev.nemosh.studio.server.fault.Faults;
import dev.nemosh.studio.server.wire.Envelope;
import dev.nemosh.studio.server.wire.Json;
import dev.nemosh.studio.server.wire.Refusal;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tokens, claim tokens and credits (protocol, 4.1, 4.3 and 4.6). */
final class AccountRoutes implements RouteGroup {
    private static final int LONGEST_CLIENT_ID = 200;

    private final Store store;
    private final Callers callers;
    private final Faults faults;
    private final boolean rateLimit;
    private final @Nullable String key;

    /**
     * @param key what a client must send as its id to be given a token; null where any id will do
     */
    AccountRoutes(Store store, Callers callers, Faults faults, boolean rateLimit, @Nullable String key) {
        this.store = store;
        this.callers = callers;
        this.faults = faults;
        this.rateLimit = rateLimit;
        this.key = key;
    }

    @Override
    public void route(RoutesConfig routes) {
        routes.post("/api/auth/anonymous-token", this::token);
        routes.post("/api/auth/claim-token", this::claim);
        routes.get("/api/credits/balance/simple", this::credits);
    }

    private void token(Context call) {
        String clientId = Optional.ofNullable(call.header("X-Client-Id")).orElse("").strip();
        if (clientId.isEmpty() || clientId.length() > LONGEST_CLIENT_ID) {
            throw Refusal.badRequest("server.client-id-missing");
        }
        if (key != null && !Secret.same(key, clientId)) {
            throw Refusal.forbidden("server.key-wrong");
        }
        if (faults.strikes(Fault.RATE_LIMITED) || rateLimit && store.accounts().servedThisWeek(clientId)) {
            throw Refusal.rateLimited();
        }
        Accounts.Issued issued = store.accounts().issue(clientId);
        Ledger.Balance balance = store.ledger().balance(issued.user().userId());
        Envelope.send(call, Json.object()
                .put("token", issued.token())
                .put("user_id", issued.user().userId())
                .put("credits", balance.available())
                .put("expires_at", issued.expires().toString()));
    }

    private void claim(Context call) {
        User user = callers.user(call);
        String sessionId = Json.text(Json.body(call.bodyAsBytes()), "session_id");
        StudioSession session =
                store.sessions().find(sessionId, user.userId()).orElseThrow(Refusal::noSession);
        Envelope.send(call, Json.object()
                .put("claim_token", store.claims().issue(session))
                .put("expires_in", Claims.LIFE.toSeconds()));
    }

    private void credits(Context call) {
        Ledger.Balance balance = store.ledger().balance(callers.user(call).userId());
        ObjectNode data = Json.object();
        data.put("available", balance.available()).put("frozen", balance.frozen()).put("total", balance.total());
        Envelope.send(call, data);
    }
}
