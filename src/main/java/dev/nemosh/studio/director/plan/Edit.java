package dev.nemosh.studio.director.plan;

import dev.nemosh.studio.director.timeline.Canvas;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing that a prompt asks for. Scene numbers count from 1; -1 is the last one, 0 means all of them. */
public sealed interface Edit {

    /**
     * A new film; it takes the place of the one before.
     *
     * @param themes what it shows, one scene or more for each; never empty
     * @param mood of the music that its words suggest; null lets the theme choose
     * @param lengthMillis as asked; null for the usual
     */
    record Generate(
            List<Theme> themes, PictureWish picture, @Nullable String mood, @Nullable Long lengthMillis,
            @Nullable Canvas canvas, @Nullable Integer framesPerSecond, @Nullable Long seed) implements Edit {

        public Generate {
            themes = List.copyOf(themes);
        }
    }

    /** The same film once more, drawn from another seed. */
    record Regenerate(@Nullable Long seed) implements Edit {}

    /** Words above the picture. */
    record AddTitle(String text, @Nullable String subtitle, When when, TitleWish style) implements Edit {}

    /**
     * Another title, or the same one elsewhere or otherwise.
     *
     * @param text its new words; null keeps them
     * @param shift moves it by so many milliseconds; 0 leaves it
     */
    record ChangeTitle(
            @Nullable String was, @Nullable String text, @Nullable String subtitle, When when, TitleWish style,
            long shift) implements Edit {}

    /** No titles, or not that one. */
    record RemoveTitle(@Nullable String text) implements Edit {}

    /** Captions, spread over the film where no times are given. */
    record AddCaptions(List<String> lines, When when, TitleWish style) implements Edit {

        public AddCaptions {
            lines = List.copyOf(lines);
        }
    }

    /** No captions. */
    record RemoveCaptions() implements Edit {}

    /**
     * Music, new or changed.
     *
     * @param mood null keeps it, or lets the film choose
     * @param beatsPerMinute null lets the mood choose
     * @param pace so many times as fast
     */
    record SetMusic(@Nullable String mood, @Nullable Level level, @Nullable Integer beatsPerMinute, double pace)
            implements Edit {

        /** The same with that mood where it names none. */
        public SetMusic or(@Nullable String otherwise) {
            return mood != null ? this : new SetMusic(otherwise, level, beatsPerMinute, pace);
        }
    }

    /** No music and no sounds. */
    record RemoveMusic() implements Edit {}

    /** How loud music and sounds are. */
    record Loudness(Level level) implements Edit {}

    /** How loud a clip's own sound is. */
    record ClipLoudness(int scene, Level level) implements Edit {}

    /** Nothing is heard any more, or everything again: music, sounds and the clips' own sound. */
    record Mute(boolean muted) implements Edit {}

    /** Music and sounds play in that part of the film only; null leaves that end. */
    record PlaceMusic(@Nullable Long startMillis, @Nullable Long endMillis) implements Edit {}

    /** The sound's, or the picture's and the sound's, fades; -1 leaves that end. */
    record Fade(boolean picture, long inMillis, long outMillis) implements Edit {}

    /** The film's length, or by how much it changes it. */
    record SetLength(long millis, boolean relative) implements Edit {}

    /** The film, or one scene, so many times as long. */
    record Stretch(int scene, double factor) implements Edit {}

    /** A scene's length, or by how much it changes. */
    record SetSceneLength(int scene, long millis, boolean relative) implements Edit {}

    /** A part of the film, or of one scene, is kept or cut out. */
    record Trim(int scene, When part, boolean keep) implements Edit {}

    /**
     * The film, or one scene, cut into several scenes that can be edited on their own.
     *
     * @param atMillis where, from the start of the film or the scene; null for equal parts
     */
    record Split(int scene, @Nullable Long atMillis, int parts) implements Edit {}

    /** The same scene once more, behind the first. */
    record DuplicateScene(int scene) implements Edit {}

    /** So many times as fast; the film gets shorter by that. */
    record Speed(int scene, double factor) implements Edit {}

    /** One scene less. */
    record RemoveScene(int scene) implements Edit {}

    /** A scene to another place: before or after the other. */
    record MoveScene(int scene, int other, boolean after) implements Edit {}

    /** Two scenes in each other's place. */
    record SwapScenes(int scene, int other) implements Edit {}

    /** The scenes from the last to the first. */
    record ReverseScenes() implements Edit {}

    /** One scene more: before that number, or at the end where it is -1. */
    record AddScene(Theme theme, PictureWish picture, @Nullable Long lengthMillis, int before) implements Edit {}

    /**
     * A user's media in the film.
     *
     * @param files names that were given; empty for the newest or all of that kind
     * @param kind {@code video}, {@code image}, {@code audio} or empty
     * @param all every one of that kind
     * @param fresh whether they begin a film of their own
     */
    record InsertAsset(
            List<String> files, String kind, boolean all, boolean atStart, @Nullable Long lengthMillis,
            @Nullable Canvas canvas, boolean fresh) implements Edit {

        public InsertAsset {
            files = List.copyOf(files);
        }
    }

    /** Another subject for scenes that are there. */
    record Retheme(int scene, Theme theme) implements Edit {}

    /** Other light, colours, weather or camera. */
    record Repaint(int scene, PictureWish picture) implements Edit {}

    /** Another canvas; scenes are drawn anew for it. */
    record ChangeCanvas(Canvas canvas) implements Edit {}

    /** Another frame rate. */
    record ChangeRate(int framesPerSecond) implements Edit {}

    /** How one scene gives way to the next; 0 is a cut. */
    record Transition(long millis) implements Edit {}

    /** So many drafts back. */
    record Undo(int steps) implements Edit {}

    /** So many undone drafts forth. */
    record Redo(int steps) implements Edit {}

    /** A question, by what it asks for. */
    record Question(String about) implements Edit {}

    /** What the studio does not do, by the name of the reason. */
    record Unsupported(String reason) implements Edit {}
}
