package dev.nemosh.studio.director.reading;

import dev.nemosh.studio.director.plan.Edit;
import dev.nemosh.studio.director.plan.Level;
import dev.nemosh.studio.director.plan.When;
import dev.nemosh.studio.director.timeline.Canvas;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what is asked of the film as a whole, once there is one. */
final class FilmReader implements ClauseReader {
    private static final long USUAL_FADE_MILLIS = 1_000;
    private static final long USUAL_CROSSFADE_MILLIS = 800;

    private final SceneReader scenes = new SceneReader();

    @Override
    public List<Edit> read(Clause clause, Context context) {
        List<Edit> edits = new ArrayList<>();
        if (clause.does("redo")) {
            clause.take(Topic.INDEFINITE);
            edits.add(new Edit.Regenerate(clause.take(Topic.SEED).map(Sense::millis).orElse(null)));
        } else if (clause.does("loop")) {
            edits.add(new Edit.Stretch(0, 2));
        }
        transition(clause, edits);
        Fades fades = Fades.take(clause, USUAL_FADE_MILLIS);
        if (fades != null) {
            edits.add(ofAnEnd(clause, context, fades) ? new Edit.Fade(true, fades.inMillis(), fades.outMillis())
                    : new Edit.Unsupported("scene-fade"));
            clause.takeAll(Topic.ORDINAL);
        }
        Canvas canvas = Wishes.canvas(clause);
        if (canvas != null) {
            edits.add(new Edit.ChangeCanvas(canvas));
        }
        clause.take(Topic.RATE).ifPresent(rate -> edits.add(new Edit.ChangeRate(rate.count())));
        clause.take(Topic.SEED).ifPresent(seed -> edits.add(new Edit.Regenerate(seed.millis())));
        if (!clause.has(Topic.ORDINAL) && !clause.does("split")) {
            trimEnd(clause, edits);
            sound(clause, edits);
        }
        edits.addAll(scenes.read(clause, context));
        return edits;
    }

    /** Whether a fade is at the film's start or end, not at a scene's within it. */
    private static boolean ofAnEnd(Clause clause, Context context, Fades fades) {
        int count = context.scenes().size();
        return clause.mentions().stream().map(mention -> mention.as(Topic.ORDINAL)).flatMap(Optional::stream)
                .allMatch(number -> fades.inMillis() < 0 ? number.count() == -1 || number.count() == count
                        : number.count() == 1 && fades.outMillis() < 0);
    }

    private static void transition(Clause clause, List<Edit> edits) {
        Mention named = clause.mentions().stream().filter(mention -> mention.is(Topic.THING, "transition"))
                .findFirst().orElse(null);
        if (named != null) {
            boolean cut = clause.negated() || clause.does("remove") || named.words().matches("(?i)hard cuts?|硬切");
            long length = clause.take(Topic.LENGTH).map(Sense::millis).orElse(USUAL_CROSSFADE_MILLIS);
            edits.add(new Edit.Transition(cut ? 0 : length));
        }
    }

    /** A stretch of time that the clause names, kept or cut out: of one scene, or of the film where it is 0. */
    static Edit trim(Clause clause, int scene, Mention span) {
        boolean cuts = clause.does("remove", "cut");
        Sense sense = span.senses().get(0);
        boolean edge = span.words().matches("(?i)(the |its )?(first|last|opening|initial|final|closing).*|"
                + "[前头后].*|开头.*|最[前后].*|末尾.*|结尾.*");
        boolean kept = clause.does("keep") || !cuts && !edge || edge && clause.does("trim", "cut")
                && clause.mentions().stream().anyMatch(mention -> mention.is(Topic.REL, "to"));
        When part = sense.topic() == Topic.TAIL ? new When(-sense.millis(), null, null, null)
                : new When(sense.millis(), Math.round(sense.until()), null, null);
        return new Edit.Trim(scene, part, kept);
    }

    /** So many seconds off the start or the end. */
    private static void trimEnd(Clause clause, List<Edit> edits) {
        if (clause.has(Topic.LENGTH) && clause.has(Topic.WHEN) && clause.does("remove", "cut", "trim")) {
            long length = clause.take(Topic.LENGTH).map(Sense::millis).orElse(0L);
            boolean head = clause.take(Topic.WHEN, "start");
            clause.take(Topic.WHEN);
            edits.add(new Edit.Trim(0, head ? new When(0L, length, null, null) : new When(-length, null, null, null),
                    false));
        }
    }

    private static void sound(Clause clause, List<Edit> edits) {
        if (Wishes.hearable(clause)) {
            Level level = Wishes.level(clause);
            if (level != null) {
                edits.add(new Edit.Loudness(level));
            }
        }
        String mood = Wishes.mood(clause);
        boolean painted = clause.has(Topic.PALETTE) || clause.has(Topic.PACE);
        if (mood != null && !painted) {
            edits.add(new Edit.SetMusic(mood, null, null, 1));
        }
    }
}
