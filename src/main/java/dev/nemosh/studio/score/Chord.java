package dev.nemosh.studio.score;

import java.util.List;

/**
 * A chord of a key.
 *
 * @param root semitones above the key's tonic
 * @param intervals its tones in semitones above the root, the root first
 */
record Chord(int root, List<Integer> intervals) {

    /** Reads {@code "0:m9"}: semitones above the tonic, then the kind. */
    static Chord of(String words) {
        int colon = words.indexOf(':');
        return new Chord(Integer.parseInt(words.substring(0, colon)), kind(words.substring(colon + 1)));
    }

    private static List<Integer> kind(String name) {
        return switch (name) {
            case "" -> List.of(0, 4, 7);
            case "m" -> List.of(0, 3, 7);
            case "5" -> List.of(0, 7);
            case "sus" -> List.of(0, 5, 7);
            case "add9" -> List.of(0, 4, 7, 14);
            case "madd9" -> List.of(0, 3, 7, 14);
            case "7" -> List.of(0, 4, 7, 10);
            case "13" -> List.of(0, 4, 10, 21);
            case "m7" -> List.of(0, 3, 7, 10);
            case "m9" -> List.of(0, 3, 7, 10, 14);
            case "maj7" -> List.of(0, 4, 7, 11);
            case "maj9" -> List.of(0, 4, 7, 11, 14);
            default -> throw new IllegalArgumentException("no chord " + name);
        };
    }

    /** Its tones as MIDI numbers, each in the octave around the centre, so that chords move little: low to high. */
    int[] voiced(int tonic, int centre) {
        return intervals.stream()
                .mapToInt(interval -> centre - 6 + Math.floorMod(tonic + root + interval - centre + 6, 12))
                .sorted()
                .distinct()
                .toArray();
    }

    /** Its root as a MIDI number in the octave around the centre. */
    int bass(int tonic, int centre) {
        return centre - 6 + Math.floorMod(tonic + root - centre + 6, 12);
    }
}
