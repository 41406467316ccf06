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
            return new Shot.Scene(start, end, s.fadeInMillis(), s.scene());
        }
        Shot.Media m = (Shot.Media) shot;
        return new Shot.Media(start, end, m.fadeInMillis(), m.source(), m.picture(), m.inMillis(),
                    m.speed(), m.volume(), m.look());
    }

    /** The shot with another way to come in: 0 is a cut. */
    public static Shot fading(Shot shot, long fadeInMillis) {
        if (shot instanceof Shot.Scene s) {
            return new Shot.Scene(s.startMillis(), s.endMillis(), fadeInMillis, s.scene());
        }
        Shot.Media m = (Shot.Media) shot;
        return new Shot.Media(m.startMillis(), m.endMillis(), fadeInMillis, m.source(), m.picture(),
                    m.inMillis(), m.speed(), m.volume(), m.look());
    }

    /** The shot without its first so many milliseconds, still starting where it did. */
    public static Shot withoutHead(Shot shot, long millis) {
        if (shot instanceof Shot.Scene s) {
            return moved(s, s.startMillis(), s.endMillis() - millis);
        }
        Shot.Media m = (Shot.Media) shot;
        return new Shot.Media(m.startMillis(), m.endMillis() - millis, m.fadeInMillis(), m.source(),
                    m.picture(), m.inMillis() + Math.round(millis * m.speed()), m.speed(), m.volume(), m.look());
    }

    /** The shot so many times as fast: half as long at 2. */
    public static Shot faster(Shot shot, double factor) {
        long end = shot.startMillis() + Math.round((shot.endMillis() - shot.startMillis()) / factor);
        if (shot instanceof Shot.Scene s) {
            return new Shot.Scene(s.startMillis(), end, s.fadeInMillis(), faster(s.scene(), factor));
        }
        Shot.Media m = (Shot.Media) shot;
        return new Shot.Media(m.startMillis(), end, m.fadeInMillis(), m.source(), m.picture(),
                    m.inMillis(), m.speed() * factor, m.volume(), m.look());
    }

    private static SceneSpec faster(SceneSpec scene, double factor) {
        double pace = Math.max(0.25, Math.min(4, scene.pace() * factor));
        return new SceneSpec(scene.family(), scene.palette(), scene.from(), scene.to(), scene.motion(), pace,
                scene.seed(), scene.knobs());
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
