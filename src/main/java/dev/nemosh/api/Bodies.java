package dev.nemosh.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is sent, by the wire's names; they become snake_case but for the one exception (protocol, 2.3). */
final class Bodies {
    private Bodies() {}

    /** An empty body. */
    record Nothing() {}

    /** Protocol, 4.2. */
    record NewSession(String taskName, String language) {}

    /** Protocol, 4.3. */
    record Claim(String taskId, String sessionId) {}

    /** Protocol, 4.5. */
    record Urls(List<String> urls, String sourceType) {}

    /** Protocol, 4.4. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Prompt(String appName, String userId, String sessionId, Message newMessage, @Nullable Boolean streaming) {

        static Prompt of(String sessionId, String text, boolean deltas) {
            return new Prompt(
                    "nemo_agent", "me", sessionId, new Message(List.of(new Part(text))), deltas ? true : null);
        }
    }

    /** What the user says. */
    record Message(List<Part> parts) {}

    /** A piece of it. */
    record Part(String text) {}

    /** Protocol, 4.8. The draft goes as it came. */
    record Render(
            String id, @JsonProperty("sessionId") String sessionId, @JsonRawValue String draft,
            Map<String, String> output) {}
}
