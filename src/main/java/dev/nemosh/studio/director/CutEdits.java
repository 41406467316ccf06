package dev.nemosh.studio.director;

import dev.nemosh.studio.director.plan.Edit;
import dev.nemosh.studio.director.plan.When;
import dev.nemosh.studio.director.timeline.Clip;
import dev.nemosh.studio.director.timeline.Reel;
import dev.nemosh.studio.director.timeline.Retiming;
import dev.nemosh.studio.director.timeline.Stretches;
import dev.nemosh.studio.director.timeline.Timeline;
import dev.nemosh.studio.film.Shot;
import java.util.ArrayList;
import java.util.List;

/** What the razor does: parts kept or cut out, scenes split and doubled. What is left shows what it did before. */
final class CutEdits {
    /** The shortest piece that a cut may leave: nearer to another cut it would only flash up. */
    private static final long SHORTEST_MILLIS = 250;

    private final Wording wording;

    CutEdits(Studio studio) {
        wording = studio.wording();
    }

    void join(Editor editor) {
        editor.on(Edit.Trim.class, this::trim);
        editor.on(Edit.Split.class, this::split);
        editor.on(Edit.DuplicateScene.class, this::duplicate);
    }

    private Outcome trim(Edit.Trim edit, Timeline timeline) {
        int at = TimeEdits.at(timeline, edit.scene());
        if (edit.scene() != 0 && at < 0) {
            return SceneEdits.noScene(wording, timeline, edit.scene());
        }
        long film = timeline.durationMillis();
        long from = edit.scene() == 0 ? 0 : timeline.shots().get(at).content().startMillis();
        long length = edit.scene() == 0 ? film : Reel.lengths(timeline.shots()).get(at);
        When.Bounds part = edit.part().in(length, length);
        long start = from + part.startMillis();
        long end = from + part.endMillis();
        boolean whole = part.startMillis() <= 0 && part.endMillis() >= length;
        long left = film - (edit.keep() ? length - (end - start) : end - start);
        if (whole || left < FilmMaker.SHORTEST_MILLIS / 2) {
            return Outcome.refused(timeline, wording.say("trim-nothing", wording.length(length)));
        }
        Timeline after = edit.keep() ? without(without(timeline, end, from + length), from, start)
                : without(timeline, start, end);
        return Outcome.done(after, wording.say(edit.keep() ? "trim-kept" : "trim-cut", wording.span(start, end),
                wording.length(film), wording.length(after.durationMillis())));
    }

    /** That part of the film alone. */
    static Timeline kept(Timeline timeline, long from, long to) {
        return without(without(timeline, to, timeline.durationMillis()), 0, from);
    }

    /** The film without that part. */
    private static Timeline without(Timeline timeline, long from, long to) {
        if (from >= to) {
            return timeline;
        }
        List<Clip<Shot>> shots = new ArrayList<>();
        List<Long> lengths = new ArrayList<>();
        List<Long> own = Reel.lengths(timeline.shots());
        Timeline counted = timeline;
        for (int i = 0; i < own.size(); i++) {
            Clip<Shot> clip = timeline.shots().get(i);
            long start = clip.content().startMillis();
            long end = start + own.get(i);
            boolean headed = Math.min(end, from) > start;
            boolean tailed = end > Math.max(start, to);
            if (headed && end <= from || tailed && start >= to) {
                shots.add(clip);
                lengths.add(own.get(i));
                continue;
            }
            if (headed) {
                shots.add(clip.with(Stretches.part(clip.content(), 0, from - start)));
                lengths.add(from - start);
            }
            if (tailed) {
                Clip<Shot> rest = clip.with(Stretches.part(clip.content(), to - start, end - start));
                if (headed) {
                    rest = new Clip<>(counted.nextId(), clip.name(), clip.lane(), Stretches.fading(rest.content(), 0));
                    counted = counted.counted();
                }
                shots.add(rest);
                lengths.add(end - to);
            }
        }
        return Retiming.of(counted, Reel.laid(shots, lengths),
                moment -> moment <= from ? moment : moment >= to ? moment - (to - from) : from);
    }

    private Outcome split(Edit.Split edit, Timeline timeline) {
        int at = TimeEdits.at(timeline, edit.scene());
        if (edit.scene() != 0 && at < 0) {
            return SceneEdits.noScene(wording, timeline, edit.scene());
        }
        long from = edit.scene() == 0 ? 0 : timeline.shots().get(at).content().startMillis();
        long length = edit.scene() == 0 ? timeline.durationMillis() : Reel.lengths(timeline.shots()).get(at);
        Timeline after = timeline;
        if (edit.atMillis() != null) {
            if (edit.atMillis() <= 0 || edit.atMillis() >= length) {
                return Outcome.refused(timeline, wording.say("split-outside", wording.length(length)));
            }
            after = cut(timeline, from + edit.atMillis());
        } else {
            for (int part = 1; part < edit.parts(); part++) {
                after = cut(after, from + Math.round(length * part / (double) edit.parts()));
            }
        }
        if (after.equals(timeline)) {
            return Outcome.refused(timeline, wording.say("split-already"));
        }
        List<String> pieces = new ArrayList<>();
        List<Long> lengths = Reel.lengths(after.shots());
        for (int i = 0; i < lengths.size(); i++) {
            long start = after.shots().get(i).content().startMillis();
            if (start >= from && start < from + length) {
                pieces.add(wording.say("numbered", String.valueOf(i + 1), wording.span(start, start + lengths.get(i))));
            }
        }
        return Outcome.done(after, wording.say("split", wording.list(pieces)));
    }

    /** The same film with one more cut; itself where there is one already. */
    private static Timeline cut(Timeline timeline, long moment) {
        List<Clip<Shot>> shots = new ArrayList<>(timeline.shots());
        List<Long> lengths = new ArrayList<>(Reel.lengths(shots));
        for (int i = 0; i < shots.size(); i++) {
            Clip<Shot> clip = shots.get(i);
            long head = moment - clip.content().startMillis();
            long tail = lengths.get(i) - head;
            if (head >= SHORTEST_MILLIS && tail >= SHORTEST_MILLIS) {
                long whole = clip.content().endMillis() - clip.content().startMillis();
                Shot second = Stretches.fading(Stretches.part(clip.content(), head, whole), 0);
                shots.set(i, clip.with(Stretches.part(clip.content(), 0, head)));
                shots.add(i + 1, new Clip<>(timeline.nextId(), clip.name(), clip.lane(), second));
                lengths.set(i, head);
                lengths.add(i + 1, tail);
                return timeline.counted().withShots(Reel.laid(shots, lengths));
            }
        }
        return timeline;
    }

    private Outcome duplicate(Edit.DuplicateScene edit, Timeline timeline) {
        int at = TimeEdits.at(timeline, edit.scene());
        if (at < 0) {
            return SceneEdits.noScene(wording, timeline, edit.scene());
        }
        Clip<Shot> clip = timeline.shots().get(at);
        Clip<Shot> twin = new Clip<>(timeline.nextId(), clip.name(), clip.lane(), clip.content());
        Timeline after = SceneEdits.inserted(
                timeline.counted(), at + 1, twin, Reel.lengths(timeline.shots()).get(at));
        return Outcome.done(after, wording.say("scene-doubled", String.valueOf(at + 1), clip.name(),
                wording.length(after.durationMillis())));
    }
}
