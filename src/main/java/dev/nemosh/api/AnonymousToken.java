package dev.nemosh.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A token for a user without an account (protocol, 4.1).
 *
 * @param token the token
 * @param userId the account's id, the {@code bind} value of the registration link; null where the answer has none
 * @param credits what the account starts with; null where the answer does not say
 * @param expiresAt when the token ends; null where the answer does not say
 */
public record AnonymousToken(
        Token token, @Nullable String userId, @Nullable Long credits, @Nullable Instant expiresAt) {}
