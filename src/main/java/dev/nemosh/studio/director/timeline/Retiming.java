package dev.nemosh.studio.director.timeline;

import dev.nemosh.studio.film.Caption;
import dev.nemosh.studio.film.Cue;
import dev.nemosh.studio.film.Shot;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongUnaryOperator;

/** Brings sound and words along when the picture's time changes. */
public final class Retiming {
    private static final long SHORTEST_MILLIS = 100;

    private Retiming() {}

    /**
     * The timeline with other shots; cues and captions go where the moments went that they lay at. What reached to the
     * film's end does so again; what has no time left is gone.
     *
     * @param moments where a moment of the old film lies in the new one
     */
    public static Timeline of(Timeline before, List<Clip<Shot>> shots, LongUnaryOperator moments) {
        Timeline after = before.withShots(shots);
        long was = before.durationMillis();
        long now = after.durationMillis();
        List<Clip<Cue>> cues = new ArrayList<>();
        for (Clip<Cue> clip : before.cues()) {
            long start = Math.min(now, moments.applyAsLong(clip.content().startMillis()));
            long end = clip.content().endMillis() >= was ? now : Math.min(now,
                    moments.applyAsLong(clip.content().endMillis()));
            if (end - start >= SHORTEST_MILLIS) {
                Cue moved = Stretches.moved(clip.content(), start, end);
                long quarter = (end - start) / 4;
                cues.add(clip.with(Stretches.fading(moved, Math.min(moved.fadeInMillis(), quarter),
                        Math.min(moved.fadeOutMillis(), quarter))));
            }
        }
        List<Clip<Caption>> captions = new ArrayList<>();
        for (Clip<Caption> clip : before.captions()) {
            Caption caption = clip.content();
            boolean last = caption.endMillis() >= was;
            long length = caption.endMillis() - caption.startMillis();
            long end = last ? now : Math.min(now, moments.applyAsLong(caption.endMillis()));
            long start = last && caption.startMillis() > 0 ? Math.max(0, now - length)
                    : Math.min(now, moments.applyAsLong(caption.startMillis()));
            if (end - start >= SHORTEST_MILLIS) {
                captions.add(clip.with(Stretches.moved(caption, start, end)));
            }
        }
        return after.withCues(cues).withCaptions(captions);
    }
}
