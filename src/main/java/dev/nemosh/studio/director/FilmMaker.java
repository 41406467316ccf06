package dev.nemosh.studio.director;

import dev.nemosh.studio.director.plan.Edit;
import dev.nemosh.studio.director.plan.Theme;
import dev.nemosh.studio.director.timeline.Canvas;
import dev.nemosh.studio.director.timeline.Clip;
import dev.nemosh.studio.director.timeline.Lane;
import dev.nemosh.studio.director.timeline.Reel;
import dev.nemosh.studio.director.timeline.Stretches;
import dev.nemosh.studio.director.timeline.Timeline;
import dev.nemosh.studio.film.SceneSpec;
import dev.nemosh.studio.film.Shot;
import java.util.ArrayList;
import java.util.List;

/** Makes films: how many shots, where they are cut, what each one shows. */
final class FilmMaker {
    static final long SHORTEST_MILLIS = 1_000;
    static final long LONGEST_MILLIS = 600_000;
    private static final long USUAL_MILLIS = 10_000;
    private static final long FADE_MILLIS = 600;

    private final Studio studio;

    FilmMaker(Studio studio) {
        this.studio = studio;
    }

    void join(Editor editor) {
        editor.on(Edit.Generate.class, (edit, before) -> generate(edit));
        editor.on(Edit.Regenerate.class, this::regenerate);
    }

    private Outcome generate(Edit.Generate edit) {
        List<String> remarks = new ArrayList<>();
        long asked = edit.lengthMillis() == null ? USUAL_MILLIS : edit.lengthMillis();
        long length = Math.max(SHORTEST_MILLIS, Math.min(LONGEST_MILLIS, asked));
        if (length != asked) {
            remarks.add(studio.wording().say("length-limited", studio.wording().length(length)));
        }
        long seed = edit.seed() == null ? studio.seed() : edit.seed();
        Canvas canvas = edit.canvas() == null ? Canvas.DEFAULT : edit.canvas();
        int rate = Math.max(1, Math.min(60, edit.framesPerSecond() == null ? 30 : edit.framesPerSecond()));
        List<Theme> themes = edit.themes();
        for (Theme theme : themes) {
            remarks.addAll(nearest(theme));
        }
        List<String> families = families(themes, length);
        List<Long> lengths = cuts(length, families.size(), beat(edit, families.get(0)));
        Timeline film = Timeline.empty(studio.wording().name("family", families.get(0)), canvas, rate, seed);
        long fade = length < 3_000 ? 0 : FADE_MILLIS;
        List<Clip<Shot>> shots = new ArrayList<>();
        for (int i = 0; i < families.size(); i++) {
            SceneSpec scene = Scenes.drawn(families.get(i), edit.picture(), seed + i, i, studio.repertoire());
            shots.add(new Clip<>(film.nextId(), studio.wording().scene(scene), Lane.PICTURE,
                    new Shot.Scene(0, lengths.get(i), fade, scene)));
            film = film.counted();
        }
        return new Outcome(film.withShots(Reel.laid(shots, lengths)).fadingOut(fade), remarks, true);
    }

    /** What there is to say where a subject is not drawn as it was named. */
    List<String> nearest(Theme theme) {
        String family = studio.repertoire().family(theme.family());
        boolean exact = theme.exact() && family.equals(theme.family());
        return exact || theme.words().isEmpty() ? List.of() : List.of(studio.wording().say("nearest-scene",
                theme.words(), studio.wording().name("family", family)));
    }

    /** The family of each shot: every theme gets one; a single theme gets more where the film is long. */
    private List<String> families(List<Theme> themes, long length) {
        List<String> families = new ArrayList<>();
        int most = (int) Math.max(1, length / 1_500);
        themes.stream().limit(most).forEach(theme -> families.add(studio.repertoire().family(theme.family())));
        int wanted = length < 12_000 ? 1 : length < 24_000 ? 2 : length < 45_000 ? 3 : (int) Math.max(4,
                length / 20_000);
        int round = families.size();
        for (int i = 0; families.size() < wanted; i++) {
            families.add(families.get(i % round));
        }
        return families;
    }

    private double beat(Edit.Generate edit, String family) {
        String mood = edit.mood() == null ? studio.repertoire().moodOf(family) : studio.repertoire().mood(edit.mood());
        return 60_000.0 / studio.repertoire().beatsPerMinute(mood);
    }

    /** Equal parts, each cut moved to the next beat. */
    private static List<Long> cuts(long length, int parts, double beat) {
        List<Long> lengths = new ArrayList<>();
        long from = 0;
        for (int i = 1; i < parts; i++) {
            long cut = Math.round(Math.round((double) length * i / parts / beat) * beat);
            cut = cut <= from + 500 || cut > length - 500 ? length * i / parts : cut;
            lengths.add(cut - from);
            from = cut;
        }
        lengths.add(length - from);
        return lengths;
    }

    private Outcome regenerate(Edit.Regenerate edit, Timeline timeline) {
        long seed = edit.seed() == null ? studio.seed() : edit.seed();
        List<Clip<Shot>> shots = new ArrayList<>();
        for (Clip<Shot> clip : timeline.shots()) {
            if (clip.content() instanceof Shot.Scene shot) {
                SceneSpec was = shot.scene();
                int number = shots.size();
                String motion = Scenes.motion(seed + number);
                SceneSpec scene = new SceneSpec(was.family(), was.palette(), was.from(), was.to(), motion, was.pace(),
                        seed + number, was.knobs());
                shots.add(clip.with(Stretches.showing(shot, scene)));
            } else {
                shots.add(clip);
            }
        }
        return Outcome.done(timeline.withShots(shots), studio.wording().say("regenerated", Long.toString(seed)));
    }
}
