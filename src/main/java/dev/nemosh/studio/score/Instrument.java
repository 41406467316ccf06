package dev.nemosh.studio.score;

/** What can be played. */
public enum Instrument {
    /** An electric piano. */
    KEYS(0.35, false) {
        @Override
        Voice strike(Note note) {
            Envelope envelope = new Envelope(note.length(), 0.006, 1.6, 0.18, 0.35);
            return new FmVoice(note.hertz(), envelope, 1, 1.1 + note.level(), 0.5);
        }
    },
    /** A small bell. */
    BELL(0.6, false) {
        @Override
        Voice strike(Note note) {
            return new FmVoice(note.hertz(), new Envelope(0, 0.003, 0.9, 0, 0.8), 3.5, 1.3, 0.25);
        }
    },
    /** A piano. */
    PIANO(0.4, false) {
        @Override
        Voice strike(Note note) {
            Envelope envelope = new Envelope(note.length(), 0.003, 3, 0.7, 0.3);
            double ring = 2.6 * StrictMath.sqrt(220 / note.hertz());
            return new StruckVoice(note.hertz(), envelope, 0.42 + 0.25 * note.level(), ring, 0.0004);
        }
    },
    /** A plucked string. */
    PLUCK(0.45, false) {
        @Override
        Voice strike(Note note) {
            Envelope envelope = new Envelope(note.length(), 0.002, 1, 0.6, 0.25);
            return new StruckVoice(note.hertz(), envelope, 0.62, 0.45, 0.0001);
        }
    },
    /** A soft carpet. */
    PAD(0.55, false) {
        @Override
        Voice strike(Note note) {
            Envelope envelope = new Envelope(note.length(), 0.45, 2, 0.85, 0.7);
            return new SawVoice(note, envelope, 0.006, note.hertz() * 2.2, note.hertz() * 3.2, 2);
        }
    },
    /** A body of strings. */
    STRINGS(0.5, false) {
        @Override
        Voice strike(Note note) {
            Envelope envelope = new Envelope(note.length(), 0.18, 2, 0.9, 0.45);
            return new SawVoice(note, envelope, 0.004, 1_400 + note.hertz() * 2, 2_200 + note.hertz(), 1.2);
        }
    },
    /** Strings struck short. */
    STACCATO(0.45, false) {
        @Override
        Voice strike(Note note) {
            Envelope envelope = new Envelope(note.length(), 0.012, 0.18, 0.25, 0.16);
            return new SawVoice(note, envelope, 0.004, 3_400, 900, 0.15);
        }
    },
    /** A bright synthesiser chord. */
    STAB(0.4, false) {
        @Override
        Voice strike(Note note) {
            Envelope envelope = new Envelope(note.length(), 0.005, 0.5, 0.5, 0.22);
            return new SawVoice(note, envelope, 0.008, 4_200, 1_100, 0.2);
        }
    },
    /** A round bass. */
    BASS(0.04, false) {
        @Override
        Voice strike(Note note) {
            Envelope envelope = new Envelope(note.length(), 0.008, 0.8, 0.55, 0.12);
            return new FmVoice(note.hertz(), envelope, 1, 1.2, 0.2);
        }
    },
    /** A synthesiser's bass. */
    SYNTH_BASS(0.03, false) {
        @Override
        Voice strike(Note note) {
            Envelope envelope = new Envelope(note.length(), 0.004, 0.4, 0.6, 0.08);
            return new SawVoice(note, envelope, 0.003, 1_500, 260, 0.12);
        }
    },
    /** A big low drum. */
    BOOM(0.5, false) {
        @Override
        Voice strike(Note note) {
            return new DrumVoice(note, new DrumVoice.Build(95, 42, 0.06, 0.5, 1, 0.35, 0.09, 60, 700));
        }
    },
    /** A kick drum. */
    KICK(0.03, true) {
        @Override
        Voice strike(Note note) {
            return new DrumVoice(note, new DrumVoice.Build(150, 48, 0.03, 0.16, 1, 0.15, 0.01, 300, 4_000));
        }
    },
    /** A snare drum. */
    SNARE(0.2, false) {
        @Override
        Voice strike(Note note) {
            return new DrumVoice(note, new DrumVoice.Build(230, 175, 0.03, 0.08, 0.5, 1, 0.09, 500, 7_500));
        }
    },
    /** Hands. */
    CLAP(0.3, false) {
        @Override
        Voice strike(Note note) {
            return new DrumVoice(note, new DrumVoice.Build(300, 300, 0.1, 0.01, 0, 1.6, 0.1, 900, 5_000));
        }
    },
    /** A closed hi-hat. */
    HAT(0.08, false) {
        @Override
        Voice strike(Note note) {
            return new DrumVoice(note, new DrumVoice.Build(300, 300, 0.1, 0.01, 0, 1, 0.03, 5_500, 14_000));
        }
    },
    /** A shaker. */
    SHAKER(0.15, false) {
        @Override
        Voice strike(Note note) {
            return new DrumVoice(note, new DrumVoice.Build(300, 300, 0.1, 0.01, 0, 0.9, 0.05, 3_500, 9_000));
        }
    };

    private final double reverb;
    private final boolean ducks;

    Instrument(double reverb, boolean ducks) {
        this.reverb = reverb;
        this.ducks = ducks;
    }

    /** Begins to play that note. */
    abstract Voice strike(Note note);

    /** How much of it goes into the room's reverb, 0 to 1. */
    double reverb() {
        return reverb;
    }

    /** Whether the pitched instruments give way to it. */
    boolean ducks() {
        return ducks;
    }

    /** Whether it is a drum: it has no pitch to play and the tape's dullness passes it by. */
    boolean drum() {
        return compareTo(BOOM) >= 0;
    }
}
