package dev.nemosh.studio.score;

import dev.nemosh.studio.film.ScoreSpec;
import dev.nemosh.studio.score.Rhythm.Stroke;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * Writes a piece to a length: bars of the mood's progression in a seeded key, a chord that wants home, and the home
 * chord held to the end. The beat starts with the first sample, so that pictures can be cut on it.
 */
public final class Composer {
    private static final int BARS_A_SECTION = 4;
    private static final double HOME_SECONDS = 1.6;
    private static final int LOWEST_BEATS = 40;
    private static final int HIGHEST_BEATS = 220;
    /** A film below this length is given every instrument from the start. */
    private static final double SHORT_SECONDS = 12;

    /** Where the piece is at the moment, and what its bar is made of. */
    private record Bar(int number, double start, Chord chord, int section) {}

    private final ScoreSpec spec;
    private final Mood mood;
    private final long frames;
    private final Random random;
    private final int tonic;
    private final double sixteenth;
    private final int beats;
    private final List<Note> notes = new ArrayList<>();

    private Composer(ScoreSpec spec, long frames) {
        this.spec = spec;
        this.mood = Moods.nearest(spec.mood());
        this.frames = frames;
        this.random = new Random(spec.seed() * 31 + mood.name().hashCode());
        this.tonic = random.nextInt(12);
        int tempo = spec.beatsPerMinute() > 0 ? spec.beatsPerMinute() : mood.beatsPerMinute() + random.nextInt(9) - 4;
        double beat = 60.0 * Synthesiser.RATE / Math.max(LOWEST_BEATS, Math.min(HIGHEST_BEATS, tempo));
        this.sixteenth = beat / 4;
        double home = Math.min(HOME_SECONDS * Synthesiser.RATE, frames * 0.4);
        this.beats = (int) ((frames - home) / beat);
    }

    /**
     * Composes.
     *
     * @param spec mood, tempo and seed; the same spec and length give the same piece
     * @param frames the length in samples at {@link Synthesiser#RATE}, at least 1
     */
    public static Piece compose(ScoreSpec spec, long frames) {
        return new Composer(spec, frames).write();
    }

    private Piece write() {
        List<Bar> bars = bars();
        for (Part part : mood.parts()) {
            Random choice = new Random(random.nextLong());
            for (Bar bar : bars) {
                if (playsIn(part, bar)) {
                    play(part, bar, choice);
                }
            }
            end(part);
        }
        notes.sort(Comparator.comparingLong(Note::start));
        double fade = Math.min(1.4 * Synthesiser.RATE, frames * 0.3);
        return new Piece(mood, frames, Math.round(fade), sixteenth * 4, spec.seed(), notes);
    }

    private List<Bar> bars() {
        List<Bar> bars = new ArrayList<>();
        int count = (beats + 3) / 4;
        var progression = mood.progressions().get(random.nextInt(mood.progressions().size()));
        for (int number = 0; number < count; number++) {
            boolean last = number == count - 1 && count > 1;
            Chord chord = last ? mood.turn() : progression.chords().get(number % progression.chords().size());
            bars.add(new Bar(number, number * Rhythm.STEPS * sixteenth, chord, number / BARS_A_SECTION));
        }
        return bars;
    }

    private boolean playsIn(Part part, Bar bar) {
        boolean brief = frames < SHORT_SECONDS * Synthesiser.RATE;
        boolean entered = bar.start() >= part.enters() * (brief ? 0.5 : 1) * frames;
        boolean resting = part.instrument().drum() && bar.section() % 6 == 4;
        return entered && !resting;
    }

    private void play(Part part, Bar bar, Random choice) {
        Rhythm rhythm = part.rhythms().get((bar.section() + (int) (spec.seed() & 7)) % part.rhythms().size());
        int turn = bar.number();
        for (Stroke stroke : rhythm.strokes()) {
            if (bar.number() * Rhythm.STEPS + stroke.step() >= beats * 4) {
                break;
            }
            double start = bar.start() + (stroke.step() + swing(stroke.step())) * sixteenth;
            double length = Math.min(stroke.length() * sixteenth, homeStart() - start);
            double level = stroke.level() * (0.92 + 0.08 * choice.nextDouble());
            for (int pitch : pitches(part, bar.chord(), turn, choice)) {
                add(part, start, length, pitch, level, choice);
            }
            turn++;
        }
    }

    private double swing(int step) {
        return step % 4 == 2 ? mood.swing() * 2 : step % 2 == 1 ? mood.swing() * 0.8 : 0;
    }

    private double homeStart() {
        return beats * 4 * sixteenth;
    }

    private int[] pitches(Part part, Chord chord, int turn, Random choice) {
        return switch (part.role()) {
            case DRUM -> new int[] {0};
            case ROOT -> new int[] {chord.bass(tonic, part.centre())};
            case CHORD -> chord.voiced(tonic, part.centre());
            case BROKEN -> {
                int[] tones = chord.voiced(tonic, part.centre());
                int last = tones.length * 2 - 2;
                int place = last == 0 ? 0 : turn % last;
                yield new int[] {tones[place < tones.length ? place : last - place]};
            }
            case TUNE -> {
                int[] tones = chord.voiced(tonic, part.centre());
                yield new int[] {tones[choice.nextInt(tones.length)]};
            }
        };
    }

    /** The home chord, which everything with a pitch holds to the end. */
    private void end(Part part) {
        Part.Role role = part.role();
        boolean stroke = part.instrument() == Instrument.KICK || part.instrument() == Instrument.BOOM;
        if (role == Part.Role.DRUM && !stroke) {
            return;
        }
        Random choice = new Random(spec.seed());
        Chord home = mood.progressions().get(0).chords().get(0);
        for (int pitch : pitches(part, home, 0, choice)) {
            add(part, homeStart(), frames - homeStart(), pitch, 0.75, choice);
        }
    }

    private void add(Part part, double start, double length, int pitch, double strength, Random choice) {
        double hertz = 440 * StrictMath.pow(2, (pitch - 69) / 12.0);
        long first = Math.max(0, Math.round(start));
        long held = Math.max(1, Math.round(length));
        double level = part.level() * strength;
        if (part.width() == 0) {
            notes.add(new Note(first, held, part.instrument(), hertz, level, part.pan(), choice.nextInt()));
            return;
        }
        for (int side = -1; side <= 1; side += 2) {
            double pan = Math.max(-1, Math.min(1, part.pan() + side * part.width()));
            notes.add(new Note(
                    first, held, part.instrument(), hertz * (1 + side * 0.0006), level * 0.7, pan, choice.nextInt()));
        }
    }
}
