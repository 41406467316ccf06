package dev.nemosh.store;

import dev.nemosh.api.Token;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A token that is kept for the next start. One from the environment never is.
 *
 * @param token the token
 * @param anonymous whether the shell fetched it by itself, so that it may renew it by itself
 * @param userId the account's id, for the registration link; null where the backend did not say
 * @param expiresAt when it ends; null where the backend did not say
 */
public record KeptToken(Token token, boolean anonymous, @Nullable String userId, @Nullable Instant expiresAt) {}
