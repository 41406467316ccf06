package dev.nemosh.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nemosh.text.ForeignText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Reads the ADK dialect (protocol, 6). Text comes in pieces and then again as a whole: what was handed on is remembered
 * for each voice (invocation, author, branch) by length and hash, so that each word is said once.
 */
final class AdkEvents {
    private static final String TRANSFER = "transfer_to_agent";

    private final Speech speech;
    private final Map<String, Printed> voices = new HashMap<>();
    private final Set<String> calls = new HashSet<>();

    AdkEvents(Speech speech) {
        this.speech = speech;
    }

    static boolean isOne(JsonNode node) {
        return node.path("content").isObject() || node.has("author") || node.has("actions")
                || node.has("invocationId") || node.has("invocation_id");
    }

    void read(JsonNode node) {
        String voice = Json.text(node, "invocationId", "invocation_id") + "\n" + Json.text(node, "author") + "\n"
                + Json.text(node, "branch");
        JsonNode parts = node.path("content").path("parts");
        boolean told = node.path("partial").asBoolean(false) ? piece(voice, parts) : whole(voice, parts);
        told |= stateDelta(node.path("actions"));
        String code = Json.text(node, "errorCode", "error_code");
        String message = Json.text(node, "errorMessage", "error_message");
        if (code != null || message != null) {
            speech.tell(new AgentEvent.Failed(
                    code == null ? "" : code, new ForeignText(message == null ? "" : message)));
        } else if (!told) {
            speech.mention(new AgentEvent.Other());
        }
    }

    private boolean piece(String voice, JsonNode parts) {
        String words = text(parts);
        if (words.isEmpty()) {
            return false;
        }
        voices.computeIfAbsent(voice, key -> new Printed()).add(words);
        speech.say(voice, words);
        return true;
    }

    private boolean whole(String voice, JsonNode parts) {
        String words = text(parts);
        boolean told = !words.isEmpty();
        if (!told && !hasTool(parts)) {
            return false;
        }
        Printed before = voices.remove(voice);
        if (told && before == null) {
            speech.say(voice, words);
        } else if (told && before.begins(words) && !before.restOf(words).isEmpty()) {
            speech.say(voice, before.restOf(words));
        }
        if (told) {
            speech.stop();
        }
        for (JsonNode part : parts) {
            told |= tool(part);
        }
        return told;
    }

    private boolean tool(JsonNode part) {
        JsonNode call = Json.first(part, "functionCall", "function_call");
        JsonNode response = Json.first(part, "functionResponse", "function_response");
        if (call.isObject()) {
            String id = Json.text(call, "id");
            boolean repeated = id != null && !calls.add(id);
            return !repeated && tell(call, new AgentEvent.ToolCall(name(call)));
        }
        return response.isObject()
                && tell(response, new AgentEvent.ToolResult(
                        name(response), ToolOutcome.succeeded(response.path("response"))));
    }

    /** A transfer to another agent is the service's own business. */
    private boolean tell(JsonNode tool, AgentEvent event) {
        boolean internal = TRANSFER.equals(tool.path("name").asText());
        if (!internal) {
            speech.tell(event);
        }
        return !internal;
    }

    private boolean stateDelta(JsonNode actions) {
        Set<String> keys = new LinkedHashSet<>();
        Json.first(actions, "stateDelta", "state_delta").fieldNames().forEachRemaining(keys::add);
        if (!keys.isEmpty()) {
            speech.mention(new AgentEvent.StateDelta(keys));
        }
        return !keys.isEmpty();
    }

    private static ForeignText name(JsonNode tool) {
        return new ForeignText(tool.path("name").asText(""));
    }

    private static boolean hasTool(JsonNode parts) {
        for (JsonNode part : parts) {
            if (!Json.first(part, "functionCall", "function_call", "functionResponse", "function_response")
                    .isMissingNode()) {
                return true;
            }
        }
        return false;
    }

    /** The parts that are the answer; thoughts are not. */
    private static String text(JsonNode parts) {
        StringBuilder words = new StringBuilder();
        for (JsonNode part : parts) {
            if (!part.path("thought").asBoolean(false)) {
                words.append(part.path("text").asText(""));
            }
        }
        return words.toString();
    }
}
