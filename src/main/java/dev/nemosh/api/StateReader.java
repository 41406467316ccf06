package dev.nemosh.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nemosh.text.ForeignText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a state (protocol, 4.7). The shapes of assets are not documented: fields are looked for under likely names. */
final class StateReader {
    private StateReader() {}

    static ProjectState read(Answer answer) {
        JsonNode data = answer.data();
        JsonNode state = data.path("state").isObject() ? data.path("state") : data;
        return new ProjectState(
                Json.text(data, "session_id", "sessionId"), Json.text(data, "task_id", "taskId"),
                Json.words(data, "task_name", "taskName"), userId(data, state), draft(answer.body()),
                assets(state), canvas(state.path("canvas_config")), answer.body());
    }

    private static @Nullable String userId(JsonNode data, JsonNode state) {
        String id = Json.text(data, "user_id", "userId", "bind_id");
        return id == null ? Json.text(state, "user_id", "userId", "bind_id") : id;
    }

    private static @Nullable String draft(String body) {
        for (String[] path : new String[][] {
            {"data", "state", "draft"}, {"state", "draft"}, {"data", "draft"}, {"draft"},
        }) {
            String draft = RawJson.slice(body, path);
            if (draft != null) {
                return draft;
            }
        }
        return null;
    }

    private static ProjectState.@Nullable Canvas canvas(JsonNode canvas) {
        Integer width = Json.pixels(canvas, "width", "w");
        Integer height = Json.pixels(canvas, "height", "h");
        return width == null || height == null
                ? null
                : new ProjectState.Canvas(width, height, Json.words(canvas, "ratio", "aspect_ratio"));
    }

    /** Media of both lists; what stands in both is generated. */
    private static List<Asset> assets(JsonNode state) {
        Map<String, Asset> byKey = new LinkedHashMap<>();
        for (JsonNode info : elements(state.path("video_infos"))) {
            Asset asset = asset(info, originOf(info));
            byKey.put(key(asset, byKey.size()), asset);
        }
        for (JsonNode media : elements(state.path("generated_media"))) {
            Asset asset = asset(media, Asset.Origin.GENERATED);
            byKey.put(key(asset, byKey.size()), asset);
        }
        return new ArrayList<>(byKey.values());
    }

    private static String key(Asset asset, int place) {
        return asset.id() != null ? "id " + asset.id() : asset.url() != null ? "url " + asset.url() : "no " + place;
    }

    /** A list, an object of assets by their ids, or one asset by itself. */
    private static List<JsonNode> elements(JsonNode media) {
        List<JsonNode> elements = new ArrayList<>();
        boolean single = media.isObject() && (media.has("url") || media.has("cdn_url") || media.has("id"));
        if (single) {
            elements.add(media);
        } else {
            media.forEach(element -> {
                if (element.isArray()) {
                    element.forEach(elements::add);
                } else {
                    elements.add(element);
                }
            });
        }
        elements.removeIf(element -> !element.isObject() && !element.isTextual());
        return elements;
    }

    private static Asset.Origin originOf(JsonNode info) {
        String origin = Json.text(info, "origin", "source", "source_type", "from");
        boolean generated = origin != null && origin.toLowerCase(Locale.ROOT).matches("(ai|gen|generated).*")
                || info.path("generated").asBoolean(false) || info.path("is_generated").asBoolean(false);
        return generated ? Asset.Origin.GENERATED : Asset.Origin.UPLOADED;
    }

    private static Asset asset(JsonNode media, Asset.Origin origin) {
        String url = media.isTextual()
                ? media.asText()
                : Json.text(media, "cdn_url", "url", "video_url", "image_url", "audio_url", "src", "path", "s3_key");
        ForeignText name = Json.words(media, "filename", "file_name", "name", "title");
        ForeignText kind = Json.words(media, "file_type", "media_type", "kind", "type");
        String id = Json.text(media, "id", "file_id", "media_id", "asset_id", "hash");
        ForeignText called = name != null ? name : new ForeignText(url != null ? lastPart(url) : id == null ? "" : id);
        return new Asset(
                id, called, kind != null ? kind : new ForeignText(kindOf(called.raw())), origin, duration(media),
                Json.pixels(media, "width", "w"), Json.pixels(media, "height", "h"), url);
    }

    private static @Nullable Long duration(JsonNode media) {
        Long millis = Json.whole(media, "duration_ms", "durationMs");
        return millis == null ? Json.secondsAsMillis(media, "duration", "duration_seconds") : millis;
    }

    private static String lastPart(String url) {
        String path = url.replaceAll("[?#].*$", "").replaceAll("/+$", "");
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String kindOf(String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (extension) {
            case "mp4", "mov", "avi", "webm", "mkv" -> "video";
            case "jpg", "jpeg", "png", "gif", "webp" -> "image";
            case "mp3", "wav", "m4a", "aac" -> "audio";
            default -> "";
        };
    }
}
