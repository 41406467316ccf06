package dev.nemosh.studio.score;

/** What the instruments are heard through: tape, room, record, a soft limiter, and the fade at the end. */
final class Machine {
    private static final double DUCK_SECONDS = 0.16;
    private static final int OPENING_FRAMES = 240;
    private static final double CRACKLE_CHANCE = 0.99995;

    private final Piece piece;
    private final Mood.Room room;
    private final Wow tapeLeft;
    private final Wow tapeRight;
    private final LowPass toneLeft;
    private final LowPass toneRight;
    private final Reverb roomLeft;
    private final Reverb roomRight;
    private final LowPass hissLeft = new LowPass(3_000);
    private final LowPass hissRight = new LowPass(3_000);
    private final Noise noise;
    private final double duckFall = Envelope.fall(DUCK_SECONDS);
    private long duckAt = Long.MAX_VALUE;
    private double duck;
    private double left;
    private double right;

    Machine(Piece piece) {
        this.piece = piece;
        this.room = piece.mood().room();
        this.tapeLeft = new Wow(room.wow());
        this.tapeRight = new Wow(room.wow());
        this.toneLeft = new LowPass(room.toneHertz());
        this.toneRight = new LowPass(room.toneHertz());
        double feedback = 0.72 + 0.2 * room.reverb();
        this.roomLeft = new Reverb(0, feedback);
        this.roomRight = new Reverb(37, feedback);
        this.noise = new Noise((int) (piece.seed() ^ piece.seed() >>> 32));
    }

    /** The pitched instruments give way from that sample on. */
    void duckAt(long frame) {
        duckAt = frame;
    }

    void next(
            long frame, double pitchedLeft, double pitchedRight, double drumLeft, double drumRight,
            double sendLeft, double sendRight) {
        duck *= duckFall;
        if (frame >= duckAt) {
            duck = room.duck();
            duckAt = Long.MAX_VALUE;
        }
        double give = 1 - duck;
        double crackleLeft = hissLeft.next(crackle());
        double crackleRight = hissRight.next(crackle());
        double wet = room.reverb() * 0.9;
        double outLeft = toneLeft.next(tapeLeft.next(pitchedLeft)) * give + drumLeft
                + wet * roomLeft.next(sendLeft) + crackleLeft;
        double outRight = toneRight.next(tapeRight.next(pitchedRight)) * give + drumRight
                + wet * roomRight.next(sendRight) + crackleRight;
        double fade = fade(frame);
        left = soft(outLeft * room.drive()) * fade;
        right = soft(outRight * room.drive()) * fade;
    }

    double left() {
        return left;
    }

    double right() {
        return right;
    }

    private double crackle() {
        double chance = noise.next();
        double hiss = chance * 0.004;
        return room.crackle() * (Math.abs(chance) > CRACKLE_CHANCE ? chance * 1.4 + hiss : hiss);
    }

    private double fade(long frame) {
        double opening = Math.min(1, (frame + 1.0) / OPENING_FRAMES);
        double left = (piece.frames() - 1 - frame) / (double) Math.max(1, piece.fadeFrames());
        double closing = Math.min(1, left);
        return opening * closing * closing * (3 - 2 * closing);
    }

    /** Bends what is loud so that nothing passes 1. */
    private static double soft(double x) {
        double bounded = Math.max(-3, Math.min(3, x));
        double square = bounded * bounded;
        return bounded * (27 + square) / (27 + 9 * square);
    }
}
