package dev.nemosh.studio.render;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** What the bundled ffprobe says about a file. */
record Facts(JsonNode seen) {

    static Facts of(Path file) throws Exception {
        Program probe = Ffmpegs.bundled().probe().orElseThrow();
        Answer answer = Answer.of(probe.with(List.of(
                "-v", "error", "-show_streams", "-show_format", "-of", "json", file.toString())),
                Duration.ofSeconds(20));
        return new Facts(new ObjectMapper().readTree(answer.output()));
    }

    String format(String key) {
        return seen.path("format").path(key).asText();
    }

    String of(String kind, String key) {
        for (JsonNode stream : seen.path("streams")) {
            if (stream.path("codec_type").asText().equals(kind)) {
                return stream.path(key).asText();
            }
        }
        throw new AssertionError("no " + kind + " in " + seen);
    }

    double seconds(String kind) {
        return Double.parseDouble(of(kind, "duration"));
    }
}
