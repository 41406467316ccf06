package dev.nemosh.studio.server.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;

/** The service's success envelope: {@code {"code":0,"data":{..}}} (protocol, 8). */
public final class Envelope {
    private Envelope() {}

    /** Answers with the data in an envelope. */
    public static void send(Context call, ObjectNode data) {
        ObjectNode body = Json.object().put("code", 0);
        body.set("data", data);
        json(call, body);
    }

    /** Answers with a body that needs no envelope. */
    public static void json(Context call, ObjectNode body) {
        call.contentType("application/json").result(body.toString());
    }

    /** The backend's own base URL, as this client has reached it. */
    public static String origin(Context call) {
        return "http://" + call.host();
    }
}
