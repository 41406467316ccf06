package dev.nemosh.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.util.Locale;
import java.util.Set;

/** Reads whether a tool's result is a good one. */
final class ToolOutcome {
    private static final Set<String> FAILED = Set.of("error", "failed", "failure", "fail");

    private ToolOutcome() {}

    static boolean succeeded(JsonNode result) {
        boolean error = result.hasNonNull("error") && !result.path("error").asText("x").isEmpty()
                && !result.path("error").equals(BooleanNode.FALSE);
        boolean refused = result.path("success").isBoolean() && !result.path("success").booleanValue();
        return !error && !refused && !FAILED.contains(result.path("status").asText("").toLowerCase(Locale.ROOT));
    }
}
