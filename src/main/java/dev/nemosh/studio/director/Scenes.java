package dev.nemosh.studio.director;

import dev.nemosh.studio.director.plan.PictureWish;
import dev.nemosh.studio.film.SceneSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Scenes as they are wished for; what was not said is chosen by the repertoire and the seed. */
final class Scenes {
    private static final List<String> MOTIONS = List.of("drift", "push", "rise");
    private static final List<String> BY_LIGHT = List.of("night", "dusk", "dawn", "day");
    private static final List<String> BY_WARMTH = List.of("arctic", "auto", "golden", "sunset");

    private Scenes() {}

    /** A new scene, the so-manieth of its film from 0; the later ones show the time at which the first one ends. */
    static SceneSpec drawn(String family, PictureWish wish, long seed, int number, Repertoire repertoire) {
        List<String> hours = repertoire.hours(family);
        String to = wish.to() == null ? hours.get(1) : wish.to();
        String first = wish.from() == null ? hours.get(0) : wish.from();
        String motion = wish.motion() == null ? motion(seed / 7) : wish.motion();
        return new SceneSpec(family, wish.palette() == null ? "auto" : wish.palette(), number == 0 ? first : to, to,
                motion, wish.pace() == null ? 1 : wish.pace(), seed, wish.knobs());
    }

    /** The camera that a seed chooses. */
    static String motion(long seed) {
        return MOTIONS.get((int) Math.floorMod(seed, (long) MOTIONS.size()));
    }

    /** The scene with what the wish says. */
    static SceneSpec repainted(SceneSpec was, PictureWish wish) {
        Map<String, Double> knobs = new LinkedHashMap<>(was.knobs());
        knobs.putAll(wish.knobs());
        String palette = wish.palette() != null ? wish.palette()
                : wish.warmth() == 0 ? was.palette() : along(BY_WARMTH, was.palette(), 1, wish.warmth());
        String from = wish.from() != null ? wish.from() : along(BY_LIGHT, was.from(), 1, wish.brightness());
        String to = wish.to() != null ? wish.to() : along(BY_LIGHT, was.to(), 1, wish.brightness());
        return new SceneSpec(was.family(), palette, from, to, wish.motion() == null ? was.motion() : wish.motion(),
                wish.pace() == null ? was.pace() : wish.pace(), was.seed(), knobs);
    }

    private static String along(List<String> scale, String now, int otherwise, double way) {
        int at = scale.contains(now) ? scale.indexOf(now) : otherwise;
        int step = way > 0 ? 1 : way < 0 ? -1 : 0;
        return step == 0 ? now : scale.get(Math.max(0, Math.min(scale.size() - 1, at + step)));
    }

    /** The scene of another family, with the same light and colours. */
    static SceneSpec rethemed(SceneSpec was, String family) {
        return new SceneSpec(family, was.palette(), was.from(), was.to(), was.motion(), was.pace(), was.seed(),
                was.knobs());
    }
}
