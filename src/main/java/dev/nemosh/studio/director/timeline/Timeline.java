package dev.nemosh.studio.director.timeline;

import dev.nemosh.studio.film.Caption;
import dev.nemosh.studio.film.Cue;
import dev.nemosh.studio.film.Film;
import dev.nemosh.studio.film.Shot;
import java.util.List;
import java.util.stream.Stream;

/**
 * A draft in the studio's own terms.
 *
 * @param title of the film
 * @param seed what it was made from
 * @param serial the number that the next clip's id is made of
 * @param fadeOutMillis how long the picture fades to black at its end
 * @param shots by start
 * @param cues music and sounds
 * @param captions titles and captions, from the bottom up
 */
public record Timeline(
        String title, Canvas canvas, int framesPerSecond, long seed, int serial, long fadeOutMillis,
        List<Clip<Shot>> shots, List<Clip<Cue>> cues, List<Clip<Caption>> captions) {

    public Timeline {
        shots = List.copyOf(shots);
        cues = List.copyOf(cues);
        captions = List.copyOf(captions);
    }

    /** A timeline with nothing on it. */
    public static Timeline empty(String title, Canvas canvas, int framesPerSecond, long seed) {
        return new Timeline(title, canvas, framesPerSecond, seed, 1, 0, List.of(), List.of(), List.of());
    }

    /** The film's length: the end of its last shot, or of whatever lasts longest where there is no picture. */
    public long durationMillis() {
        Stream<Long> ends = shots.isEmpty()
                ? Stream.concat(cues.stream().map(cue -> cue.content().endMillis()),
                        captions.stream().map(caption -> caption.content().endMillis()))
                : shots.stream().map(shot -> shot.content().endMillis());
        return ends.mapToLong(Long::longValue).max().orElse(0);
    }

    /** Whether nothing is on it. */
    public boolean isEmpty() {
        return shots.isEmpty() && cues.isEmpty() && captions.isEmpty();
    }

    /** What is to be rendered, on that canvas. */
    public Film film(Canvas on) {
        return new Film(on.width(), on.height(), framesPerSecond, durationMillis(), fadeOutMillis,
                shots.stream().map(Clip::content).toList(),
                cues.stream().map(Clip::content).toList(),
                captions.stream().map(Clip::content).toList());
    }

    /** The music and sounds of that lane. */
    public List<Clip<Cue>> cues(Lane lane) {
        return cues.stream().filter(cue -> cue.lane() == lane).toList();
    }

    /** The titles or captions of that lane. */
    public List<Clip<Caption>> captions(Lane lane) {
        return captions.stream().filter(caption -> caption.lane() == lane).toList();
    }

    /** The same with these shots. */
    public Timeline withShots(List<Clip<Shot>> others) {
        return new Timeline(title, canvas, framesPerSecond, seed, serial, fadeOutMillis, others, cues, captions);
    }

    /** The same with these cues. */
    public Timeline withCues(List<Clip<Cue>> others) {
        return new Timeline(title, canvas, framesPerSecond, seed, serial, fadeOutMillis, shots, others, captions);
    }

    /** The same with these titles and captions. */
    public Timeline withCaptions(List<Clip<Caption>> others) {
        return new Timeline(title, canvas, framesPerSecond, seed, serial, fadeOutMillis, shots, cues, others);
    }

    /** The same on another canvas. */
    public Timeline on(Canvas other) {
        return new Timeline(title, other, framesPerSecond, seed, serial, fadeOutMillis, shots, cues, captions);
    }

    /** The same under that title and seed. */
    public Timeline titled(String otherTitle, long otherSeed) {
        return new Timeline(otherTitle, canvas, framesPerSecond, otherSeed, serial, fadeOutMillis, shots, cues,
                captions);
    }

    /** The same at another frame rate. */
    public Timeline at(int otherFramesPerSecond) {
        return new Timeline(title, canvas, otherFramesPerSecond, seed, serial, fadeOutMillis, shots, cues, captions);
    }

    /** The same with a picture that fades to black so long at its end. */
    public Timeline fadingOut(long millis) {
        return new Timeline(title, canvas, framesPerSecond, seed, serial, millis, shots, cues, captions);
    }

    /** The id that a new clip gets; {@link #counted} makes sure that the next one gets another. */
    public String nextId() {
        return "seg_" + Long.toString(seed, 36) + "_" + serial;
    }

    /** The same after an id was given away. */
    public Timeline counted() {
        return new Timeline(title, canvas, framesPerSecond, seed, serial + 1, fadeOutMillis, shots, cues, captions);
    }
}
