package dev.nemosh.studio.server.disk;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Claim tokens: each shows one session's page, and nothing else (protocol, 4.3). */
public final class Claims {
    /** How long a claim token lives. */
    public static final Duration LIFE = Duration.ofDays(7);

    private final Documents<Claim> claims;
    private final InstantSource clock;
    private final SecureRandom random;

    /**
     * @param directory where they are kept
     * @throws IOException where the directory can't be made
     */
    public Claims(Path directory, InstantSource clock, SecureRandom random) throws IOException {
        this.claims = new Documents<>(directory.resolve("claims"), Claim.class);
        this.clock = clock;
        this.random = random;
    }

    /** What is kept of a claim token, under its digest. */
    record Claim(String sessionId, long expiresMillis) {}

    /** A new claim token for the session. */
    public String issue(StudioSession session) {
        String token = "clm_" + Secret.letters(random, 32);
        long expires = clock.instant().plus(LIFE).toEpochMilli();
        claims.keep(Secret.digest(token), new Claim(session.sessionId(), expires));
        return token;
    }

    /** The id of the session that the claim token shows; none for one that is unknown or has run out. */
    public Optional<String> sessionOf(String token) {
        long now = clock.millis();
        return claims.find(Secret.digest(token)).filter(claim -> claim.expiresMillis() > now).map(Claim::sessionId);
    }
}
