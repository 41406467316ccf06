package dev.nemosh.studio.director.reading;

import dev.nemosh.studio.director.plan.Edit;
import dev.nemosh.studio.director.plan.PictureWish;
import dev.nemosh.studio.director.plan.Theme;
import dev.nemosh.studio.director.reading.Clause.Head;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads what is asked of single scenes, of all of them, and of the picture as a whole. */
final class SceneReader implements ClauseReader {

    @Override
    public List<Edit> read(Clause clause, Context context) {
        if (clause.does("reverse")) {
            return List.of(new Edit.ReverseScenes());
        }
        boolean whole = clause.head() == Head.FILM;
        Which which = Which.of(clause, context);
        List<Integer> scenes = new ArrayList<>(which.scenes());
        if (clause.does("swap", "move") || exchanged(clause, which)) {
            List<Edit> moved = moved(clause, which, scenes);
            if (!moved.isEmpty()) {
                return moved;
            }
        }
        if (clause.does("add") && !scenes.isEmpty() && which.wanted().isEmpty() && placed(clause, which)) {
            return move(clause, which, scenes);
        }
        boolean inParts = clause.has(Topic.NUMBER) && !clause.has(Topic.LENGTH);
        if (clause.does("split") || clause.does("cut") && (clause.has(Topic.POINT) || inParts)) {
            return List.of(split(clause, which.first()));
        }
        if (clause.does("duplicate") && (!whole || !scenes.isEmpty())) {
            return List.of(new Edit.DuplicateScene(scenes.isEmpty() ? -1 : scenes.get(0)));
        }
        List<Edit> trims = trims(clause, which);
        if (!trims.isEmpty()) {
            return trims;
        }
        boolean gone = clause.does("remove") || clause.negated() || clause.does("cut") && !clause.has(Topic.LENGTH);
        if (gone) {
            return removed(clause, which, whole);
        }
        if (clause.does("mute", "unmute") || !scenes.isEmpty() && Wishes.hearable(clause)) {
            return loudness(clause, which);
        }
        boolean another = clause.does("", "make") && !which.wanted().isEmpty()
                && (clause.has(Topic.INDEFINITE) || !scenes.isEmpty()) && !whole;
        if (clause.does("add") && (!whole || !which.wanted().isEmpty()) || another) {
            return added(clause, which, scenes);
        }
        return changed(clause, which);
    }

    private static List<Edit> changed(Clause clause, Which which) {
        if (which.scenes().size() < 2) {
            return SceneChanges.of(clause, which.first(), which.wanted());
        }
        List<Edit> once = SceneChanges.of(clause, 1, which.wanted());
        List<Edit> edits = new ArrayList<>();
        which.scenes().forEach(scene -> once.forEach(edit -> edits.add(SceneChanges.to(edit, scene))));
        return edits;
    }

    /** Whether two scenes are to be changed with nothing said of how: for one another. */
    private static boolean exchanged(Clause clause, Which which) {
        return clause.does("change") && which.scenes().size() == 2 && !which.all()
                && clause.mentions().stream().allMatch(mention -> !mention.known() || !mention.substantial()
                        || mention.is(Topic.ORDINAL) || mention.is(Topic.FAMILY));
    }

    /** What moves or is swapped. */
    private static List<Edit> moved(Clause clause, Which which, List<Integer> scenes) {
        clause.takeAll(Topic.NUMBER).forEach(number -> scenes.add(number.count()));
        if (!clause.does("move")) {
            return List.of(scenes.size() > 1 ? new Edit.SwapScenes(scenes.get(0), scenes.get(1))
                    : new Edit.SwapScenes(1, 2));
        }
        return scenes.isEmpty() ? List.of() : move(clause, which, scenes);
    }

    /** Whether a place is named that a scene can be put at. */
    private static boolean placed(Clause clause, Which which) {
        return which.anchor() != 0 || clause.has(Topic.WHEN, "start") || clause.has(Topic.WHEN, "end");
    }

    private static List<Edit> move(Clause clause, Which which, List<Integer> scenes) {
        boolean first = clause.take(Topic.WHEN, "start");
        clause.take(Topic.WHEN);
        int scene = scenes.get(0);
        if (which.anchor() != 0) {
            return List.of(new Edit.MoveScene(scene, which.anchor(), which.behind()));
        }
        if (scenes.size() > 1) {
            return List.of(new Edit.MoveScene(scene, scenes.get(1), scenes.get(1) > scene));
        }
        return List.of(new Edit.MoveScene(scene, first ? 1 : -1, !first));
    }

    private static Edit split(Clause clause, int scene) {
        Long at = clause.take(Topic.POINT).or(() -> clause.take(Topic.LENGTH)).map(Sense::millis).orElse(null);
        clause.take(Topic.WHEN);
        clause.take(Topic.POSITION);
        int parts = clause.take(Topic.NUMBER).map(Sense::count)
                .or(() -> clause.take(Topic.FACTOR).map(factor -> (int) Math.round(1 / factor.amount())))
                .orElse(2);
        return new Edit.Split(scene, at, Math.max(2, Math.min(20, parts)));
    }

    /** A stretch of a scene that is kept or cut out of it. */
    private static List<Edit> trims(Clause clause, Which which) {
        boolean cuts = clause.head() == Head.FILM || clause.does("remove", "cut", "trim", "keep");
        if (!cuts) {
            return List.of();
        }
        return clause.takeMention(Topic.SPAN).or(() -> clause.takeMention(Topic.TAIL))
                .map(span -> List.of(FilmReader.trim(clause, which.first(), span))).orElse(List.of());
    }

    /** The scenes named, from the last to the first, so that no number moves before its scene is gone. */
    private static List<Edit> removed(Clause clause, Which which, boolean whole) {
        clause.take(Topic.WHEN);
        if (which.scenes().isEmpty()) {
            boolean strange = !which.wanted().isEmpty();
            return strange ? List.of(new Edit.RemoveScene(99)) : whole ? List.of() : List.of(new Edit.RemoveScene(-1));
        }
        return which.scenes().stream().sorted(Comparator.reverseOrder())
                .map(scene -> (Edit) new Edit.RemoveScene(scene)).toList();
    }

    private static List<Edit> loudness(Clause clause, Which which) {
        if (which.scenes().isEmpty() && clause.does("mute", "unmute")) {
            return List.of(new Edit.Mute(clause.does("mute")));
        }
        return Wishes.clipLoudness(clause, which.scenes().isEmpty() ? List.of(0) : which.scenes());
    }

    private static List<Edit> added(Clause clause, Which which, List<Integer> scenes) {
        Long length = clause.take(Topic.LENGTH).map(Sense::millis).orElse(null);
        boolean start = clause.take(Topic.WHEN, "start");
        clause.take(Topic.WHEN);
        int before = which.anchor() != 0 ? which.anchor() + (which.behind() ? 1 : 0)
                : start ? 1 : scenes.isEmpty() ? -1 : scenes.get(0);
        PictureWish picture = Wishes.picture(clause);
        List<Theme> themes = which.wanted().isEmpty() ? List.of(new Theme("", true, "")) : which.wanted();
        return themes.stream().map(theme -> (Edit) new Edit.AddScene(theme, picture, length, before)).toList();
    }
}
