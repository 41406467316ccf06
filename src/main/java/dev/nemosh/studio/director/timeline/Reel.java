package dev.nemosh.studio.director.timeline;

import dev.nemosh.studio.film.Shot;
import java.util.ArrayList;
import java.util.List;

/** Shots one behind the other. A shot's own length lasts until the next one begins; under its fade it goes on. */
public final class Reel {
    private Reel() {}

    /** The own length of every shot. */
    public static List<Long> lengths(List<Clip<Shot>> shots) {
        List<Long> lengths = new ArrayList<>();
        for (int i = 0; i < shots.size(); i++) {
            Shot shot = shots.get(i).content();
            long next = i + 1 < shots.size() ? shots.get(i + 1).content().startMillis() : shot.endMillis();
            lengths.add(Math.max(1, next - shot.startMillis()));
        }
        return lengths;
    }

    /** The shots in that order with these lengths, from the film's start on; no fade is longer than half its shots. */
    public static List<Clip<Shot>> laid(List<Clip<Shot>> shots, List<Long> lengths) {
        List<Clip<Shot>> laid = new ArrayList<>();
        long start = 0;
        for (int i = 0; i < shots.size(); i++) {
            Clip<Shot> clip = shots.get(i);
            long shortest = Math.min(lengths.get(i), i == 0 ? Long.MAX_VALUE : lengths.get(i - 1));
            long fade = Math.min(clip.content().fadeInMillis(), shortest / 2);
            long end = start + lengths.get(i);
            long under = i + 1 == shots.size() ? 0
                    : Math.min(shots.get(i + 1).content().fadeInMillis(), Math.min(lengths.get(i),
                    lengths.get(i + 1)) / 2);
            laid.add(clip.with(Stretches.fading(Stretches.moved(clip.content(), start, end + under), fade)));
            start = end;
        }
        return laid;
    }

    /** The shots in that order, each as long as it was. */
    public static List<Clip<Shot>> laid(List<Clip<Shot>> ordered, List<Clip<Shot>> before, List<Long> lengths) {
        return laid(ordered, ordered.stream().map(clip -> lengths.get(before.indexOf(clip))).toList());
    }
}
