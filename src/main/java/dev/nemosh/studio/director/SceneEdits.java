package dev.nemosh.studio.director;

import dev.nemosh.studio.director.plan.Edit;
import dev.nemosh.studio.director.timeline.Clip;
import dev.nemosh.studio.director.timeline.Lane;
import dev.nemosh.studio.director.timeline.Reel;
import dev.nemosh.studio.director.timeline.Retiming;
import dev.nemosh.studio.director.timeline.Timeline;
import dev.nemosh.studio.film.SceneSpec;
import dev.nemosh.studio.film.Shot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Which scenes there are, and in which order. */
final class SceneEdits {
    private static final long USUAL_MILLIS = 5_000;
    private static final long FADE_MILLIS = 600;

    private final Studio studio;
    private final Wording wording;

    SceneEdits(Studio studio) {
        this.studio = studio;
        wording = studio.wording();
    }

    void join(Editor editor) {
        editor.on(Edit.AddScene.class, this::add);
        editor.on(Edit.RemoveScene.class, this::remove);
        editor.on(Edit.MoveScene.class, this::move);
        editor.on(Edit.SwapScenes.class, this::swap);
        editor.on(Edit.ReverseScenes.class, (edit, timeline) -> {
            List<Clip<Shot>> shots = new ArrayList<>(timeline.shots());
            Collections.reverse(shots);
            return reordered(timeline, shots);
        });
    }

    private Outcome add(Edit.AddScene edit, Timeline timeline) {
        List<String> said = new ArrayList<>(new FilmMaker(studio).nearest(edit.theme()));
        String family = edit.theme().family().isEmpty() ? firstFamily(timeline)
                : studio.repertoire().family(edit.theme().family());
        SceneSpec scene = Scenes.drawn(family, edit.picture(), studio.seed(), 0, studio.repertoire());
        long length = edit.lengthMillis() == null ? USUAL_MILLIS : Math.max(500, edit.lengthMillis());
        Clip<Shot> clip = new Clip<>(timeline.nextId(), wording.scene(scene), Lane.PICTURE,
                new Shot.Scene(0, length, FADE_MILLIS, scene));
        int place = edit.before() < 0 ? timeline.shots().size()
                : Math.min(Math.max(0, edit.before() - 1), timeline.shots().size());
        Timeline after = inserted(timeline.counted(), place, clip, length);
        long start = after.shots().get(place).content().startMillis();
        said.add(wording.say("scene-added", clip.name(), String.valueOf(place + 1), wording.span(start, start + length),
                wording.length(after.durationMillis())));
        return new Outcome(after, said, true);
    }

    /** The timeline with one shot more; sound and words behind it move on. */
    static Timeline inserted(Timeline timeline, int place, Clip<Shot> clip, long length) {
        List<Clip<Shot>> shots = new ArrayList<>(timeline.shots());
        List<Long> lengths = new ArrayList<>(Reel.lengths(timeline.shots()));
        long from = lengths.stream().limit(place).mapToLong(Long::longValue).sum();
        shots.add(place, clip);
        lengths.add(place, length);
        boolean end = place + 1 == shots.size();
        return Retiming.of(timeline, Reel.laid(shots, lengths),
                moment -> moment >= from && !end && moment > 0 ? moment + length : moment);
    }

    private static String firstFamily(Timeline timeline) {
        return timeline.shots().stream().map(Clip::content)
                .map(shot -> shot instanceof Shot.Scene scene ? scene.scene().family() : "")
                .filter(family -> !family.isEmpty()).findFirst().orElse("abstract");
    }

    private Outcome remove(Edit.RemoveScene edit, Timeline timeline) {
        int at = TimeEdits.at(timeline, edit.scene());
        if (at < 0) {
            return noScene(wording, timeline, edit.scene());
        }
        if (timeline.shots().size() == 1) {
            return Outcome.refused(timeline, wording.say("only-scene"));
        }
        List<Clip<Shot>> shots = new ArrayList<>(timeline.shots());
        List<Long> lengths = new ArrayList<>(Reel.lengths(shots));
        Clip<Shot> gone = shots.remove(at);
        long length = lengths.remove(at);
        long from = gone.content().startMillis();
        Timeline after = Retiming.of(timeline, Reel.laid(shots, lengths), moment ->
                moment <= from ? moment : moment >= from + length ? moment - length : from);
        return Outcome.done(after, wording.say("scene-removed", String.valueOf(at + 1), gone.name(),
                wording.length(after.durationMillis())));
    }

    private Outcome move(Edit.MoveScene edit, Timeline timeline) {
        int from = TimeEdits.at(timeline, edit.scene());
        int to = TimeEdits.at(timeline, edit.other());
        if (from < 0 || to < 0) {
            return noScene(wording, timeline, from < 0 ? edit.scene() : edit.other());
        }
        List<Clip<Shot>> shots = new ArrayList<>(timeline.shots());
        Clip<Shot> other = shots.get(to);
        Clip<Shot> moved = shots.remove(from);
        int place = shots.indexOf(other) + (edit.after() ? 1 : 0);
        shots.add(from == to ? from : place, moved);
        return reordered(timeline, shots);
    }

    private Outcome swap(Edit.SwapScenes edit, Timeline timeline) {
        int one = TimeEdits.at(timeline, edit.scene());
        int other = TimeEdits.at(timeline, edit.other());
        if (one < 0 || other < 0) {
            return noScene(wording, timeline, one < 0 ? edit.scene() : edit.other());
        }
        List<Clip<Shot>> shots = new ArrayList<>(timeline.shots());
        Collections.swap(shots, one, other);
        return reordered(timeline, shots);
    }

    private Outcome reordered(Timeline timeline, List<Clip<Shot>> shots) {
        if (shots.equals(timeline.shots())) {
            return Outcome.refused(timeline, wording.say("order-same"));
        }
        List<Clip<Shot>> laid = Reel.laid(shots, timeline.shots(), Reel.lengths(timeline.shots()));
        List<String> order = laid.stream().map(Clip::name).toList();
        return Outcome.done(timeline.withShots(laid), wording.say("order-changed", wording.list(order)));
    }

    static Outcome noScene(Wording wording, Timeline timeline, int scene) {
        int count = timeline.shots().size();
        return Outcome.refused(timeline, scene > 20 || scene < 0 ? wording.say("no-such-scene", String.valueOf(count))
                : wording.say("no-scene", String.valueOf(scene), String.valueOf(count)));
    }
}
