package dev.nemosh.studio.server;

import dev.nemosh.studio.server.disk.Accounts;
import dev.nemosh.studio.server.disk.User;
import dev.nemosh.studio.server.fault.Fault;
import dev.nemosh.studio.server.fault.Faults;
import dev.nemosh.studio.server.wire.Refusal;
import io.javalin.http.Context;
import java.util.Optional;

/** Who calls, by the bearer token. */
final class Callers {
    private static final String BEARER = "Bearer ";

    private final Accounts accounts;
    private final Faults faults;

    Callers(Accounts accounts, Faults faults) {
        this.accounts = accounts;
        this.faults = faults;
    }

    /**
     * The calling user.
     *
     * @throws Refusal without a token, or with one that is unknown or has run out
     */
    User user(Context call) {
        String header = Optional.ofNullable(call.header("Authorization")).orElse("");
        boolean bearer = header.regionMatches(true, 0, BEARER, 0, BEARER.length());
        if (!bearer || faults.strikes(Fault.TOKEN_EXPIRED)) {
            throw Refusal.unknownToken();
        }
        return accounts.byToken(header.substring(BEARER.length()).strip()).orElseThrow(Refusal::unknownToken);
    }

    /** The same where the path names the user, as {@code me} or by id. */
    User userOfPath(Context call) {
        User user = user(call);
        String named = call.pathParam("user");
        if (!named.equals("me") && !named.equals(user.userId())) {
            throw Refusal.forbidden("server.another-user");
        }
        return user;
    }
}
