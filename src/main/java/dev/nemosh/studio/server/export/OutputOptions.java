package dev.nemosh.studio.server.export;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nemosh.studio.server.wire.Json;
import java.util.Locale;

/**
 * What a client wants its film to be coded as (protocol, 4.8). Keys that are not known here are the client's own
 * affair.
 *
 * @param format {@code mp4} unless another is asked for; in lower case
 * @param quality {@code high} unless another is asked for; in lower case
 * @param resolution {@code 1080p}, {@code 1280x720}, ...; empty for the draft's own canvas
 * @param framesPerSecond 0 for the usual
 */
public record OutputOptions(String format, String quality, String resolution, int framesPerSecond) {

    /** Reads them; whatever is missing is the usual. */
    public static OutputOptions of(JsonNode output) {
        String format = Json.text(output, "format").toLowerCase(Locale.ROOT);
        String quality = Json.text(output, "quality").toLowerCase(Locale.ROOT);
        return new OutputOptions(
                format.isEmpty() ? "mp4" : format, quality.isEmpty() ? "high" : quality,
                Json.text(output, "resolution").toLowerCase(Locale.ROOT), output.path("fps").asInt(0));
    }
}
