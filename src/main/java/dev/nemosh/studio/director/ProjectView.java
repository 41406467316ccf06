package dev.nemosh.studio.director;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the director may know of a project when a prompt arrives.
 *
 * @param drafts every version of its draft; none before the first film
 * @param assets the project's media, the oldest first
 * @param language the session's language tag: decides where the prompt's own words do not
 * @param earlierPrompts the prompts before this one, the oldest first
 */
public record ProjectView(Drafts drafts, List<Asset> assets, String language, List<String> earlierPrompts) {

    public ProjectView {
        assets = List.copyOf(assets);
        earlierPrompts = List.copyOf(earlierPrompts);
    }

    /** The draft as it stands; null before the first film. */
    public @Nullable ObjectNode draft() {
        return drafts.count() == 0 ? null : drafts.version(drafts.count());
    }
}
