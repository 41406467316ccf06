package dev.nemosh.studio.director;

import dev.nemosh.studio.director.plan.Edit;
import dev.nemosh.studio.director.plan.Level;
import dev.nemosh.studio.director.timeline.Clip;
import dev.nemosh.studio.director.timeline.Lane;
import dev.nemosh.studio.director.timeline.Stretches;
import dev.nemosh.studio.director.timeline.Timeline;
import dev.nemosh.studio.film.Cue;
import dev.nemosh.studio.film.ScoreSpec;
import dev.nemosh.studio.film.Shot;
import java.util.ArrayList;
import java.util.List;

/** Music, loudness and fades of the sound. */
final class SoundEdits {
    static final double USUAL_VOLUME = 0.8;
    private static final long FADE_IN_MILLIS = 500;
    private static final long FADE_OUT_MILLIS = 1_500;

    private final Repertoire repertoire;
    private final Wording wording;
    private final long seed;

    SoundEdits(Studio studio) {
        repertoire = studio.repertoire();
        wording = studio.wording();
        seed = studio.seed();
    }

    void join(Editor editor) {
        editor.on(Edit.SetMusic.class, this::set);
        editor.on(Edit.RemoveMusic.class, this::remove);
        editor.on(Edit.Loudness.class, this::loudness);
        editor.on(Edit.Fade.class, this::fade);
    }

    private Outcome set(Edit.SetMusic edit, Timeline timeline) {
        Clip<Cue> before = timeline.cues(Lane.MUSIC).stream().findFirst().orElse(null);
        Cue.Score was = before != null && before.content() instanceof Cue.Score score ? score : null;
        boolean kept = was != null && edit.mood() == null && (edit.beatsPerMinute() != null || edit.pace() != 1);
        String mood = edit.mood() != null ? repertoire.mood(edit.mood()) : kept ? was.score().mood()
                : was != null ? repertoire.moodBeside(was.score().mood()) : suiting(timeline);
        int usual = kept ? was.score().beatsPerMinute() : repertoire.beatsPerMinute(mood);
        int beats = (int) Math.round((edit.beatsPerMinute() != null ? edit.beatsPerMinute() : usual) * edit.pace());
        beats = Math.max(40, Math.min(220, beats));
        double loud = was == null ? USUAL_VOLUME : was.volume();
        double volume = edit.level() == null ? loud : edit.level().of(loud);
        long end = timeline.durationMillis();
        Cue cue = new Cue.Score(0, end, volume, Math.min(FADE_IN_MILLIS, end / 4), Math.min(FADE_OUT_MILLIS, end / 4),
                new ScoreSpec(mood, beats, kept ? was.score().seed() : seed));
        String name = wording.name("mood", mood);
        List<Clip<Cue>> cues = new ArrayList<>(timeline.cues(Lane.SOUND));
        cues.add(0, new Clip<>(before == null ? timeline.nextId() : before.id(), name, Lane.MUSIC, cue));
        Timeline after = timeline.withCues(cues);
        String said = was == null ? "music-added" : "music-changed";
        return Outcome.done(before == null ? after.counted() : after,
                wording.say(said, name, wording.span(0, end), wording.percent(volume), String.valueOf(beats)));
    }

    private String suiting(Timeline timeline) {
        return timeline.shots().stream().map(Clip::content)
                .map(shot -> shot instanceof Shot.Scene scene ? repertoire.moodOf(scene.scene().family()) : "")
                .filter(mood -> !mood.isEmpty()).findFirst().orElse(repertoire.mood("upbeat"));
    }

    private Outcome remove(Edit.RemoveMusic edit, Timeline timeline) {
        if (timeline.cues().isEmpty()) {
            return Outcome.refused(timeline, wording.say("no-music"));
        }
        return Outcome.done(timeline.withCues(List.of()), wording.say("music-removed"));
    }

    private Outcome loudness(Edit.Loudness edit, Timeline timeline) {
        if (timeline.cues().isEmpty()) {
            return Outcome.refused(timeline, wording.say("no-music"));
        }
        Level level = edit.level();
        double before = timeline.cues().get(0).content().volume();
        List<Clip<Cue>> cues = timeline.cues().stream()
                .map(clip -> clip.with(Stretches.at(clip.content(), level.of(clip.content().volume())))).toList();
        double after = cues.get(0).content().volume();
        return before == after ? Outcome.refused(timeline, wording.say("volume-same", wording.percent(before)))
                : Outcome.done(timeline.withCues(cues),
                        wording.say("volume-changed", wording.percent(before), wording.percent(after)));
    }

    private Outcome fade(Edit.Fade edit, Timeline timeline) {
        if (!edit.picture() && timeline.cues().isEmpty()) {
            return Outcome.refused(timeline, wording.say("no-music"));
        }
        List<Clip<Cue>> cues = timeline.cues().stream().map(clip -> {
            Cue cue = clip.content();
            long half = (cue.endMillis() - cue.startMillis()) / 2;
            return clip.with(Stretches.fading(cue,
                    edit.inMillis() < 0 ? cue.fadeInMillis() : Math.min(edit.inMillis(), half),
                    edit.outMillis() < 0 ? cue.fadeOutMillis() : Math.min(edit.outMillis(), half)));
        }).toList();
        Timeline after = timeline.withCues(cues);
        List<String> said = new ArrayList<>();
        if (edit.picture() && edit.inMillis() >= 0 && !timeline.shots().isEmpty()) {
            List<Clip<Shot>> shots = new ArrayList<>(timeline.shots());
            shots.set(0, shots.get(0).with(Stretches.fading(shots.get(0).content(), edit.inMillis())));
            after = after.withShots(shots);
            said.add(wording.say("picture-fades-in", wording.length(edit.inMillis())));
        }
        if (edit.picture() && edit.outMillis() >= 0) {
            said.add(wording.say("picture-no-fade-out"));
        }
        if (!timeline.cues().isEmpty()) {
            said.add(wording.say("sound-fades", wording.length(cues.get(0).content().fadeInMillis()),
                    wording.length(cues.get(0).content().fadeOutMillis())));
        }
        return new Outcome(after, said, !after.equals(timeline));
    }
}
