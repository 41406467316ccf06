package dev.nemosh.studio.director;

import dev.nemosh.studio.director.plan.Edit;
import dev.nemosh.studio.director.timeline.Clip;
import dev.nemosh.studio.director.timeline.Reel;
import dev.nemosh.studio.director.timeline.Stretches;
import dev.nemosh.studio.director.timeline.Timeline;
import dev.nemosh.studio.film.Cue;
import dev.nemosh.studio.film.Shot;
import java.util.ArrayList;
import java.util.List;

/** How picture and sound come and go, and how one scene gives way to the next. */
final class FadeEdits {
    private final Wording wording;

    FadeEdits(Studio studio) {
        wording = studio.wording();
    }

    void join(Editor editor) {
        editor.on(Edit.Fade.class, this::fade);
        editor.on(Edit.Transition.class, this::transition);
    }

    private Outcome fade(Edit.Fade edit, Timeline timeline) {
        if (!edit.picture() && timeline.cues().isEmpty()) {
            return Outcome.refused(timeline, wording.say("no-music"));
        }
        List<String> said = new ArrayList<>();
        Timeline pictured = edit.picture() ? picture(edit, timeline, said) : timeline;
        List<Clip<Cue>> cues = timeline.cues().stream().map(clip -> faded(clip, edit)).toList();
        Timeline after = pictured.withCues(cues);
        if (after.equals(timeline)) {
            return Outcome.refused(timeline, wording.say("fades-same"));
        }
        if (!cues.isEmpty()) {
            said.add(wording.say("sound-fades", wording.length(cues.get(0).content().fadeInMillis()),
                    wording.length(cues.get(0).content().fadeOutMillis())));
        }
        return new Outcome(after, said, true);
    }

    private Timeline picture(Edit.Fade edit, Timeline timeline, List<String> said) {
        long half = timeline.durationMillis() / 2;
        Timeline after = timeline;
        if (edit.inMillis() >= 0 && !timeline.shots().isEmpty()) {
            long in = Math.min(edit.inMillis(), half);
            List<Clip<Shot>> shots = new ArrayList<>(timeline.shots());
            shots.set(0, shots.get(0).with(Stretches.fading(shots.get(0).content(), in)));
            after = after.withShots(shots);
            said.add(in == 0 ? wording.say("picture-cuts-in") : wording.say("picture-fades-in", wording.length(in)));
        }
        if (edit.outMillis() >= 0) {
            long out = Math.min(edit.outMillis(), half);
            after = after.fadingOut(out);
            said.add(out == 0 ? wording.say("picture-cuts-out")
                    : wording.say("picture-fades-out", wording.length(out)));
        }
        return after;
    }

    private static Clip<Cue> faded(Clip<Cue> clip, Edit.Fade edit) {
        Cue cue = clip.content();
        long half = (cue.endMillis() - cue.startMillis()) / 2;
        return clip.with(Stretches.fading(cue,
                edit.inMillis() < 0 ? cue.fadeInMillis() : Math.min(edit.inMillis(), half),
                edit.outMillis() < 0 ? cue.fadeOutMillis() : Math.min(edit.outMillis(), half)));
    }

    private Outcome transition(Edit.Transition edit, Timeline timeline) {
        if (timeline.shots().size() < 2) {
            return Outcome.refused(timeline, wording.say("no-transition"));
        }
        List<Clip<Shot>> shots = new ArrayList<>(timeline.shots());
        for (int i = 1; i < shots.size(); i++) {
            shots.set(i, shots.get(i).with(Stretches.fading(shots.get(i).content(), edit.millis())));
        }
        List<Clip<Shot>> laid = Reel.laid(shots, Reel.lengths(timeline.shots()));
        return Outcome.done(timeline.withShots(laid), edit.millis() == 0 ? wording.say("transition-cut")
                : wording.say("transition-fade", wording.length(edit.millis())));
    }
}
