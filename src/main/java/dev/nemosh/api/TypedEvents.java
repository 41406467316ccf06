package dev.nemosh.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nemosh.text.ForeignText;

/**
 * Reads the typed dialect (protocol, 5). Texts are paragraphs, unless one begins with all that was said so far: then it
 * is the same text grown longer, and only the rest is new.
 */
final class TypedEvents {
    private static final String VOICE = "typed";

    private final Speech speech;
    private final Printed all = new Printed();
    private final Printed chunks = new Printed();

    TypedEvents(Speech speech) {
        this.speech = speech;
    }

    void read(String type, JsonNode node) {
        switch (type) {
            case "text" -> text(content(node));
            case "chunk" -> chunk(content(node));
            case "tool_call", "tool_start", "toolcall_start" -> speech.tell(new AgentEvent.ToolCall(tool(node)));
            case "tool_result", "tool_end", "toolcall_end" -> speech.tell(new AgentEvent.ToolResult(
                    tool(node), ToolOutcome.succeeded(node) && ToolOutcome.succeeded(node.path("result"))));
            case "ask_question" -> text(question(node));
            case "error" -> speech.tell(new AgentEvent.Failed(
                    ErrorWords.codeOf(node), new ForeignText(ErrorWords.of(node))));
            default -> speech.mention(new AgentEvent.Other());
        }
    }

    void text(String words) {
        if (!all.isEmpty() && all.begins(words)) {
            say(all.restOf(words));
        } else if (chunks.isEmpty()) {
            speech.stop();
            say(words);
        } else if (chunks.begins(words)) {
            say(chunks.restOf(words));
        }
        chunks.clear();
    }

    private void chunk(String words) {
        if (chunks.isEmpty()) {
            speech.stop();
        }
        chunks.add(words);
        say(words);
    }

    private void say(String words) {
        if (words.isEmpty()) {
            speech.mention(new AgentEvent.Other());
            return;
        }
        all.add(words);
        speech.say(VOICE, words);
    }

    private static String content(JsonNode node) {
        String words = Json.text(node, "content", "text");
        return words == null ? "" : words;
    }

    private static ForeignText tool(JsonNode node) {
        ForeignText name = Json.words(node, "name", "tool", "tool_name");
        return name == null ? new ForeignText("") : name;
    }

    /** A question with its choices, as a reader would write it down. */
    private static String question(JsonNode node) {
        StringBuilder words = new StringBuilder(node.path("title").asText(""));
        int number = 0;
        for (JsonNode question : node.path("questions")) {
            words.append(words.isEmpty() ? "" : "\n").append(++number).append(". ");
            words.append(question.path("prompt").asText(""));
            for (JsonNode option : question.path("options")) {
                words.append("\n   - ").append(option.path("label").asText(""));
            }
        }
        return words.toString();
    }
}
