package dev.nemosh.studio.render;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nemosh.text.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Looks into media files: what they hold, and what they look like at a moment. */
public final class MediaProbe {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Ffmpeg ffmpeg;
    private final Failures failures;

    public MediaProbe(Ffmpeg ffmpeg, Messages messages) {
        this.ffmpeg = ffmpeg;
        this.failures = new Failures(messages);
    }

    /**
     * What the file holds, by its content.
     *
     * @throws dev.nemosh.text.NemoException where FFmpeg can make nothing of it
     * @throws IOException where FFmpeg can't be started
     */
    public MediaFacts look(Path file) throws IOException, InterruptedException {
        String name = file.getFileName().toString();
        MediaInput input = MediaInput.of(file);
        if (ffmpeg.probe().isEmpty()) {
            List<String> arguments = new ArrayList<>(List.of("-hide_banner", "-nostdin"));
            arguments.addAll(input.arguments(0));
            Answer answer = Answer.of(input.feed(ffmpeg.with(arguments)), LIMIT);
            return SpokenFacts.of(answer.said()).orElseThrow(
                    () -> failures.file("render.unreadable", name, reason(answer)));
        }
        List<String> arguments = new ArrayList<>(List.of("-v", "error", "-of", "json", "-show_entries",
                "format=format_name,duration:stream=codec_type,width,height,avg_frame_rate,duration,nb_frames"
                + ":stream_disposition=attached_pic:stream_side_data=rotation"));
        arguments.addAll(input.arguments(0));
        Answer answer = Answer.of(input.feed(ffmpeg.probe().get().with(arguments)), LIMIT);
        JsonNode seen = JSON.readTree(answer.output().isBlank() ? "{}" : answer.output());
        if (!answer.ok() || seen.path("streams").isEmpty()) {
            throw failures.file("render.unreadable", name, reason(answer));
        }
        return facts(seen);
    }

    private static MediaFacts facts(JsonNode seen) {
        String container = seen.path("format").path("format_name").asText("");
        long millis = Math.round(seen.path("format").path("duration").asDouble(0) * 1_000);
        boolean sound = false;
        JsonNode picture = null;
        for (JsonNode stream : seen.path("streams")) {
            boolean cover = stream.path("disposition").path("attached_pic").asInt() == 1;
            sound |= stream.path("codec_type").asText().equals("audio");
            if (picture == null && !cover && stream.path("codec_type").asText().equals("video")) {
                picture = stream;
            }
        }
        if (picture == null) {
            return new MediaFacts(MediaFacts.Kind.AUDIO, millis, 0, 0, 0, sound);
        }
        int width = picture.path("width").asInt();
        int height = picture.path("height").asInt();
        double rotation = 0;
        for (JsonNode side : picture.path("side_data_list")) {
            rotation = side.path("rotation").asDouble(rotation);
        }
        boolean turned = Math.round(rotation / 90) % 2 != 0;
        boolean still = still(container);
        return new MediaFacts(
                still ? MediaFacts.Kind.PICTURE : MediaFacts.Kind.VIDEO, still ? 0 : millis, turned ? height : width,
                turned ? width : height, still ? 0 : rate(picture.path("avg_frame_rate").asText("")), sound);
    }

    /** Whether FFmpeg's container is one of a single picture. */
    static boolean still(String container) {
        return container.endsWith("_pipe") || container.equals("image2");
    }

    private static double rate(String fraction) {
        String[] parts = fraction.split("/");
        double below = parts.length == 2 ? Double.parseDouble(parts[1]) : 1;
        return parts[0].isEmpty() || below == 0 ? 0 : Double.parseDouble(parts[0]) / below;
    }

    /** A picture of the file at a moment, as PNG, no wider or higher than the side. */
    public void thumbnail(Path file, long atMillis, int side, Path png) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(MediaInput.quiet());
        MediaInput input = MediaInput.of(file);
        arguments.addAll(input.arguments(atMillis));
        arguments.addAll(List.of("-frames:v", "1", "-vf",
                "scale=w=" + side + ":h=" + side + ":force_original_aspect_ratio=decrease",
                "-c:v", "png", "-f", "image2pipe", "-y", "file:" + png.toAbsolutePath()));
        Answer answer = Answer.of(input.feed(ffmpeg.with(arguments)), LIMIT);
        if (!answer.ok() || !Files.exists(png) || Files.size(png) == 0) {
            throw failures.file("render.unreadable", file.getFileName().toString(), reason(answer));
        }
    }

    /** Why FFmpeg refused a file, without the file's path and FFmpeg's addresses in front. */
    static String reason(Answer answer) {
        if (answer.exit() < 0) {
            return "time limit";
        }
        String last = answer.said().isEmpty() ? "" : answer.said().get(answer.said().size() - 1);
        return last.replaceAll("^\\[[^]]*]\\s*", "").replaceAll("(file:)?/\\S*: ", "").strip();
    }
}
