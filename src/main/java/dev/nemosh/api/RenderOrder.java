package dev.nemosh.api;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A render job to be submitted (protocol, 4.8).
 *
 * @param id chosen here, unique for each submit
 * @param sessionId the session
 * @param draftJson the draft as the state gave it, sent verbatim
 * @param output {@code format}, {@code quality}, {@code resolution}, in the order in which they are sent
 */
public record RenderOrder(String id, String sessionId, String draftJson, Map<String, String> output) {

    public RenderOrder {
        output = new LinkedHashMap<>(output);
    }
}
