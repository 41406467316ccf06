package dev.nemosh.studio.director.reading;

import dev.nemosh.studio.director.plan.Edit;
import dev.nemosh.studio.director.plan.PictureWish;
import dev.nemosh.studio.director.plan.Theme;
import java.util.ArrayList;
import java.util.List;

/** Changes that one scene, or all of them, can undergo: length, pace, subject, look. */
final class SceneChanges {
    private SceneChanges() {}

    /** The changes that a clause asks for; scene 0 means the whole film. */
    static List<Edit> of(Clause clause, int scene, List<Theme> themes) {
        List<Edit> edits = new ArrayList<>();
        double degree = clause.has(Topic.DEGREE, "2") ? 2 : clause.has(Topic.DEGREE, "0.5") ? 0.5 : 1;
        boolean up = clause.does("speed") && clause.take(Topic.WAY, "louder");
        boolean down = clause.has(Topic.PACE, "0.6") && clause.take(Topic.WAY, "quieter")
                && clause.takeMention(Topic.PACE).isPresent();
        boolean faster = clause.take(Topic.WAY, "faster") || up;
        boolean slower = clause.take(Topic.WAY, "slower") || down;
        Sense factor = clause.take(Topic.FACTOR).orElse(null);
        if (factor != null && (clause.take(Topic.WAY, "longer") || clause.has(Topic.THING, "length"))) {
            edits.add(new Edit.Stretch(scene, factor.amount()));
        } else if (factor != null || faster || slower) {
            double usual = 1 + 0.5 * degree;
            double times = factor == null ? slower ? 1 / usual : usual
                    : slower && factor.amount() > 1 ? 1 / factor.amount() : factor.amount();
            edits.add(new Edit.Speed(scene, times));
        }
        length(clause, scene, degree, edits);
        if (!themes.isEmpty()) {
            edits.add(new Edit.Retheme(scene, themes.get(themes.size() - 1)));
        }
        PictureWish picture = Wishes.picture(clause);
        if (!picture.isNothing()) {
            edits.add(new Edit.Repaint(scene, picture));
        }
        return edits;
    }

    /** The same change of another scene. */
    static Edit to(Edit change, int scene) {
        if (change instanceof Edit.Stretch stretch) {
            return new Edit.Stretch(scene, stretch.factor());
        }
        if (change instanceof Edit.Speed speed) {
            return new Edit.Speed(scene, speed.factor());
        }
        if (change instanceof Edit.SetSceneLength length) {
            return new Edit.SetSceneLength(scene, length.millis(), length.relative());
        }
        if (change instanceof Edit.Retheme retheme) {
            return new Edit.Retheme(scene, retheme.theme());
        }
        return change instanceof Edit.Repaint repaint ? new Edit.Repaint(scene, repaint.picture()) : change;
    }

    private static void length(Clause clause, int scene, double degree, List<Edit> edits) {
        boolean longer = clause.take(Topic.WAY, "longer") | clause.does("extend");
        boolean shorter = clause.take(Topic.WAY, "shorter") | clause.does("shorten");
        Sense length = clause.take(Topic.LENGTH).orElse(null);
        boolean by = length != null && !length.word().equals("to")
                && (longer || shorter || length.word().equals("by") || clause.does("add", "trim", "cut", "remove"));
        if (length == null) {
            if (longer || shorter) {
                double usual = 1 + 0.5 * degree;
                edits.add(new Edit.Stretch(scene, longer ? usual : 1 / usual));
            }
        } else {
            boolean less = by && (shorter || clause.does("trim", "cut", "remove"));
            long millis = less ? -length.millis() : length.millis();
            edits.add(scene == 0 ? new Edit.SetLength(millis, by) : new Edit.SetSceneLength(scene, millis, by));
        }
    }
}
