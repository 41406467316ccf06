package dev.nemosh.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Finds what an error answer says, in any of the known shapes (protocol, 8 and 6.5). */
final class ErrorWords {
    private ErrorWords() {}

    /** The message; empty where there is none. */
    static String of(JsonNode node) {
        for (String name : List.of("message", "msg", "error", "detail", "reason", "errorMessage", "error_message")) {
            String words = words(node.path(name));
            if (!words.isBlank()) {
                return words;
            }
        }
        return "";
    }

    /** The code, as the answer writes it; empty where there is none. */
    static String codeOf(JsonNode node) {
        String code = Json.text(node, "code", "errorCode", "error_code");
        if (code == null) {
            code = Json.text(node.path("error"), "code");
        }
        return code == null ? "" : code.strip();
    }

    private static String words(JsonNode node) {
        if (node.isTextual()) {
            return node.asText();
        }
        if (node.isObject()) {
            return of(node);
        }
        List<String> all = new ArrayList<>();
        node.forEach(element -> all.add(words(element)));
        return String.join("; ", all);
    }
}
