package dev.nemosh.studio.server.disk;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Users and their bearer tokens. A user is known by the client id, so that a renewed token finds the old sessions. Of
 * tokens and client ids only digests are kept.
 */
public final class Accounts {
    /** How long a token lives, and how long a client waits for the next (protocol, 4.1). */
    public static final Duration LIFE = Duration.ofDays(7);

    private final Documents<User> users;
    private final Documents<Pass> passes;
    private final InstantSource clock;
    private final SecureRandom random;
    private final long grant;

    /**
     * @param directory where they are kept
     * @param grant the credits of a new user, given again with the first token of another week
     * @throws IOException where the directory can't be made
     */
    public Accounts(Path directory, InstantSource clock, SecureRandom random, long grant) throws IOException {
        this.users = new Documents<>(directory.resolve("users"), User.class);
        this.passes = new Documents<>(directory.resolve("tokens"), Pass.class);
        this.clock = clock;
        this.random = random;
        this.grant = grant;
    }

    /** A token as it is given out; it can't be read from the disk again. */
    public record Issued(String token, User user, Instant expires) {}

    /** What is kept of a token, under its digest. */
    record Pass(String userId, long expiresMillis) {}

    /** Gives this client a token. */
    public synchronized Issued issue(String clientId) {
        Instant now = clock.instant();
        String userId = userId(clientId);
        User before = users.find(userId).orElse(null);
        boolean anotherWeek = before == null || now.toEpochMilli() - before.tokenMillis() >= LIFE.toMillis();
        long credits = before == null ? grant : anotherWeek ? Math.max(grant, before.credits()) : before.credits();
        User user = new User(userId, credits, now.toEpochMilli());
        users.keep(userId, user);
        String token = "nmv_usr_" + Secret.letters(random, 32);
        Instant expires = now.plus(LIFE);
        passes.keep(Secret.digest(token), new Pass(userId, expires.toEpochMilli()));
        return new Issued(token, user, expires);
    }

    /** Whether this client has had its token of the week. */
    public boolean servedThisWeek(String clientId) {
        long now = clock.millis();
        return users.find(userId(clientId)).filter(user -> now - user.tokenMillis() < LIFE.toMillis()).isPresent();
    }

    /** Whose token this is; none for one that is unknown or has run out. */
    public Optional<User> byToken(String token) {
        long now = clock.millis();
        return passes.find(Secret.digest(token))
                .filter(pass -> pass.expiresMillis() > now)
                .flatMap(pass -> users.find(pass.userId()));
    }

    /** What the user has left, frozen ones included. */
    synchronized long credits(String userId) {
        return users.find(userId).map(User::credits).orElse(0L);
    }

    /** Takes credits off for good. */
    synchronized void spend(String userId, long amount) {
        users.find(userId).ifPresent(user -> users.keep(userId, user.withCredits(user.credits() - amount)));
    }

    private static String userId(String clientId) {
        return "anon_" + Secret.digest("client " + clientId).substring(0, 24);
    }
}
