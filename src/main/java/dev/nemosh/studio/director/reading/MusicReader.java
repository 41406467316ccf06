package dev.nemosh.studio.director.reading;

import dev.nemosh.studio.director.plan.Edit;
import dev.nemosh.studio.director.plan.Level;
import java.util.ArrayList;
import java.util.List;

/** Reads what is asked of music and sound. */
final class MusicReader implements ClauseReader {
    private static final long USUAL_FADE_MILLIS = 1_500;

    @Override
    public List<Edit> read(Clause clause, Context context) {
        boolean volume = clause.has(Topic.THING, "volume");
        if ((clause.negated() && !clause.has(Topic.MOOD) && !clause.has(Topic.WAY) || clause.does("remove"))
                && !volume) {
            return clause.does("change") && clause.negated() ? List.of() : List.of(new Edit.RemoveMusic());
        }
        if (clause.does("keep")) {
            return List.of();
        }
        if (clause.does("mute")) {
            return List.of(new Edit.Loudness(new Level(0, false)));
        }
        List<Edit> edits = new ArrayList<>();
        String mood = Wishes.mood(clause);
        boolean faster = clause.take(Topic.WAY, "faster");
        boolean slower = clause.take(Topic.WAY, "slower");
        Integer beats = clause.take(Topic.TEMPO).map(Sense::count).orElse(null);
        Fades fades = Fades.take(clause, USUAL_FADE_MILLIS);
        Level level = Wishes.level(clause);
        double pace = faster ? 1.2 : slower ? 1 / 1.2 : 1;
        boolean scored = mood != null || beats != null || pace != 1;
        boolean another = level == null && fades == null && (clause.does("change", "replace", "redo"));
        boolean wanted = clause.does("add") || clause.does("", "make") && (context.fresh() || level == null
                && fades == null);
        if (scored || another || wanted) {
            edits.add(new Edit.SetMusic(mood, level, beats, pace));
        } else if (level != null) {
            edits.add(new Edit.Loudness(level));
        }
        if (fades != null) {
            edits.add(new Edit.Fade(false, fades.inMillis(), fades.outMillis()));
        }
        return edits;
    }
}
