package dev.nemosh.api;

import dev.nemosh.text.ForeignText;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the backend holds for a session (protocol, 4.7). Everything but the raw answer may be missing.
 *
 * @param sessionId as the answer names it, or null
 * @param taskId the project's id, or null
 * @param taskName the project's name, or null
 * @param userId the account's id, or null
 * @param draftJson the draft as the backend wrote it, byte for byte; null where there is none. A draft that is a JSON
 *     string (protocol, 7.5) stands here with its quotes
 * @param assets uploaded and generated media, in the answer's order
 * @param canvas the canvas, or null where the state has none with a size
 * @param json the whole answer as it came
 */
public record ProjectState(
        @Nullable String sessionId, @Nullable String taskId, @Nullable ForeignText taskName, @Nullable String userId,
        @Nullable String draftJson, List<Asset> assets, @Nullable Canvas canvas, String json) {

    /** The size of the picture, in pixels, and its ratio where the backend writes one ({@code 16:9}). */
    public record Canvas(int width, int height, @Nullable ForeignText ratio) {}

    public ProjectState {
        assets = List.copyOf(assets);
    }

    /** The draft's text, where there is a draft. */
    public Optional<String> draft() {
        return Optional.ofNullable(draftJson);
    }
}
