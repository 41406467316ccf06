package dev.nemosh.studio.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nemosh.studio.server.disk.RenderJob;
import dev.nemosh.studio.server.wire.Json;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A render job's state on the wire, in either shape (protocol, 4.9). */
final class RenderJson {
    private final RenderShape shape;

    RenderJson(RenderShape shape) {
        this.shape = shape;
    }

    /**
     * The body of an answer to a poll.
     *
     * @param progress 0 to 100
     * @param url where the finished file is; null before that
     */
    ObjectNode of(RenderJob job, int progress, @Nullable String url) {
        ObjectNode state = Json.object()
                .put(shape == RenderShape.FLAT ? "taskId" : "id", job.id())
                .put("status", job.status().name().toLowerCase(Locale.ROOT))
                .put("progress", progress);
        if (job.error() != null) {
            state.put("error", job.error());
        }
        if (shape == RenderShape.FLAT) {
            if (url != null) {
                state.putObject("output")
                        .put("url", url).put("duration", job.durationMillis() / 1_000.0).put("size", job.bytes());
            }
            return state;
        }
        if (url != null) {
            state.put("outputUrl", url);
        }
        state.put("createdAt", job.createdMillis());
        if (job.completedMillis() > 0) {
            state.put("completedAt", job.completedMillis());
        }
        ObjectNode body = Json.object().put("success", true);
        body.set("data", state);
        return body;
    }
}
