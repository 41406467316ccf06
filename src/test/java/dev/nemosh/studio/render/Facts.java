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

    /** How loud a stretch of a file's sound gets, in decibels of full scale. */
    static double loudest(Path file, double fromSeconds, double seconds) throws Exception {
        Answer answer = Answer.of(Ffmpegs.bundled().with(List.of(
                "-hide_banner", "-nostdin", "-ss", String.valueOf(fromSeconds), "-t", String.valueOf(seconds), "-i",
                file.toString(), "-af", "volumedetect", "-f", "null", "-")), Duration.ofSeconds(20));
        return answer.words().lines().filter(line -> line.contains("max_volume: "))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll(".*max_volume: (.*) dB.*", "$1")))
                .max().orElseThrow();
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
