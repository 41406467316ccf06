package dev.nemosh.draft;

import dev.nemosh.text.ForeignText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One difference between two drafts, as data; {@link ChangeWords} tells it. Times are milliseconds on the timeline. */
public sealed interface Change {

    /** A change of one segment, or of one property of it. */
    sealed interface OfSegment extends Change {
        /** The segment that it is about. */
        Subject subject();
    }

    /** A segment that was not there before. */
    record Added(Subject subject, Segment segment) implements OfSegment {}

    /** A segment that is gone. */
    record Removed(Subject subject, Segment segment) implements OfSegment {}

    /** Other media in a segment's place. */
    record Replaced(Subject subject, Segment before, Segment after) implements OfSegment {}

    /** The same media under another name. */
    record Renamed(Subject subject, ForeignText before, ForeignText after) implements OfSegment {}

    /** Other words in a title or caption. */
    record Reworded(Subject subject, ForeignText before, ForeignText after) implements OfSegment {}

    /** Begins or lasts otherwise. {@code moved}: its start changed by itself, not for what lies before it. */
    record Retimed(Subject subject, Segment before, Segment after, boolean moved) implements OfSegment {}

    /** Plays faster or slower, and is shorter or longer for that. */
    record Sped(Subject subject, ForeignText from, ForeignText to, Segment before, Segment after)
            implements OfSegment {}

    /** Louder or softer, as a fraction; null where the draft says nothing. */
    record Loudness(Subject subject, @Nullable Double before, @Nullable Double after) implements OfSegment {}

    /** A property by the wire's name has another value; null where it had or has none. */
    record Styled(Subject subject, String property, @Nullable ForeignText before, @Nullable ForeignText after)
            implements OfSegment {}

    /** A segment is on another track now; the numbers are those of each draft, so they may be the same. */
    record ToTrack(Subject subject, int from, int to) implements OfSegment {}

    /** A track's segments come in another order, here the new one. */
    record Reordered(int type, List<ForeignText> names) implements Change {}

    /** A track without segments that was not there before. */
    record TrackAdded(Track track) implements Change {}

    /** A track without segments that is gone. */
    record TrackRemoved(Track track) implements Change {}

    /** The tracks come in another order, here the new one. */
    record TracksReordered(List<Track> tracks) implements Change {}

    /** A track's own property by the wire's name has another value. */
    record TrackStyled(Track track, String property, @Nullable ForeignText before, @Nullable ForeignText after)
            implements Change {}

    /** Another canvas, in pixels; 0 where unknown. */
    record Canvas(int widthBefore, int heightBefore, int widthAfter, int heightAfter) implements Change {}

    /** The whole timeline lasts otherwise. */
    record Length(long beforeMillis, long afterMillis) implements Change {}

    /** Another title of the whole; null where it had or has none. */
    record Retitled(@Nullable ForeignText before, @Nullable ForeignText after) implements Change {}

    /** A property of the whole draft by the wire's name has another value. */
    record DraftStyled(String property, @Nullable ForeignText before, @Nullable ForeignText after)
            implements Change {}

    /** Something changed that no other covers. {@code place}: where in the wire's tree; empty if all of it. */
    record Elsewhere(String place) implements Change {}

    /**
     * Which segment a change is about.
     *
     * @param type the wire's type of its track
     * @param name its name now, empty where it has none
     * @param number its place among the segments of its type, from 1
     * @param alone whether it is the only one of its type, so that it need not be named
     */
    record Subject(int type, ForeignText name, int number, boolean alone) {
        /** What kind of segment it is. */
        public Kind kind() {
            return Kind.ofType(type);
        }
    }
}
