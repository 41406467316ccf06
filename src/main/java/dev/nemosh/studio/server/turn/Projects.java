package dev.nemosh.studio.server.turn;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nemosh.studio.director.Asset;
import dev.nemosh.studio.director.ProjectView;
import dev.nemosh.studio.server.disk.StudioSession;
import dev.nemosh.studio.server.wire.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A kept session as the agent sees it. */
final class Projects {
    private Projects() {}

    static ProjectView view(StudioSession session, @Nullable String draftJson) {
        ObjectNode draft = draftJson == null ? null : (ObjectNode) Json.read(draftJson);
        List<Asset> assets = session.assets().stream()
                .map(asset -> new Asset(
                        asset.id(), asset.name(), asset.kind(), asset.path(), asset.durationMillis(), asset.width(),
                        asset.height()))
                .toList();
        return new ProjectView(draft, assets, session.language(), session.prompts());
    }
}
