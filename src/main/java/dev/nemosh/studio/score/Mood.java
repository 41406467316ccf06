package dev.nemosh.studio.score;

import java.util.List;

/**
 * A preset: how a kind of music goes.
 *
 * @param name the word for it, as {@code ScoreSpec} names it
 * @param beatsPerMinute its usual tempo
 * @param swing how late the second eighth of a beat comes, 0 straight to 0.33 triplets
 * @param progressions four chords each, one a bar; the first chord of each is where the piece ends
 * @param turn the chord before the end, which wants to go home
 * @param parts what plays
 * @param room how it is played back
 */
public record Mood(
        String name, int beatsPerMinute, double swing, List<Progression> progressions, Chord turn, List<Part> parts,
        Room room) {

    /** Four chords, one a bar. */
    record Progression(List<Chord> chords) {
        static Progression of(String words) {
            return new Progression(List.of(words.split(" ")).stream().map(Chord::of).toList());
        }
    }

    /**
     * The sound of the room and of the machine.
     *
     * @param reverb how much of it, 0 to 1
     * @param toneHertz above which the pitched instruments are dulled
     * @param wow how far the tape wavers, in samples
     * @param crackle of the record, 0 to 1
     * @param duck how far the pitched instruments give way to the kick, 0 to 1
     * @param drive into the soft limiter, 1 is gentle
     */
    record Room(double reverb, double toneHertz, double wow, double crackle, double duck, double drive) {}
}
