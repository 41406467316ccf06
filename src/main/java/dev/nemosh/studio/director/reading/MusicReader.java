package dev.nemosh.studio.director.reading;

import dev.nemosh.studio.director.plan.Edit;
import dev.nemosh.studio.director.plan.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what is asked of music and sound. */
final class MusicReader implements ClauseReader {
    private static final long USUAL_FADE_MILLIS = 1_500;

    @Override
    public List<Edit> read(Clause clause, Context context) {
        boolean own = clause.take(Topic.THING, "ownsound");
        if (own || clause.has(Topic.ORDINAL)) {
            return ofClips(clause, context);
        }
        boolean volume = clause.has(Topic.THING, "volume");
        boolean lowered = clause.has(Topic.PERCENT) || clause.has(Topic.FACTOR);
        boolean refused = clause.negated() && !clause.has(Topic.MOOD) && !clause.has(Topic.WAY);
        if ((refused || clause.does("remove") && !lowered) && !volume) {
            return clause.does("change") && clause.negated() ? List.of() : List.of(new Edit.RemoveMusic());
        }
        if (clause.does("keep")) {
            return List.of();
        }
        if (clause.does("mute", "unmute")) {
            return List.of(new Edit.Mute(clause.does("mute")));
        }
        List<Edit> edits = new ArrayList<>();
        String mood = Wishes.mood(clause);
        boolean faster = clause.take(Topic.WAY, "faster");
        boolean slower = clause.take(Topic.WAY, "slower");
        Integer beats = clause.take(Topic.TEMPO).map(Sense::count).orElse(null);
        Fades fades = Fades.take(clause, USUAL_FADE_MILLIS);
        Edit.PlaceMusic place = fades == null ? place(clause) : null;
        Level level = Wishes.level(clause);
        double pace = faster ? 1.2 : slower ? 1 / 1.2 : 1;
        boolean scored = mood != null || beats != null || pace != 1;
        boolean other = level != null || fades != null || place != null;
        boolean another = !other && clause.does("change", "replace", "redo")
                && clause.mentions().stream().allMatch(Mention::known);
        boolean wanted = clause.does("add") && !(other && context.scored())
                || clause.does("", "make") && (context.fresh() || !other && !context.scored());
        if (scored || another || wanted) {
            edits.add(new Edit.SetMusic(mood, level, beats, pace));
        } else if (level != null) {
            edits.add(new Edit.Loudness(level));
        }
        if (place != null) {
            edits.add(place);
        }
        if (fades != null) {
            edits.add(new Edit.Fade(false, fades.inMillis(), fades.outMillis()));
        }
        return edits.isEmpty() && context.scored() ? List.of(new Edit.Unsupported("music-how")) : edits;
    }

    /** The clips' own sound: how loud, or not at all. */
    private static List<Edit> ofClips(Clause clause, Context context) {
        Which which = Which.of(clause, context);
        List<Integer> clips = which.scenes().isEmpty() ? List.of(0) : which.scenes();
        boolean silenced = clause.does("remove") && !clause.has(Topic.PERCENT) || clause.negated();
        return silenced ? clips.stream().map(clip -> (Edit) new Edit.ClipLoudness(clip, new Level(0, false))).toList()
                : clause.does("keep") ? List.of() : Wishes.clipLoudness(clause, clips);
    }

    /** From when to when it plays; null where the clause says nothing of it. */
    private static Edit.@Nullable PlaceMusic place(Clause clause) {
        Sense span = clause.take(Topic.SPAN).orElse(null);
        if (span != null) {
            return new Edit.PlaceMusic(span.millis(), Math.round(span.until()));
        }
        Sense tail = clause.take(Topic.TAIL).orElse(null);
        if (tail != null) {
            return new Edit.PlaceMusic(-tail.millis(), null);
        }
        boolean ends = clause.does("stop") || clause.has(Topic.WHEN, "end");
        boolean begins = clause.has(Topic.WHEN, "start") || clause.has(Topic.REL, "from")
                || clause.has(Topic.WAY, "later");
        Long moment = clause.take(Topic.POINT).or(() -> ends || begins ? clause.take(Topic.LENGTH) : Optional.empty())
                .map(Sense::millis).orElse(null);
        if (moment == null) {
            return null;
        }
        clause.take(Topic.WHEN);
        clause.take(Topic.WAY, "later");
        return ends ? new Edit.PlaceMusic(null, moment) : new Edit.PlaceMusic(moment, null);
    }
}
