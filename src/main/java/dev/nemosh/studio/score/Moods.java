package dev.nemosh.studio.score;

import dev.nemosh.studio.score.Mood.Progression;
import dev.nemosh.studio.score.Mood.Room;
import dev.nemosh.studio.score.Part.Role;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The moods that the studio can play. */
public final class Moods {
    private static final List<Mood> ALL =
            List.of(lofi(), cinematic(), upbeat(), ambient(), piano(), electronic());

    private static final Map<String, String> KIN = Map.ofEntries(
            Map.entry("lo-fi", "lofi"), Map.entry("chill", "lofi"), Map.entry("jazz", "lofi"),
            Map.entry("hip hop", "lofi"), Map.entry("hip-hop", "lofi"), Map.entry("cosy", "lofi"),
            Map.entry("cozy", "lofi"), Map.entry("cafe", "lofi"),
            Map.entry("epic", "cinematic"), Map.entry("dramatic", "cinematic"), Map.entry("trailer", "cinematic"),
            Map.entry("orchestra", "cinematic"), Map.entry("tense", "cinematic"), Map.entry("inspir", "cinematic"),
            Map.entry("happy", "upbeat"), Map.entry("pop", "upbeat"), Map.entry("corporate", "upbeat"),
            Map.entry("energetic", "upbeat"), Map.entry("fun", "upbeat"), Map.entry("bright", "upbeat"),
            Map.entry("calm", "ambient"), Map.entry("relax", "ambient"), Map.entry("meditat", "ambient"),
            Map.entry("dream", "ambient"), Map.entry("space", "ambient"), Map.entry("sleep", "ambient"),
            Map.entry("sad", "piano"), Map.entry("romantic", "piano"), Map.entry("classical", "piano"),
            Map.entry("gentle", "piano"), Map.entry("emotional", "piano"), Map.entry("soft", "piano"),
            Map.entry("techno", "electronic"), Map.entry("edm", "electronic"), Map.entry("house", "electronic"),
            Map.entry("dance", "electronic"), Map.entry("synth", "electronic"), Map.entry("cyber", "electronic"),
            Map.entry("rock", "upbeat"), Map.entry("funk", "upbeat"));

    private Moods() {}

    /** Every mood's name, the usual one first. */
    public static List<String> names() {
        return ALL.stream().map(Mood::name).toList();
    }

    /** The mood of that name, or the one nearest to the word; {@code lofi} where nothing is near. */
    public static Mood nearest(String word) {
        String wanted = word.strip().toLowerCase(Locale.ROOT);
        for (Mood mood : ALL) {
            if (wanted.contains(mood.name())) {
                return mood;
            }
        }
        return KIN.entrySet().stream()
                .filter(entry -> wanted.contains(entry.getKey()))
                .max((a, b) -> a.getKey().length() == b.getKey().length()
                        ? b.getKey().compareTo(a.getKey()) : a.getKey().length() - b.getKey().length())
                .map(entry -> nearest(entry.getValue()))
                .orElse(ALL.get(0));
    }

    private static Mood lofi() {
        return new Mood("lofi", 78, 0.16, List.of(
                        Progression.of("0:maj9 9:m9 2:m9 7:13"),
                        Progression.of("0:maj9 4:m7 5:maj9 7:13"),
                        Progression.of("0:maj9 5:maj9 4:m7 9:m9")),
                Chord.of("7:13"), List.of(
                        Part.of(Instrument.KEYS, Role.CHORD, 62, 0.3,
                                "7-------5-------", "7---------5-----", "7-----6---------").wide(0.35),
                        Part.of(Instrument.PAD, Role.CHORD, 57, 0.1, "6---------------").wide(0.7),
                        Part.of(Instrument.BASS, Role.ROOT, 38, 0.62,
                                "8-----6---5-----", "8-------4-6-----", "8---------6-4---"),
                        Part.of(Instrument.BELL, Role.TUNE, 76, 0.12,
                                "....5---..4---..", "..5-..4-----....", "................").panned(0.35).from(0.2),
                        Part.drum(Instrument.KICK, 0.75, "8......5..7.....", "8..4......7.....", "8.........7..4.."),
                        Part.drum(Instrument.SNARE, 0.4, "....7.......7...", "....7.......7..2"),
                        Part.drum(Instrument.HAT, 0.3, "6.4.6.4.6.4.6.45", "6.4.6.356.4.6.4.").panned(0.2)),
                new Room(0.35, 4_800, 34, 0.5, 0.25, 1.1));
    }

    private static Mood cinematic() {
        return new Mood("cinematic", 92, 0, List.of(
                        Progression.of("0:m 8: 3: 10:"),
                        Progression.of("0:madd9 5:m 8: 10:"),
                        Progression.of("0:m 3: 8: 5:m")),
                Chord.of("7:sus"), List.of(
                        Part.of(Instrument.STRINGS, Role.CHORD, 60, 0.26, "7---------------").wide(0.6),
                        Part.of(Instrument.PAD, Role.CHORD, 53, 0.2, "7---------------").wide(0.8),
                        Part.of(Instrument.STRINGS, Role.ROOT, 36, 0.4, "8---------------"),
                        Part.of(Instrument.STACCATO, Role.BROKEN, 64, 0.24,
                                "8.5.6.5.7.5.6.5.", "8.565.658.565.65", "8..5..6.8..5..6.").wide(0.25).from(0.12),
                        Part.of(Instrument.STRINGS, Role.TUNE, 74, 0.2,
                                "6-------5---6---", "6-----5-6-------", "6---5---6---5---").panned(0.15).from(0.4),
                        Part.drum(Instrument.BOOM, 0.85, "9...............", "9.........5.....", "9.......6.......")
                                .from(0.25),
                        Part.drum(Instrument.SNARE, 0.12, "..3.2.3...3.2.34", "....3..3....3.45").from(0.5)),
                new Room(0.62, 7_500, 0, 0, 0, 1.25));
    }

    private static Mood upbeat() {
        return new Mood("upbeat", 116, 0, List.of(
                        Progression.of("0: 7: 9:m 5:"),
                        Progression.of("0:add9 5: 9:m 7:"),
                        Progression.of("0: 9:m 5: 7:")),
                Chord.of("7:7"), List.of(
                        Part.of(Instrument.PLUCK, Role.CHORD, 67, 0.26,
                                "7..5..7...6..5..", "7.5..57.5..5..5.", "..7...7...7...7.").wide(0.4),
                        Part.of(Instrument.PIANO, Role.CHORD, 60, 0.22, "7-------6-------", "7-----6---5-----"),
                        Part.of(Instrument.PAD, Role.CHORD, 60, 0.12, "6---------------").wide(0.8),
                        Part.of(Instrument.BASS, Role.ROOT, 40, 0.55,
                                "8-..6-..7-..6-..", "8---..6-7---..6-", "8-6-..6-8-6-..6-"),
                        Part.of(Instrument.BELL, Role.TUNE, 79, 0.14,
                                "5-..5-..6---....", "..5-..5-4-..5---").panned(-0.3).from(0.2),
                        Part.drum(Instrument.KICK, 0.75, "8...7...8...7...", "8...7...8...7.5."),
                        Part.drum(Instrument.CLAP, 0.34, "....7.......7..."),
                        Part.drum(Instrument.SHAKER, 0.2, "5.6.5.6.5.6.5.6.", "456.456.456.4565").panned(-0.25),
                        Part.drum(Instrument.HAT, 0.2, "..7...7...7...7.").panned(0.25)),
                new Room(0.3, 12_000, 0, 0, 0.3, 1.2));
    }

    private static Mood ambient() {
        return new Mood("ambient", 66, 0, List.of(
                        Progression.of("0:maj9 5:maj7 9:m9 5:add9"),
                        Progression.of("0:add9 9:m7 5:maj9 7:sus")),
                Chord.of("5:add9"), List.of(
                        Part.of(Instrument.PAD, Role.CHORD, 57, 0.4, "7---------------").wide(0.85),
                        Part.of(Instrument.STRINGS, Role.ROOT, 38, 0.22, "7---------------"),
                        Part.of(Instrument.BELL, Role.BROKEN, 72, 0.16,
                                "6...5...4...5...", "6.....5.....4...", "5...6.......5...").wide(0.6).from(0.1),
                        Part.of(Instrument.PIANO, Role.TUNE, 69, 0.16,
                                "5-------4-------", "....5-------....").panned(-0.2).from(0.3)),
                new Room(0.85, 6_000, 12, 0, 0, 1.3));
    }

    private static Mood piano() {
        return new Mood("piano", 72, 0, List.of(
                        Progression.of("0:add9 7: 9:m7 5:add9"),
                        Progression.of("0: 9:m 5:maj7 7:"),
                        Progression.of("0:add9 4:m7 5:maj7 7:sus")),
                Chord.of("7:sus"), List.of(
                        Part.of(Instrument.PIANO, Role.BROKEN, 60, 0.4,
                                "6---4---5---4---", "6-4-5-4-6-4-5-4-", "6---4-5-6---4-5-").wide(0.2),
                        Part.of(Instrument.PIANO, Role.ROOT, 40, 0.5, "6---------------", "6-------4-------"),
                        Part.of(Instrument.PIANO, Role.TUNE, 74, 0.42,
                                "6-------5---4---", "5---6---------4-", "6-----5-5-------").panned(0.1).from(0.12),
                        Part.of(Instrument.PAD, Role.CHORD, 57, 0.1, "6---------------").wide(0.8),
                        Part.of(Instrument.STRINGS, Role.CHORD, 62, 0.07, "6---------------").wide(0.6).from(0.45)),
                new Room(0.55, 9_000, 0, 0, 0, 1.3));
    }

    private static Mood electronic() {
        return new Mood("electronic", 122, 0, List.of(
                        Progression.of("0:m 8: 3: 10:"),
                        Progression.of("0:m7 10: 8:maj7 10:"),
                        Progression.of("0:m 5:m 8: 7:m")),
                Chord.of("10:sus"), List.of(
                        Part.of(Instrument.STAB, Role.CHORD, 62, 0.28,
                                "7--..6--..6-....", "..7-..7-..7-..7-", "7--7--7--7--6---").wide(0.5),
                        Part.of(Instrument.PAD, Role.CHORD, 55, 0.2, "7---------------").wide(0.8),
                        Part.of(Instrument.SYNTH_BASS, Role.ROOT, 37, 0.6,
                                "..8-..8-..8-..8-", "8-68-68-8-68-668", "..88..88..88..88"),
                        Part.of(Instrument.PLUCK, Role.BROKEN, 74, 0.2,
                                "6.5.6.5.6.5.6.5.", "65.56.5.65.56.5.").wide(0.5).from(0.15),
                        Part.drum(Instrument.KICK, 0.9, "9...9...9...9..."),
                        Part.drum(Instrument.CLAP, 0.34, "....7.......7..."),
                        Part.drum(Instrument.HAT, 0.26, "..7...7...7...7.", "2.7.2.7.2.7.2.73").panned(0.15)),
                new Room(0.38, 14_000, 0, 0, 0.55, 1.2));
    }
}
