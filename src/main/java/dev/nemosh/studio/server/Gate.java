package dev.nemosh.studio.server;

import dev.nemosh.studio.server.fault.Fault;
import dev.nemosh.studio.server.fault.Faults;
import dev.nemosh.studio.server.wire.Envelope;
import dev.nemosh.studio.server.wire.Json;
import dev.nemosh.studio.server.wire.Refusal;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.Set;

/**
 * What every request passes first. A page in a browser must not reach the studio, neither under a name of its own that
 * leads to loopback (the Host header tells) nor as a script of another origin.
 */
final class Gate implements RouteGroup {
    private static final Set<String> HOSTS = Set.of("127.0.0.1", "localhost", "[::1]");

    private final Faults faults;

    Gate(Faults faults) {
        this.faults = faults;
    }

    @Override
    public void route(RoutesConfig routes) {
        routes.before(this::check);
        routes.before(this::rehearse);
    }

    private void check(Context call) {
        String host = Optional.ofNullable(call.host()).orElse("");
        int port = host.lastIndexOf(':');
        boolean known = port > 0 && HOSTS.contains(host.substring(0, port))
                && host.substring(port + 1).equals(Integer.toString(call.req().getLocalPort()));
        if (!known) {
            throw Refusal.forbidden("server.foreign-host");
        }
        String origin = call.header("Origin");
        if (origin != null && !origin.equals(Envelope.origin(call))) {
            throw Refusal.forbidden("server.foreign-origin");
        }
    }

    private void rehearse(Context call) {
        if (call.header("Authorization") == null) {
            return;
        }
        if (faults.strikes(Fault.HTML_ERROR)) {
            call.html("<!doctype html><title>502</title><h1>Bad Gateway</h1>").skipRemainingHandlers();
        } else if (faults.strikes(Fault.WRONG_SHAPE)) {
            Envelope.json(call, Json.object().put("code", 0).put("data", "maintenance"));
            call.skipRemainingHandlers();
        } else if (faults.strikes(Fault.SERVER_ERROR)) {
            call.status(500).result("").skipRemainingHandlers();
        }
    }
}
