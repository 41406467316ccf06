package dev.nemosh.studio.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nemosh.studio.server.disk.Asset;
import dev.nemosh.studio.server.wire.Json;

/** An uploaded file on the wire (protocol, 4.5): lengths in seconds, its URL absolute. */
final class AssetJson {
    private AssetJson() {}

    static ObjectNode of(Asset asset, String origin) {
        ObjectNode form = Json.object()
                .put("id", asset.id())
                .put("filename", asset.name())
                .put("file_type", asset.kind())
                .put("cdn_url", origin + asset.path())
                .put("size", asset.bytes());
        if (!asset.kind().equals("image")) {
            form.put("duration", asset.durationMillis() / 1_000.0);
        }
        if (!asset.kind().equals("audio")) {
            form.put("width", asset.width()).put("height", asset.height());
        }
        if (asset.framesPerSecond() > 0) {
            form.put("fps", asset.framesPerSecond());
        }
        return form;
    }
}
