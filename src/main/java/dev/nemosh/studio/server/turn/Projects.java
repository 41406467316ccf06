package dev.nemosh.studio.server.turn;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nemosh.studio.director.Asset;
import dev.nemosh.studio.director.Drafts;
import dev.nemosh.studio.director.ProjectView;
import dev.nemosh.studio.server.disk.Sessions;
import dev.nemosh.studio.server.disk.StudioSession;
import dev.nemosh.studio.server.wire.Json;
import java.util.List;

/** A kept session as the agent sees it. */
final class Projects {
    private Projects() {}

    static ProjectView view(StudioSession session, Sessions sessions) {
        List<Asset> assets = session.assets().stream()
                .map(asset -> new Asset(
                        asset.id(), asset.name(), asset.kind(), asset.path(), asset.durationMillis(), asset.width(),
                        asset.height()))
                .toList();
        return new ProjectView(new KeptDrafts(session, sessions), assets, session.language(), session.prompts());
    }

    /** The session's drafts as they stood when its turn began, each read when it is asked for. */
    private record KeptDrafts(StudioSession session, Sessions sessions) implements Drafts {

        @Override
        public int count() {
            return session.draftVersion();
        }

        @Override
        public ObjectNode version(int number) {
            return (ObjectNode) Json.read(sessions.draft(session, number));
        }
    }
}
