package dev.nemosh.studio.director;

import dev.nemosh.studio.director.plan.Edit;
import dev.nemosh.studio.director.plan.PictureWish;
import dev.nemosh.studio.director.timeline.Clip;
import dev.nemosh.studio.director.timeline.Stretches;
import dev.nemosh.studio.director.timeline.Timeline;
import dev.nemosh.studio.film.SceneSpec;
import dev.nemosh.studio.film.Shot;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** What the scenes show and how; the canvas that they are drawn on. */
final class PictureEdits {
    private final Studio studio;
    private final Wording wording;

    PictureEdits(Studio studio) {
        this.studio = studio;
        wording = studio.wording();
    }

    void join(Editor editor) {
        editor.on(Edit.Retheme.class, this::retheme);
        editor.on(Edit.Repaint.class, this::repaint);
        editor.on(Edit.ChangeCanvas.class, this::canvas);
        editor.on(Edit.ChangeRate.class, this::rate);
    }

    private Outcome retheme(Edit.Retheme edit, Timeline timeline) {
        String family = studio.repertoire().family(edit.theme().family());
        List<String> said = new ArrayList<>(new FilmMaker(studio).nearest(edit.theme()));
        Outcome outcome = changed(timeline, edit.scene(), scene -> Scenes.rethemed(scene, family), media -> media);
        if (outcome.done()) {
            said.add(wording.say("rethemed", wording.name("family", family)));
            return new Outcome(outcome.timeline(), said, true);
        }
        return outcome;
    }

    private Outcome repaint(Edit.Repaint edit, Timeline timeline) {
        PictureWish wish = edit.picture();
        Outcome outcome = changed(timeline, edit.scene(), scene -> Scenes.repainted(scene, wish),
                media -> graded(media, wish));
        if (!outcome.done()) {
            return outcome;
        }
        List<String> names = outcome.timeline().shots().stream().map(Clip::name).distinct().toList();
        List<String> what = described(wish);
        return Outcome.done(outcome.timeline(), wording.say("repainted", wording.list(what), wording.list(names)));
    }

    private List<String> described(PictureWish wish) {
        List<String> what = new ArrayList<>();
        if (wish.palette() != null) {
            what.add(wording.name("palette", wish.palette()));
        }
        if (wish.to() != null) {
            what.add(wording.name("hour", wish.to()));
        }
        if (wish.motion() != null) {
            what.add(wording.name("motion", wish.motion()));
        }
        if (wish.pace() != null) {
            what.add(wording.name("pace", wish.pace() > 1 ? "lively" : "calm"));
        }
        wish.knobs().keySet().stream().sorted().forEach(knob -> what.add(wording.name("knob", knob)));
        if (wish.brightness() != 0) {
            what.add(wording.name("way", wish.brightness() > 0 ? "brighter" : "darker"));
        }
        if (wish.warmth() != 0) {
            what.add(wording.name("way", wish.warmth() > 0 ? "warmer" : "cooler"));
        }
        return what;
    }

    private static Shot.Media graded(Shot.Media media, PictureWish wish) {
        Shot.Look was = media.look();
        double saturation = "noir".equals(wish.palette()) ? -1 : was.saturation();
        Shot.Look look = new Shot.Look(limited(was.brightness() + wish.brightness()), was.contrast(), saturation,
                limited(was.warmth() + wish.warmth()));
        return new Shot.Media(media.startMillis(), media.endMillis(), media.fadeInMillis(), media.source(),
                media.picture(), media.inMillis(), media.speed(), media.volume(), look);
    }

    private static double limited(double grade) {
        return Math.round(Math.max(-1, Math.min(1, grade)) * 100) / 100.0;
    }

    private Outcome changed(
            Timeline timeline, int number, UnaryOperator<SceneSpec> drawn, UnaryOperator<Shot.Media> filmed) {
        int only = TimeEdits.at(timeline, number);
        if (number != 0 && only < 0) {
            return SceneEdits.noScene(wording, timeline, number);
        }
        List<Clip<Shot>> shots = new ArrayList<>(timeline.shots());
        for (int i = 0; i < shots.size(); i++) {
            Clip<Shot> clip = shots.get(i);
            if (number != 0 && i != only) {
                continue;
            }
            if (clip.content() instanceof Shot.Scene shot) {
                SceneSpec scene = drawn.apply(shot.scene());
                shots.set(i, clip.with(Stretches.showing(shot, scene)).named(wording.scene(scene)));
            } else if (clip.content() instanceof Shot.Media media) {
                shots.set(i, clip.with(filmed.apply(media)));
            }
        }
        boolean same = shots.stream().map(Clip::content).toList()
                .equals(timeline.shots().stream().map(Clip::content).toList());
        return same ? Outcome.refused(timeline, wording.say("picture-same")) : Outcome.done(timeline.withShots(shots));
    }

    private Outcome canvas(Edit.ChangeCanvas edit, Timeline timeline) {
        if (edit.canvas().equals(timeline.canvas())) {
            return Outcome.refused(timeline, wording.say("canvas-same", edit.canvas()));
        }
        return Outcome.done(timeline.on(edit.canvas()), wording.say("canvas-changed", timeline.canvas(),
                edit.canvas()));
    }

    private Outcome rate(Edit.ChangeRate edit, Timeline timeline) {
        int rate = Math.max(1, Math.min(60, edit.framesPerSecond()));
        return Outcome.done(timeline.at(rate), wording.say("rate-changed", String.valueOf(rate)));
    }
}
