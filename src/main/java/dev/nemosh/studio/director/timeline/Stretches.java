package dev.nemosh.studio.director.timeline;

import dev.nemosh.studio.film.Caption;
import dev.nemosh.studio.film.Cue;
import dev.nemosh.studio.film.SceneSpec;
import dev.nemosh.studio.film.Shot;

/** The same shots, cues and captions at other times. */
public final class Stretches {
    private Stretches() {}

    /** The shot from start to end; a clip goes on playing from where it began. */
    public static Shot moved(Shot shot, long start, long end) {
        if (shot instanceof Shot.Scene s) {
            return new Shot.Scene(start, end, s.fadeInMillis(), s.scene(), s.inMillis(), s.takeMillis());
        }
        Shot.Media m = (Shot.Media) shot;
        return new Shot.Media(start, end, m.fadeInMillis(), m.source(), m.picture(), m.inMillis(),
                    m.speed(), m.volume(), m.look());
    }

    /** The shot with another way to come in: 0 is a cut. */
    public static Shot fading(Shot shot, long fadeInMillis) {
        if (shot instanceof Shot.Scene s) {
            return new Shot.Scene(s.startMillis(), s.endMillis(), fadeInMillis, s.scene(), s.inMillis(),
                    s.takeMillis());
        }
        Shot.Media m = (Shot.Media) shot;
        return new Shot.Media(m.startMillis(), m.endMillis(), fadeInMillis, m.source(), m.picture(),
                    m.inMillis(), m.speed(), m.volume(), m.look());
    }

    /** What is left of the shot between two moments of its own, still starting where it did; it shows what it did. */
    public static Shot part(Shot shot, long from, long to) {
        long start = shot.startMillis();
        if (shot instanceof Shot.Scene s) {
            long take = s.takeMillis() == 0 ? s.endMillis() - start : s.takeMillis();
            return new Shot.Scene(start, start + to - from, s.fadeInMillis(), s.scene(), s.inMillis() + from, take);
        }
        Shot.Media m = (Shot.Media) shot;
        return new Shot.Media(start, start + to - from, m.fadeInMillis(), m.source(), m.picture(),
                m.inMillis() + Math.round(from * m.speed()), m.speed(), m.volume(), m.look());
    }

    /** The shot with all that it shows drawn out to so many times its length; a clip only gets another end. */
    public static Shot drawnOut(Shot shot, double factor) {
        long end = shot.startMillis() + Math.round((shot.endMillis() - shot.startMillis()) * factor);
        return shot instanceof Shot.Scene s
                ? new Shot.Scene(s.startMillis(), end, s.fadeInMillis(), s.scene(), Math.round(s.inMillis() * factor),
                        Math.round(s.takeMillis() * factor))
                : moved(shot, shot.startMillis(), end);
    }

    /** The shot so many times as fast: half as long at 2. */
    public static Shot faster(Shot shot, double factor) {
        Shot shorter = drawnOut(shot, 1 / factor);
        if (shorter instanceof Shot.Scene s) {
            return showing(s, faster(s.scene(), factor));
        }
        Shot.Media m = (Shot.Media) shorter;
        return new Shot.Media(m.startMillis(), m.endMillis(), m.fadeInMillis(), m.source(), m.picture(),
                    m.inMillis(), m.speed() * factor, m.volume(), m.look());
    }

    private static SceneSpec faster(SceneSpec scene, double factor) {
        double pace = Math.max(0.25, Math.min(4, scene.pace() * factor));
        return new SceneSpec(scene.family(), scene.palette(), scene.from(), scene.to(), scene.motion(), pace,
                scene.seed(), scene.knobs());
    }

    /** The shot with another scene in its place. */
    public static Shot.Scene showing(Shot.Scene shot, SceneSpec scene) {
        return new Shot.Scene(shot.startMillis(), shot.endMillis(), shot.fadeInMillis(), scene, shot.inMillis(),
                shot.takeMillis());
    }

    /** The clip with its own sound at another loudness. */
    public static Shot.Media at(Shot.Media clip, double volume) {
        return new Shot.Media(clip.startMillis(), clip.endMillis(), clip.fadeInMillis(), clip.source(),
                clip.picture(), clip.inMillis(), clip.speed(), volume, clip.look());
    }

    /** The cue from start to end. */
    public static Cue moved(Cue cue, long start, long end) {
        if (cue instanceof Cue.Score s) {
            return new Cue.Score(start, end, s.volume(), s.fadeInMillis(), s.fadeOutMillis(), s.score());
        }
        Cue.Media m = (Cue.Media) cue;
        return new Cue.Media(start, end, m.volume(), m.fadeInMillis(), m.fadeOutMillis(), m.source(),
                    m.inMillis());
    }

    /** The cue at another loudness. */
    public static Cue at(Cue cue, double volume) {
        if (cue instanceof Cue.Score s) {
            return new Cue.Score(s.startMillis(), s.endMillis(), volume, s.fadeInMillis(),
                    s.fadeOutMillis(), s.score());
        }
        Cue.Media m = (Cue.Media) cue;
        return new Cue.Media(m.startMillis(), m.endMillis(), volume, m.fadeInMillis(),
                    m.fadeOutMillis(), m.source(), m.inMillis());
    }

    /** The cue with other fades. */
    public static Cue fading(Cue cue, long inMillis, long outMillis) {
        if (cue instanceof Cue.Score s) {
            return new Cue.Score(s.startMillis(), s.endMillis(), s.volume(), inMillis, outMillis,
                    s.score());
        }
        Cue.Media m = (Cue.Media) cue;
        return new Cue.Media(m.startMillis(), m.endMillis(), m.volume(), inMillis, outMillis,
                    m.source(), m.inMillis());
    }

    /** The caption from start to end. */
    public static Caption moved(Caption c, long start, long end) {
        return new Caption(start, end, c.text(), c.subtitle(), c.position(), c.color(), c.scale(), c.animation());
    }
}
