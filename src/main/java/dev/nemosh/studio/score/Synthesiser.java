package dev.nemosh.studio.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Plays a piece, block by block: the same piece gives the same samples on every machine. Only what sounds at the moment
 * is held in memory, however long the piece is.
 */
public final class Synthesiser {
    /** Stereo samples a second. */
    public static final int RATE = 48_000;

    private static final int BLOCK = 512;
    private static final double GAIN = 0.5;

    private record Sounding(Note note, Voice voice) {}

    private final Piece piece;
    private final List<Sounding> sounding = new ArrayList<>();
    private final double[] pitchedLeft = new double[BLOCK];
    private final double[] pitchedRight = new double[BLOCK];
    private final double[] drumLeft = new double[BLOCK];
    private final double[] drumRight = new double[BLOCK];
    private final double[] sendLeft = new double[BLOCK];
    private final double[] sendRight = new double[BLOCK];
    private final Machine machine;
    private int nextNote;
    private long position;

    public Synthesiser(Piece piece) {
        this.piece = piece;
        this.machine = new Machine(piece);
    }

    /**
     * Plays on into the buffer.
     *
     * @param stereo where the samples go, left and right in turn, each -1 to 1
     * @return how many pairs were played: fewer than fit only at the piece's end, 0 behind it
     */
    public int read(float[] stereo) {
        int wanted = (int) Math.min(stereo.length / 2, piece.frames() - position);
        for (int done = 0; done < wanted;) {
            int count = Math.min(BLOCK, wanted - done);
            play(stereo, done, count);
            done += count;
        }
        return Math.max(0, wanted);
    }

    private void play(float[] stereo, int offset, int count) {
        for (double[] bus : List.of(pitchedLeft, pitchedRight, drumLeft, drumRight, sendLeft, sendRight)) {
            Arrays.fill(bus, 0);
        }
        sounding.removeIf(each -> each.voice().over());
        long end = position + count;
        while (nextNote < piece.notes().size() && piece.notes().get(nextNote).start() < end) {
            Note note = piece.notes().get(nextNote++);
            sounding.add(new Sounding(note, note.instrument().strike(note)));
        }
        for (Sounding each : sounding) {
            mix(each, count);
        }
        for (int i = 0; i < count; i++) {
            machine.next(position + i, pitchedLeft[i], pitchedRight[i], drumLeft[i], drumRight[i],
                    sendLeft[i], sendRight[i]);
            stereo[(offset + i) * 2] = (float) machine.left();
            stereo[(offset + i) * 2 + 1] = (float) machine.right();
        }
        position = end;
    }

    private void mix(Sounding each, int count) {
        Note note = each.note();
        Voice voice = each.voice();
        boolean drum = note.instrument().drum();
        double[] toLeft = drum ? drumLeft : pitchedLeft;
        double[] toRight = drum ? drumRight : pitchedRight;
        double left = GAIN * note.level() * StrictMath.sqrt((1 - note.pan()) / 2);
        double right = GAIN * note.level() * StrictMath.sqrt((1 + note.pan()) / 2);
        double send = note.instrument().reverb();
        int from = (int) Math.max(0, note.start() - position);
        for (int i = from; i < count; i++) {
            double sample = voice.next();
            toLeft[i] += sample * left;
            toRight[i] += sample * right;
            sendLeft[i] += sample * left * send;
            sendRight[i] += sample * right * send;
        }
        if (note.instrument().ducks() && note.start() >= position) {
            machine.duckAt(note.start());
        }
    }
}
