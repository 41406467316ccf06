package dev.nemosh.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nemosh.text.ForeignText;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A whole answer of the backend, and what it means: the HTTP status first, then the code in its body (protocol, 8).
 *
 * @param status of HTTP
 * @param contentType as the answer says; empty where it does not
 * @param retryAfter the {@code Retry-After} header, or null
 * @param location the {@code Location} header, or null
 * @param body the whole of it
 * @param at when it came
 */
record Answer(
        int status, String contentType, @Nullable String retryAfter, @Nullable String location, String body,
        Instant at) {

    /** The answer's data: what stands in its envelope, or all of it where there is none. Null where it is empty. */
    JsonNode data() {
        JsonNode root = root();
        JsonNode data = root.path("data");
        return data.isObject() ? data : root;
    }

    /**
     * The answer as it is, envelope and all.
     *
     * @throws ApiException where it is an error, or no JSON object
     */
    JsonNode root() {
        if (status >= 300) {
            throw refusal();
        }
        if (body.isBlank()) {
            return Json.MAPPER.createObjectNode();
        }
        JsonNode root = Json.parse(body).filter(JsonNode::isObject).orElseThrow(
                () -> failed(isWebPage() ? ErrorCode.WEB_PAGE : ErrorCode.MALFORMED, "", ""));
        String code = ErrorWords.codeOf(root);
        boolean refused = root.path("success").isBoolean() && !root.path("success").booleanValue();
        boolean saysHowItStands = root.hasNonNull("status") || root.path("data").hasNonNull("status");
        boolean bareError = refused || root.hasNonNull("error") && !root.has("data");
        if (isFailure(code) || bareError && !saysHowItStands) {
            throw failed(codeOf(code), code, ErrorWords.of(root));
        }
        return root;
    }

    /** What an answer that is no success says. */
    ApiException refusal() {
        JsonNode root = Json.parse(body).orElseGet(Json.MAPPER::createObjectNode);
        String code = ErrorWords.codeOf(root);
        String words = ErrorWords.of(root);
        if (status < 400) {
            return failed(ErrorCode.REDIRECT, code, location == null ? "" : location);
        }
        return failed(codeOfStatus(code, words), code, words);
    }

    private ErrorCode codeOfStatus(String code, String words) {
        return switch (status) {
            case 401 -> ErrorCode.TOKEN;
            case 402 -> ErrorCode.PLAN;
            case 404 -> codeOf(code) == ErrorCode.SESSION
                            || words.toLowerCase(Locale.ROOT).startsWith("session not found")
                    ? ErrorCode.SESSION
                    : ErrorCode.NOT_FOUND;
            case 407 -> ErrorCode.PROXY;
            case 408 -> ErrorCode.SERVER;
            case 429 -> ErrorCode.RATE_LIMIT;
            default -> status >= 500 ? ErrorCode.SERVER : known(code) ? codeOf(code) : byStatus();
        };
    }

    private ErrorCode byStatus() {
        return switch (status) {
            case 400, 422 -> ErrorCode.BAD_REQUEST;
            case 403 -> ErrorCode.FORBIDDEN;
            case 410 -> ErrorCode.NOT_FOUND;
            case 413 -> ErrorCode.FILE_TOO_LARGE;
            case 415 -> ErrorCode.UNSUPPORTED_FILE;
            default -> ErrorCode.REFUSED;
        };
    }

    private static boolean isFailure(String code) {
        return !code.isEmpty() && !code.equals("0") && !code.equals("200")
                && !code.equalsIgnoreCase("ok") && !code.equalsIgnoreCase("success");
    }

    private static boolean known(String code) {
        return isFailure(code) && codeOf(code) != ErrorCode.REFUSED;
    }

    /** The meaning of a code in a body (protocol, 9). */
    static ErrorCode codeOf(String code) {
        return switch (code) {
            case "1001", "1010", "1011", "401" -> ErrorCode.TOKEN;
            case "1002" -> ErrorCode.SESSION;
            case "2001" -> ErrorCode.CREDITS;
            case "4001" -> ErrorCode.UNSUPPORTED_FILE;
            case "4002" -> ErrorCode.FILE_TOO_LARGE;
            case "400", "422" -> ErrorCode.BAD_REQUEST;
            case "402" -> ErrorCode.PLAN;
            case "403" -> ErrorCode.FORBIDDEN;
            case "404" -> ErrorCode.NOT_FOUND;
            case "429" -> ErrorCode.RATE_LIMIT;
            case "500", "502", "503", "504" -> ErrorCode.SERVER;
            default -> ErrorCode.REFUSED;
        };
    }

    private boolean isWebPage() {
        return contentType.toLowerCase(Locale.ROOT).contains("html") || body.stripLeading().startsWith("<");
    }

    /** A failure with this answer as its evidence. */
    ApiException failed(ErrorCode code, String wireCode, String words) {
        return new ApiException(code, Reached.YES, status, wireCode, new ForeignText(words), wait(retryAfter), null);
    }

    /** Seconds, or a date of HTTP. */
    private @Nullable Duration wait(@Nullable String words) {
        if (words == null) {
            return null;
        }
        try {
            return words.strip().matches("\\d{1,9}")
                    ? Duration.ofSeconds(Long.parseLong(words.strip()))
                    : notNegative(Duration.between(at, ZonedDateTime.parse(
                            words.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant()));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Duration notNegative(Duration time) {
        return time.isNegative() ? Duration.ZERO : time;
    }
}
