package dev.nemosh.studio.score;

import java.util.List;

/**
 * What one instrument does in a mood.
 *
 * @param instrument what plays
 * @param role which of the chord's tones it plays
 * @param centre the MIDI number around which it plays; drums ignore it
 * @param level how loud, 0 to 1
 * @param pan -1 is left, 1 is right
 * @param width above 0 each note is played twice, that far to the left and to the right
 * @param enters from which fraction of the piece on it plays
 * @param rhythms a bar each; one is chosen for every four bars
 */
record Part(
        Instrument instrument, Role role, int centre, double level, double pan, double width, double enters,
        List<Rhythm> rhythms) {

    /** Which tones a part plays. */
    enum Role {
        /** All tones at once. */
        CHORD,
        /** One after the other. */
        BROKEN,
        /** The root. */
        ROOT,
        /** A tune of the chord's upper tones and their neighbours. */
        TUNE,
        /** A drum. */
        DRUM
    }

    static Part of(Instrument instrument, Role role, int centre, double level, String... rhythms) {
        return new Part(instrument, role, centre, level, 0, 0, 0, List.of(rhythms).stream().map(Rhythm::of).toList());
    }

    static Part drum(Instrument instrument, double level, String... rhythms) {
        return of(instrument, Role.DRUM, 0, level, rhythms);
    }

    Part panned(double place) {
        return new Part(instrument, role, centre, level, place, width, enters, rhythms);
    }

    Part wide(double spread) {
        return new Part(instrument, role, centre, level, pan, spread, enters, rhythms);
    }

    Part from(double fraction) {
        return new Part(instrument, role, centre, level, pan, width, fraction, rhythms);
    }
}
