package dev.nemosh.api;

import org.jspecify.annotations.Nullable;

/**
 * A new session (protocol, 4.2). Ids are text, whatever they look like.
 *
 * @param sessionId what every later call names
 * @param taskId the project's id, for a claim link; null where the answer has none
 * @param userId the account's id; null where the answer has none
 */
public record CreatedSession(String sessionId, @Nullable String taskId, @Nullable String userId) {}
