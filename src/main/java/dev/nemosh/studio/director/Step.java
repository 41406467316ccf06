package dev.nemosh.studio.director;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One step of the director's answer to a prompt, in the order in which a client is to see them. */
public sealed interface Step {

    /** A paragraph of the agent, in the prompt's language, without line breaks at its ends. */
    record Say(String text) implements Step {}

    /**
     * A tool at work.
     *
     * @param tool its name: {@code generate_video_with_seedance}, {@code generate_music}, {@code edit_multitrack}
     * @param args what it is called with
     * @param draftAfter the draft when it is done; null where it changes nothing
     * @param generatedMedia what it made, for the state's list of generated media; may be empty
     */
    record Work(String tool, ObjectNode args, @Nullable ObjectNode draftAfter, List<ObjectNode> generatedMedia)
            implements Step {

        public Work {
            generatedMedia = List.copyOf(generatedMedia);
        }
    }

    /** A paragraph that turns the whole prompt down: nothing was done, nothing is charged. */
    record Refuse(String text) implements Step {}
}
