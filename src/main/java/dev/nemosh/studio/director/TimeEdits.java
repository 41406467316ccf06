package dev.nemosh.studio.director;

import dev.nemosh.studio.director.plan.Edit;
import dev.nemosh.studio.director.timeline.Clip;
import dev.nemosh.studio.director.timeline.Reel;
import dev.nemosh.studio.director.timeline.Retiming;
import dev.nemosh.studio.director.timeline.Stretches;
import dev.nemosh.studio.director.timeline.Timeline;
import dev.nemosh.studio.film.Shot;
import java.util.ArrayList;
import java.util.List;

/** Length and speed. */
final class TimeEdits {
    private static final double FASTEST = 8;

    private final Studio studio;
    private final Wording wording;

    TimeEdits(Studio studio) {
        this.studio = studio;
        wording = studio.wording();
    }

    void join(Editor editor) {
        editor.on(Edit.SetLength.class, (edit, timeline) -> length(timeline,
                edit.relative() ? timeline.durationMillis() + edit.millis() : edit.millis()));
        editor.on(Edit.Stretch.class, this::stretch);
        editor.on(Edit.SetSceneLength.class, (edit, timeline) -> sceneLength(timeline, edit.scene(), edit.millis(),
                edit.relative()));
        editor.on(Edit.Speed.class, this::speed);
    }

    private Outcome length(Timeline timeline, long asked) {
        long before = timeline.durationMillis();
        long now = Math.max(FilmMaker.SHORTEST_MILLIS, Math.min(FilmMaker.LONGEST_MILLIS, asked));
        List<String> said = new ArrayList<>();
        if (now != asked) {
            said.add(wording.say("length-limited", wording.length(now)));
        }
        boolean clips = timeline.shots().stream().map(Clip::content)
                .anyMatch(shot -> shot instanceof Shot.Media media && !media.picture());
        if (clips && now > before) {
            return Outcome.refused(timeline, wording.say("clip-too-short", wording.length(before)));
        }
        if (now == before) {
            return Outcome.refused(timeline, wording.say("length-same", wording.length(before)));
        }
        Timeline after = clips ? CutEdits.kept(timeline, 0, now) : scaled(timeline, now);
        said.add(wording.say("length-changed", wording.length(before), wording.length(after.durationMillis())));
        return new Outcome(after, said, true);
    }

    /** All shots longer or shorter alike; titles stay where they are. */
    private static Timeline scaled(Timeline timeline, long now) {
        double factor = now / (double) Math.max(1, timeline.durationMillis());
        List<Long> lengths = new ArrayList<>();
        long left = now;
        for (long length : Reel.lengths(timeline.shots())) {
            long scaled = lengths.size() + 1 == timeline.shots().size() ? left : Math.max(1,
                    Math.round(length * factor));
            lengths.add(Math.max(1, scaled));
            left -= scaled;
        }
        List<Clip<Shot>> shots = timeline.shots().stream().map(clip -> drawnOut(clip, factor)).toList();
        return Retiming.of(timeline, Reel.laid(shots, lengths), moment -> moment);
    }

    private static Clip<Shot> drawnOut(Clip<Shot> clip, double factor) {
        return clip.with(Stretches.drawnOut(clip.content(), factor));
    }

    private Outcome stretch(Edit.Stretch edit, Timeline timeline) {
        if (edit.scene() == 0) {
            long exact = Math.round(timeline.durationMillis() * edit.factor());
            return length(timeline, edit.factor() == 2 || edit.factor() == 0.5 ? exact
                    : Math.round(exact / 500.0) * 500);
        }
        int at = at(timeline, edit.scene());
        if (at < 0) {
            return noScene(timeline, edit.scene());
        }
        long length = Reel.lengths(timeline.shots()).get(at);
        return sceneLength(timeline, edit.scene(), Math.round(length * edit.factor() / 500) * 500, false);
    }

    private Outcome sceneLength(Timeline timeline, int scene, long millis, boolean relative) {
        int at = at(timeline, scene);
        if (at < 0) {
            return noScene(timeline, scene);
        }
        List<Long> lengths = new ArrayList<>(Reel.lengths(timeline.shots()));
        long before = lengths.get(at);
        lengths.set(at, Math.max(500, relative ? before + millis : millis));
        if (lengths.get(at) == before) {
            return Outcome.refused(timeline, wording.say("scene-length-same", String.valueOf(at + 1),
                    wording.length(before)));
        }
        if (timeline.shots().get(at).content() instanceof Shot.Media media && !media.picture()
                && lengths.get(at) > before) {
            return Outcome.refused(timeline, wording.say("clip-too-short", wording.length(before)));
        }
        long start = timeline.shots().get(at).content().startMillis();
        long shift = lengths.get(at) - before;
        List<Clip<Shot>> shots = new ArrayList<>(timeline.shots());
        shots.set(at, drawnOut(shots.get(at), lengths.get(at) / (double) before));
        Timeline after = Retiming.of(timeline, Reel.laid(shots, lengths),
                moment -> moment >= start + before ? moment + shift : moment);
        return Outcome.done(after, wording.say("scene-length", timeline.shots().get(at).name(),
                wording.length(before), wording.length(lengths.get(at)), wording.length(after.durationMillis())));
    }

    private Outcome speed(Edit.Speed edit, Timeline timeline) {
        double factor = Math.max(1 / FASTEST, Math.min(FASTEST, edit.factor()));
        int one = at(timeline, edit.scene());
        if (edit.scene() != 0 && one < 0) {
            return noScene(timeline, edit.scene());
        }
        List<Clip<Shot>> shots = new ArrayList<>();
        List<Long> lengths = new ArrayList<>();
        List<Long> own = Reel.lengths(timeline.shots());
        double end = 0;
        for (int i = 0; i < own.size(); i++) {
            boolean faster = edit.scene() == 0 || i == one;
            Clip<Shot> clip = timeline.shots().get(i);
            shots.add(faster ? clip.with(Stretches.faster(clip.content(), factor)) : clip);
            double length = faster ? own.get(i) / factor : own.get(i);
            lengths.add(Math.max(1, Math.round(end + length) - Math.round(end)));
            end += length;
        }
        double all = edit.scene() == 0 ? factor : 1;
        Timeline after = Retiming.of(timeline, Reel.laid(shots, lengths), moment -> Math.round(moment / all));
        return edit.scene() != 0
                ? Outcome.done(after, wording.say("scene-speed", String.valueOf(one + 1), times(factor),
                        wording.length(own.get(one)), wording.length(lengths.get(one)),
                        wording.length(after.durationMillis())))
                : Outcome.done(after, wording.say("speed-changed", times(factor),
                wording.length(timeline.durationMillis()), wording.length(after.durationMillis())));
    }

    private static String times(double factor) {
        double rounded = Math.round(factor * 100) / 100.0;
        return rounded == Math.rint(rounded) ? String.valueOf((long) rounded) : String.valueOf(rounded);
    }

    /** The place of a scene in the list; -1 where there is no such one. */
    static int at(Timeline timeline, int scene) {
        int count = timeline.shots().size();
        int at = scene < 0 ? count + scene : scene - 1;
        return at >= 0 && at < count ? at : -1;
    }

    private Outcome noScene(Timeline timeline, int scene) {
        return SceneEdits.noScene(studio.wording(), timeline, scene);
    }
}
