package dev.nemosh.studio.server.turn;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nemosh.studio.server.disk.Secret;
import dev.nemosh.studio.server.wire.Json;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The dialect of Google's Agent Development Kit (protocol, 6). With streaming, a paragraph comes in partial events that
 * hold only what is new, then once more as a whole.
 */
public final class AdkForm implements EventForm {
    private static final String AUTHOR = "nemo_agent";

    private final boolean streaming;
    private final InstantSource clock;
    private final SecureRandom random;
    private final String invocationId = "e-" + UUID.randomUUID();

    /**
     * @param streaming whether paragraphs come piece by piece
     */
    public AdkForm(boolean streaming, InstantSource clock, SecureRandom random) {
        this.streaming = streaming;
        this.clock = clock;
        this.random = random;
    }

    @Override
    public List<ObjectNode> write(TurnEvent event) {
        if (event instanceof TurnEvent.Words words) {
            return paragraph(words.text());
        }
        ObjectNode part = Json.object();
        if (event instanceof TurnEvent.Call call) {
            part.putObject("functionCall")
                    .put("id", call.callId()).put("name", call.tool()).set("args", call.args());
            ObjectNode form = event("model", part, Json.object());
            form.putArray("longRunningToolIds");
            return List.of(form);
        }
        TurnEvent.Result result = (TurnEvent.Result) event;
        part.putObject("functionResponse")
                .put("id", result.callId()).put("name", result.tool())
                .putObject("response").put("status", "success");
        return List.of(event("user", part, result.stateDelta()));
    }

    private List<ObjectNode> paragraph(String text) {
        List<ObjectNode> events = new ArrayList<>();
        if (streaming) {
            for (String piece : WordPieces.of(text)) {
                events.add(event("model", Json.object().put("text", piece), Json.object()).put("partial", true));
            }
        }
        ObjectNode whole = event("model", Json.object().put("text", text), Json.object());
        if (streaming) {
            whole.put("partial", false);
        }
        events.add(whole.put("finishReason", "STOP"));
        return events;
    }

    private ObjectNode event(String role, ObjectNode part, ObjectNode stateDelta) {
        ObjectNode form = Json.object();
        ObjectNode content = form.putObject("content");
        content.putArray("parts").add(part);
        content.put("role", role);
        form.put("invocationId", invocationId).put("author", AUTHOR);
        ObjectNode actions = form.putObject("actions");
        actions.set("stateDelta", stateDelta);
        actions.putObject("artifactDelta");
        actions.putObject("requestedAuthConfigs");
        form.put("id", Secret.letters(random, 8));
        form.put("timestamp", BigDecimal.valueOf(clock.millis(), 3));
        return form;
    }
}
