package dev.nemosh.studio.server.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nemosh.text.Messages;

/** A request that is turned down, as the service would do it (protocol, 8 and 9). */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private enum Form { ENVELOPE, RENDER, DETAIL, FIELD }

    private final int status;
    private final Form form;
    private final int code;
    private final String messageKey;
    private final transient Object[] values;

    private Refusal(int status, Form form, int code, String messageKey, Object... values) {
        super(messageKey, null, false, false);
        this.status = status;
        this.form = form;
        this.code = code;
        this.messageKey = messageKey;
        this.values = values;
    }

    /** 400: the request makes no sense. */
    public static Refusal badRequest(String messageKey, Object... values) {
        return new Refusal(400, Form.ENVELOPE, 400, messageKey, values);
    }

    /** 401 with code 1001: no token, or one that is unknown or has run out. */
    public static Refusal unknownToken() {
        return new Refusal(401, Form.ENVELOPE, 1001, "server.token-unknown");
    }

    /** 402: an export that does not say which client asks for it. */
    public static Refusal exportBlocked() {
        return new Refusal(402, Form.ENVELOPE, 402, "server.export-blocked");
    }

    /** 403: a request that does not come from a program of this machine, or has no right to a token. */
    public static Refusal forbidden(String messageKey) {
        return new Refusal(403, Form.ENVELOPE, 403, messageKey);
    }

    /** 404 for a path, file or page. */
    public static Refusal notFound() {
        return new Refusal(404, Form.ENVELOPE, 404, "server.not-found");
    }

    /** 429: a second token within the week. */
    public static Refusal rateLimited() {
        return new Refusal(429, Form.ENVELOPE, 429, "server.rate-limited");
    }

    /** 500: the studio itself failed. */
    public static Refusal failed() {
        return new Refusal(500, Form.ENVELOPE, 500, "server.failed");
    }

    /** Code 1002: a session that does not exist, or is somebody else's. */
    public static Refusal noSession() {
        return new Refusal(200, Form.ENVELOPE, 1002, "server.session-not-found");
    }

    /** The same in the form of the agent's own server: 404 with {@code detail} (protocol, 6.5). */
    public static Refusal noSessionToRun() {
        return new Refusal(404, Form.DETAIL, 0, "server.session-not-found");
    }

    /** 422: a run request without a field that it needs (protocol, 6.5). */
    public static Refusal missingField(String field) {
        return new Refusal(422, Form.FIELD, 0, "server.field-missing", field);
    }

    /** Code 2001: too few credits. */
    public static Refusal outOfCredits() {
        return new Refusal(200, Form.ENVELOPE, 2001, "server.out-of-credits");
    }

    /** Code 4001: a file whose name or content is of no type that the service takes. */
    public static Refusal unsupported(String name) {
        return new Refusal(200, Form.ENVELOPE, 4001, "server.unsupported", name);
    }

    /** Code 4002: a file above the limit, which is told in words. */
    public static Refusal tooLarge(String limit) {
        return new Refusal(200, Form.ENVELOPE, 4002, "server.too-large", limit);
    }

    /** A refusal of the render family: {@code {"success":false,"error":..}}. */
    public static Refusal render(int status, String messageKey, Object... values) {
        return new Refusal(status, Form.RENDER, 0, messageKey, values);
    }

    /** The HTTP status to answer with. */
    public int status() {
        return status;
    }

    /** The body to answer with. */
    public ObjectNode body(Messages messages) {
        String words = messages.text(messageKey, values).toString();
        ObjectNode body = Json.object();
        switch (form) {
            case ENVELOPE -> body.put("code", code).put("message", words);
            case RENDER -> body.put("success", false).put("error", words);
            case DETAIL -> body.put("detail", words);
            case FIELD -> {
                ObjectNode detail = body.putArray("detail").addObject().put("type", "missing");
                detail.putArray("loc").add("body").add(String.valueOf(values[0]));
                detail.put("msg", words);
            }
        }
        return body;
    }
}
