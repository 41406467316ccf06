package dev.nemosh.studio.director.timeline;

/**
 * A segment of a track: a shot, a cue or a caption, with what a draft says of it beside.
 *
 * @param id stays with it through all edits
 * @param name what people call it
 * @param content what is rendered
 */
public record Clip<T>(String id, String name, Lane lane, T content) {

    /** The same clip with other content. */
    public Clip<T> with(T other) {
        return new Clip<>(id, name, lane, other);
    }

    /** The same clip under another name. */
    public Clip<T> named(String other) {
        return new Clip<>(id, other, lane, content);
    }
}
