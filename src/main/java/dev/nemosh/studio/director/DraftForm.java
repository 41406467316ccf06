package dev.nemosh.studio.director;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nemosh.studio.director.timeline.Canvas;
import dev.nemosh.studio.director.timeline.Timeline;
import dev.nemosh.studio.film.Film;
import dev.nemosh.text.CleanText;
import dev.nemosh.text.ExitCode;
import dev.nemosh.text.Failure;
import dev.nemosh.text.Language;
import dev.nemosh.text.Messages;
import dev.nemosh.text.NemoException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The wire form of a draft (protocol, 7). With its reader and writer it is the only place in the studio that knows the
 * field names.
 */
public final class DraftForm {
    private final DraftReader reader;

    /** A form whose scenes may be of these families and whose music of these moods. */
    public DraftForm(Set<String> families, Set<String> moods) {
        reader = new DraftReader(Set.copyOf(families), Set.copyOf(moods));
    }

    /**
     * The film that a draft describes; also of a draft that a client has narrowed, or of an older version.
     *
     * @param canvas what to draw it on; null for the draft's own
     * @throws NemoException where it has nothing to render, or a segment whose scene or media is unknown
     */
    public Film read(JsonNode draft, @Nullable Canvas canvas) {
        Timeline timeline = timeline(draft);
        if (timeline.isEmpty()) {
            throw unreadable("studio.draft-empty");
        }
        return timeline.film(canvas == null ? timeline.canvas() : canvas);
    }

    /** The timeline of a draft, to be edited; the errors of {@link #read} but for an empty one. */
    Timeline timeline(JsonNode draft) {
        return reader.timeline(draft);
    }

    /** The draft of a timeline. */
    ObjectNode write(Timeline timeline) {
        return new DraftWriter().write(timeline);
    }

    /** A draft that cannot be rendered, in the words of that message. */
    static NemoException unreadable(String key, Object... values) {
        Messages messages = new Messages(Language.ENGLISH);
        CleanText hint = messages.text("studio.draft-hint");
        return new NemoException(new Failure(ExitCode.FAILED, "draft", messages.text(key, values), hint));
    }
}
