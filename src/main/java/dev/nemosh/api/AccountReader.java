package dev.nemosh.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Reads the answers about accounts and sessions (protocol, 4.1 to 4.3 and 4.6). */
final class AccountReader {
    private static final long LATEST_AS_SECONDS = 100_000_000_000L;

    private AccountReader() {}

    static AnonymousToken token(Answer answer) {
        JsonNode data = answer.data();
        String secret = required(answer, data, "token");
        try {
            return new AnonymousToken(
                    new Token(secret), Json.text(data, "user_id", "userId"), Json.whole(data, "credits"),
                    instant(data.path("expires_at")));
        } catch (IllegalArgumentException e) {
            throw answer.failed(ErrorCode.MALFORMED, "", "token");
        }
    }

    static CreatedSession session(Answer answer) {
        JsonNode data = answer.data();
        return new CreatedSession(
                required(answer, data, "session_id", "sessionId"), Json.text(data, "task_id", "taskId"),
                Json.text(data, "user_id", "userId", "bind_id"));
    }

    static ClaimToken claim(Answer answer) {
        JsonNode data = answer.data();
        Long seconds = Json.whole(data, "expires_in");
        return new ClaimToken(
                required(answer, data, "claim_token"), seconds == null ? null : Duration.ofSeconds(seconds));
    }

    static Credits credits(Answer answer) {
        JsonNode data = answer.data();
        if (Json.first(data, "available", "frozen", "total").isMissingNode()) {
            throw answer.failed(ErrorCode.MALFORMED, "", "available");
        }
        return new Credits(count(data, "available"), count(data, "frozen"), count(data, "total"));
    }

    private static long count(JsonNode data, String name) {
        Long number = data.path(name).isIntegralNumber() ? (Long) data.path(name).longValue() : Json.whole(data, name);
        return number == null ? 0 : Math.max(0, number);
    }

    private static String required(Answer answer, JsonNode data, String... names) {
        String text = Json.text(data, names);
        if (text == null) {
            throw answer.failed(ErrorCode.MALFORMED, "", names[0]);
        }
        return text;
    }

    /** ISO 8601 with an offset, or seconds or milliseconds of the epoch. */
    private static @Nullable Instant instant(JsonNode node) {
        if (node.isNumber()) {
            long number = node.longValue();
            return number < LATEST_AS_SECONDS ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
        }
        try {
            return node.isTextual() ? OffsetDateTime.parse(node.asText()).toInstant() : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
