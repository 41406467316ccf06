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
    private static final long SHORTEST_MILLIS = 500;

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
        editor.on(Edit.ClipLoudness.class, this::clipLoudness);
        editor.on(Edit.Mute.class, this::mute);
        editor.on(Edit.PlaceMusic.class, this::place);
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
        ScoreSpec score = new ScoreSpec(mood, beats, kept ? was.score().seed() : seed);
        Cue cue = was != null
                ? new Cue.Score(was.startMillis(), was.endMillis(), volume, was.fadeInMillis(), was.fadeOutMillis(),
                        score)
                : new Cue.Score(0, end, volume, Math.min(FADE_IN_MILLIS, end / 4), Math.min(FADE_OUT_MILLIS, end / 4),
                        score);
        String name = wording.name("mood", mood);
        List<Clip<Cue>> cues = new ArrayList<>(timeline.cues(Lane.SOUND));
        cues.add(0, new Clip<>(before == null ? timeline.nextId() : before.id(), name, Lane.MUSIC, cue));
        Timeline after = timeline.withCues(cues);
        String said = was == null ? "music-added" : "music-changed";
        String when = wording.span(cue.startMillis(), cue.endMillis());
        return Outcome.done(before == null ? after.counted() : after,
                wording.say(said, name, when, wording.percent(volume), String.valueOf(beats)));
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

    private Outcome clipLoudness(Edit.ClipLoudness edit, Timeline timeline) {
        int only = TimeEdits.at(timeline, edit.scene());
        if (edit.scene() != 0 && only < 0) {
            return SceneEdits.noScene(wording, timeline, edit.scene());
        }
        List<String> said = new ArrayList<>();
        List<Clip<Shot>> shots = new ArrayList<>(timeline.shots());
        for (int i = 0; i < shots.size(); i++) {
            if ((edit.scene() == 0 || i == only) && shots.get(i).content() instanceof Shot.Media clip
                    && !clip.picture()) {
                double volume = edit.level().of(clip.volume());
                shots.set(i, shots.get(i).with(Stretches.at(clip, volume)));
                said.add(wording.say("clip-volume", shots.get(i).name(), wording.percent(clip.volume()),
                        wording.percent(volume)));
            }
        }
        if (said.isEmpty()) {
            return Outcome.refused(timeline, edit.scene() == 0 ? wording.say("clips-silent")
                    : wording.say("clip-silent", String.valueOf(only + 1), timeline.shots().get(only).name()));
        }
        return new Outcome(timeline.withShots(shots), said, !shots.equals(timeline.shots()));
    }

    private Outcome mute(Edit.Mute edit, Timeline timeline) {
        Outcome music = loudness(new Edit.Loudness(new Level(edit.muted() ? 0 : USUAL_VOLUME, false)), timeline);
        boolean clips = timeline.shots().stream().map(Clip::content)
                .anyMatch(shot -> shot instanceof Shot.Media media && !media.picture());
        if (!clips) {
            return music;
        }
        Edit.ClipLoudness own = new Edit.ClipLoudness(0, new Level(edit.muted() ? 0 : 1, false));
        Outcome all = clipLoudness(own, music.timeline());
        List<String> said = new ArrayList<>(timeline.cues().isEmpty() ? List.of() : music.said());
        said.addAll(all.said());
        return new Outcome(all.timeline(), said, music.done() || all.done());
    }

    private Outcome place(Edit.PlaceMusic edit, Timeline timeline) {
        if (timeline.cues().isEmpty()) {
            return Outcome.refused(timeline, wording.say("no-music"));
        }
        long film = timeline.durationMillis();
        List<Clip<Cue>> cues = new ArrayList<>();
        for (Clip<Cue> clip : timeline.cues()) {
            Cue cue = clip.content();
            long start = edit.startMillis() == null ? cue.startMillis() : fromStart(edit.startMillis(), film);
            long end = edit.endMillis() != null ? fromStart(edit.endMillis(), film)
                    : cue instanceof Cue.Media ? Math.min(film, start + cue.endMillis() - cue.startMillis())
                            : cue.endMillis();
            if (start >= film || end - start < SHORTEST_MILLIS) {
                return Outcome.refused(timeline, wording.say("music-outside", wording.length(film)));
            }
            long quarter = (end - start) / 4;
            cues.add(clip.with(Stretches.fading(Stretches.moved(cue, start, Math.min(film, end)),
                    Math.min(cue.fadeInMillis(), quarter), Math.min(cue.fadeOutMillis(), quarter))));
        }
        Cue first = cues.get(0).content();
        String when = wording.span(first.startMillis(), first.endMillis());
        return cues.equals(timeline.cues()) ? Outcome.refused(timeline, wording.say("music-there", when))
                : Outcome.done(timeline.withCues(cues), wording.say("music-placed", when));
    }

    /** A moment of the film; a negative one counts from its end. */
    private static long fromStart(long millis, long film) {
        return millis < 0 ? Math.max(0, film + millis) : millis;
    }
}
