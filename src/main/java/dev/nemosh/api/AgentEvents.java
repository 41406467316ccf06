package dev.nemosh.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nemosh.text.ForeignText;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Turns a prompt's server-sent events into what the agent says. Which dialect an event speaks is decided for each event
 * by itself (protocol, 6.1); heartbeats are known in every form (protocol, 5).
 *
 * <p>Not safe for use by several threads.
 */
final class AgentEvents {
    private static final Set<String> HEARTBEATS =
            Set.of("heartbeat", "ping", "pong", "keepalive", "keep-alive", "keep_alive");
    private static final String ERROR_FRAME = "{\"error\"";

    private final Speech speech;
    private final TypedEvents typed;
    private final AdkEvents adk;

    AgentEvents(Consumer<AgentEvent> events) {
        this.speech = new Speech(events);
        this.typed = new TypedEvents(speech);
        this.adk = new AdkEvents(speech);
    }

    /** Takes the next event of the wire. */
    void read(SseEvent event) {
        if (event instanceof SseEvent.Block block) {
            block(block);
        } else if (event instanceof SseEvent.Oversized) {
            speech.mention(new AgentEvent.Malformed());
        } else {
            speech.mention(new AgentEvent.Heartbeat());
        }
    }

    /** Takes a block that the end of the stream cut short, where it can be read all the same; answers whether. */
    boolean readRest(SseEvent.Block block) {
        boolean whole = block.data().isBlank() || isHeartbeat(block.data()) || Json.parse(block.data()).isPresent();
        if (whole) {
            block(block);
        }
        return whole;
    }

    /** The stream is over: an open text is a whole. */
    void end() {
        speech.stop();
    }

    private void block(SseEvent.Block block) {
        String data = block.data().strip();
        if (data.isEmpty() || isHeartbeat(data) || isHeartbeat(block.name())) {
            speech.mention(new AgentEvent.Heartbeat());
            return;
        }
        Json.parse(data).ifPresentOrElse(node -> node(block.name(), node), () -> broken(block.name(), data));
    }

    private void node(String name, JsonNode node) {
        if (node.isArray()) {
            node.forEach(element -> node(name, element));
        } else if (node.isNull() || node.isObject() && node.isEmpty() || isHeartbeat(node.asText(""))) {
            speech.mention(new AgentEvent.Heartbeat());
        } else if (isHeartbeat(node.path("type").asText(""))) {
            speech.mention(new AgentEvent.Heartbeat());
        } else if (node.path("type").isTextual()) {
            typed.read(node.path("type").asText(), node);
        } else if (AdkEvents.isOne(node)) {
            adk.read(node);
        } else if (name.equals("error") || isError(node)) {
            failed(ErrorWords.codeOf(node), ErrorWords.of(node));
        } else if (node.path("text").isTextual() || node.path("content").isTextual()) {
            typed.read("text", node);
        } else {
            speech.mention(new AgentEvent.Other());
        }
    }

    private void broken(String name, String data) {
        if (data.startsWith(ERROR_FRAME) || data.replaceFirst("\\s+", "").startsWith(ERROR_FRAME)) {
            failed("", data.substring(data.indexOf(':') + 1).replaceAll("^\\s*\"?|\"?\\s*}\\s*$", ""));
        } else if (name.equals("error")) {
            failed("", data);
        } else {
            speech.mention(new AgentEvent.Malformed());
        }
    }

    private void failed(String code, String words) {
        speech.tell(new AgentEvent.Failed(code, new ForeignText(words)));
    }

    private static boolean isError(JsonNode node) {
        String code = ErrorWords.codeOf(node);
        boolean refused = node.path("success").isBoolean() && !node.path("success").booleanValue();
        return node.hasNonNull("error") || node.hasNonNull("detail") || refused || !code.isEmpty() && !code.equals("0");
    }

    private static boolean isHeartbeat(String words) {
        return HEARTBEATS.contains(words.strip().toLowerCase(Locale.ROOT));
    }
}
