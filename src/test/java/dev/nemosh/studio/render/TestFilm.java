package dev.nemosh.studio.render;

import dev.nemosh.studio.film.Cue;
import dev.nemosh.studio.film.Film;
import dev.nemosh.studio.film.SceneSpec;
import dev.nemosh.studio.film.ScoreSpec;
import dev.nemosh.studio.film.Shot;
import java.util.List;
import java.util.Map;

/** Small films of drawn scenes. */
final class TestFilm {
    static final int WIDTH = 160;
    static final int HEIGHT = 90;

    private TestFilm() {}

    /** A film of one scene with music. */
    static Film of(long millis) {
        return with(millis, new Cue.Score(0, millis, 1, 0, 0, new ScoreSpec("lofi", 0, 1)));
    }

    static Film with(long millis, Cue... cues) {
        return of(millis, List.of(scene(0, millis, 0)), cues);
    }

    static Film of(long millis, List<Shot> shots, Cue... cues) {
        long fade = shots.isEmpty() ? 0 : shots.get(0).fadeInMillis();
        return new Film(WIDTH, HEIGHT, 30, millis, fade, shots, List.of(cues), List.of());
    }

    static Shot scene(long start, long end, long fadeIn) {
        return new Shot.Scene(
                start, end, fadeIn, new SceneSpec("skyline", "sunset", "dusk", "night", "drift", 1, 7, Map.of()));
    }
}
