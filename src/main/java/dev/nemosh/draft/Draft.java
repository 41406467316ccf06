package dev.nemosh.draft;

import dev.nemosh.text.ForeignText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A timeline. What is read from it serves people; what goes back to the backend is {@link #json}, the wire's own text,
 * byte for byte (protocol, 7.3).
 *
 * @param json the draft as the backend gave it
 * @param title its title, where it gives one
 * @param durationMillis its length: as stated, else the end of its last segment
 * @param width of the canvas in pixels; 0 where unknown
 * @param height of the canvas in pixels; 0 where unknown
 * @param tracks in the draft's order
 */
public record Draft(
        String json, @Nullable ForeignText title, long durationMillis, int width, int height, List<Track> tracks) {

    public Draft {
        tracks = List.copyOf(tracks);
    }

    /**
     * Whether it can be rendered: some track has a segment (protocol, 7.3), or it is in the opaque successor form and has
     * a clip (7.5).
     */
    public boolean exportReady() {
        return tracks.stream().anyMatch(track -> !track.segments().isEmpty()) || json.contains("<clip");
    }
}
