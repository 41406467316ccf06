package dev.nemosh.studio.director.reading;

import dev.nemosh.studio.director.plan.Edit;
import dev.nemosh.studio.director.plan.PictureWish;
import dev.nemosh.studio.director.plan.Theme;
import java.util.ArrayList;
import java.util.List;

/** Reads what is asked of single scenes. */
final class SceneReader implements ClauseReader {

    @Override
    public List<Edit> read(Clause clause, Context context) {
        boolean numbered = clause.has(Topic.ORDINAL);
        List<Integer> numbers = new ArrayList<>(clause.takeAll(Topic.ORDINAL).stream().map(Sense::count).toList());
        if (clause.does("swap", "move")) {
            clause.takeAll(Topic.NUMBER).forEach(number -> numbers.add(number.count()));
        }
        if (clause.does("reverse")) {
            return List.of(new Edit.ReverseScenes());
        }
        if (clause.does("swap") || clause.does("change") && numbers.size() > 1) {
            return List.of(numbers.size() > 1 ? new Edit.SwapScenes(numbers.get(0), numbers.get(1))
                    : new Edit.SwapScenes(1, 2));
        }
        if (clause.does("move") && !numbers.isEmpty()) {
            return List.of(move(clause, numbers));
        }
        List<Theme> themes = Wishes.themes(clause);
        if (clause.does("remove") || clause.negated() || clause.does("cut") && !clause.has(Topic.LENGTH)) {
            return List.of(new Edit.RemoveScene(numbers.isEmpty() ? named(themes, context) : numbers.get(0)));
        }
        if (clause.does("add") || clause.does("", "make") && !themes.isEmpty() && (numbered
                || clause.has(Topic.INDEFINITE))) {
            Long length = clause.take(Topic.LENGTH).map(Sense::millis).orElse(null);
            int before = clause.take(Topic.WHEN, "start") ? 1 : numbers.isEmpty() ? -1 : numbers.get(0);
            clause.take(Topic.WHEN);
            PictureWish picture = Wishes.picture(clause);
            return themes.isEmpty() ? List.of(new Edit.AddScene(new Theme("", true, ""), picture, length, before))
                    : themes.stream().map(theme -> (Edit) new Edit.AddScene(theme, picture, length, before)).toList();
        }
        int scene = numbers.isEmpty() ? 0 : numbers.get(0);
        return SceneChanges.of(clause, scene, themes);
    }

    private static Edit move(Clause clause, List<Integer> numbers) {
        if (numbers.size() > 1) {
            return new Edit.MoveScene(numbers.get(0), numbers.get(1), clause.has(Topic.REL, "after"));
        }
        boolean first = clause.take(Topic.WHEN, "start");
        clause.take(Topic.WHEN);
        return new Edit.MoveScene(numbers.get(0), first ? 1 : -1, !first);
    }

    private static int named(List<Theme> themes, Context context) {
        for (Theme theme : themes) {
            int at = context.scenes().indexOf(theme.family());
            if (at >= 0) {
                return at + 1;
            }
        }
        return -1;
    }
}
