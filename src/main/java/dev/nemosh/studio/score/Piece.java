package dev.nemosh.studio.score;

import java.util.List;

/**
 * A composed piece, ready to be played.
 *
 * @param mood whose room, tape and drive it is played with
 * @param frames its length in stereo samples at {@link Synthesiser#RATE}
 * @param fadeFrames how many of the last frames fade to silence
 * @param beatFrames the length of one beat
 * @param seed of the crackle
 * @param notes by start
 */
public record Piece(Mood mood, long frames, long fadeFrames, double beatFrames, long seed, List<Note> notes) {

    public Piece {
        notes = List.copyOf(notes);
    }
}
