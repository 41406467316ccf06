package dev.nemosh.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nemosh.text.ForeignText;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads how a render job stands, from any mix of the nested and the flat shape (protocol, 4.9). */
final class RenderReader {
    private static final int WHOLE = 100;

    private RenderReader() {}

    static RenderStatus read(JsonNode root) {
        JsonNode inner = root.path("data").isObject() ? root.path("data") : root;
        String word = text(inner, root, "status", "state");
        RenderStatus.State state = stateOf(word == null ? "" : word);
        Double percent = Json.number(inner, "progress", "percent");
        percent = percent == null ? Json.number(root, "progress", "percent") : percent;
        JsonNode output = inner.path("output").isObject() ? inner.path("output") : root.path("output");
        String reason = ErrorWords.of(inner);
        reason = reason.isEmpty() ? ErrorWords.of(root) : reason;
        return new RenderStatus(
                id(root), state, word == null ? "" : word,
                percent == null ? -1 : (int) Math.max(0, Math.min(WHOLE, Math.round(percent))),
                url(inner, root), reason.isEmpty() ? null : new ForeignText(reason),
                Json.secondsAsMillis(output, "duration"), size(output));
    }

    /** The id that an answer names; null where it names none. */
    static @Nullable String id(JsonNode root) {
        return text(root.path("data"), root, "id", "render_id", "renderId", "task_id", "taskId");
    }

    /** Where the file is; null where the answer does not say. */
    static @Nullable String url(JsonNode root) {
        return url(root.path("data").isObject() ? root.path("data") : root, root);
    }

    private static @Nullable String url(JsonNode inner, JsonNode root) {
        for (JsonNode node : new JsonNode[] {inner, root}) {
            String direct = Json.text(node, "outputUrl", "output_url");
            String nested = Json.text(node.path("output"), "url", "outputUrl", "output_url");
            String plain = Json.text(node, "url", "download_url", "downloadUrl", "output");
            if (direct != null || nested != null || plain != null) {
                return direct != null ? direct : nested != null ? nested : plain;
            }
        }
        return null;
    }

    private static @Nullable Long size(JsonNode output) {
        Long bytes = Json.whole(output, "size", "bytes");
        return bytes == null || bytes <= 0 ? null : bytes;
    }

    private static @Nullable String text(JsonNode inner, JsonNode root, String... names) {
        String text = Json.text(inner, names);
        return text == null ? Json.text(root, names) : text;
    }

    private static RenderStatus.State stateOf(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "completed", "complete", "done", "success", "succeeded", "finished" -> RenderStatus.State.COMPLETED;
            case "failed", "failure", "error" -> RenderStatus.State.FAILED;
            case "cancelled", "canceled" -> RenderStatus.State.CANCELLED;
            case "pending", "queued" -> RenderStatus.State.PENDING;
            default -> RenderStatus.State.RUNNING;
        };
    }
}
