package dev.nemosh.store;

import dev.nemosh.api.Token;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tokens that are kept, one for each backend. */
public final class Tokens {
    private final JsonFiles files;

    public Tokens(StateDirectory directory) {
        this.files = new JsonFiles(directory);
    }

    /** The backend's token, where one is kept. */
    public Optional<KeptToken> find(String backendKey) {
        return files.read(file(backendKey), OnDisk.class).flatMap(OnDisk::token);
    }

    /** Keeps a token for that backend instead of an earlier one. */
    public void keep(String backendKey, KeptToken kept) {
        files.write(file(backendKey), new OnDisk(
                kept.token().secret(), kept.anonymous(), kept.userId(), kept.expiresAt()));
    }

    /** Forgets the backend's token; whether there was one. */
    public boolean forget(String backendKey) {
        return files.directory().delete(file(backendKey));
    }

    private static String file(String backendKey) {
        return StateDirectory.name(backendKey) + "/token.json";
    }

    /** The file's own form: the one place where a token is written out. */
    private record OnDisk(
            @Nullable String secret, boolean anonymous, @Nullable String userId, @Nullable Instant expiresAt) {

        Optional<KeptToken> token() {
            try {
                return Optional.ofNullable(secret)
                        .map(words -> new KeptToken(new Token(words), anonymous, userId, expiresAt));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }

        @Override
        public String toString() {
            return "OnDisk[***]";
        }
    }
}
