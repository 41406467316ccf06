package dev.nemosh.studio.director.reading;

import dev.nemosh.studio.director.plan.Theme;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The scenes of the film that a clause speaks of: by number, or by what they show. A subject stands for a new scene
 * instead where the film shows no such thing, or where it is what something is to become: {@code into a forest}.
 *
 * @param scenes their numbers, from 1; none where the whole film is meant
 * @param anchor the scene before or behind which something belongs; 0 where none is named
 * @param behind whether it belongs behind the anchor
 * @param all whether every scene is meant, one by one
 * @param wanted subjects that the film is to show
 */
record Which(List<Integer> scenes, int anchor, boolean behind, boolean all, List<Theme> wanted) {

    /** What the clause names; its numbers and subjects are used then. */
    static Which of(Clause clause, Context context) {
        List<Mention> mentions = clause.mentions();
        Set<Integer> scenes = new LinkedHashSet<>();
        List<Mention> wanted = new ArrayList<>();
        int anchor = 0;
        boolean behind = false;
        for (int at = 0; at < mentions.size(); at++) {
            List<Integer> named = named(mentions, at, context);
            if (!named.isEmpty()) {
                clause.use(List.of(mentions.get(at)));
            }
            Boolean side = named.isEmpty() ? null : side(mentions, at);
            if (side != null) {
                anchor = side ? named.get(named.size() - 1) : named.get(0);
                behind = side;
            } else if (!named.isEmpty()) {
                scenes.addAll(named);
            } else if (isSubject(mentions.get(at))) {
                wanted.add(mentions.get(at));
            }
        }
        boolean all = clause.has(Topic.THING, "scene") && clause.mentions().stream().anyMatch(mention ->
                mention.words().matches("(?i)each|every|all|每|所有|全部"));
        clause.takeAll(Topic.ORDINAL);
        List<Theme> themes = Wishes.themes(clause).stream()
                .filter(theme -> wanted.stream().anyMatch(mention -> mention.words().equals(theme.words()))).toList();
        List<Integer> numbers = all ? IntStream.rangeClosed(1, context.scenes().size()).boxed().toList()
                : List.copyOf(scenes);
        return new Which(numbers, anchor, behind, all, themes);
    }

    /** The first of the scenes; 0 for the whole film. */
    int first() {
        return scenes.isEmpty() ? 0 : scenes.get(0);
    }

    private static boolean isSubject(Mention mention) {
        return mention.is(Topic.FAMILY) || mention.is(Topic.NEAR) || mention.is(Topic.FIGURE);
    }

    /** The numbers of the scenes that a mention stands for. */
    private static List<Integer> named(List<Mention> mentions, int at, Context context) {
        Mention mention = mentions.get(at);
        int count = context.scenes().size();
        Sense ordinal = mention.as(Topic.ORDINAL).orElse(null);
        if (ordinal != null) {
            int from = fromStart(ordinal.count(), count);
            int to = ordinal.until() == 0 ? from : fromStart((int) Math.round(ordinal.until()), count);
            return IntStream.rangeClosed(from, Math.max(from, to)).boxed().toList();
        }
        boolean middle = mention.is(Topic.WHEN, "middle") || mention.is(Topic.POSITION, "center");
        if (middle && ofScene(mentions, at)) {
            return List.of((count + 1) / 2);
        }
        if (!isSubject(mention) || becomes(mentions, at)) {
            return List.of();
        }
        String family = mention.senses().stream()
                .filter(sense -> sense.topic() == Topic.FAMILY)
                .map(Sense::word).findFirst().orElse("");
        String drawn = context.drawn().getOrDefault(family, family);
        List<Integer> showing = IntStream.range(0, count).filter(i -> context.scenes().get(i).equals(drawn))
                .map(i -> i + 1).boxed().toList();
        // What only stands in for a subject may stand for itself elsewhere: the last one is the likelier.
        boolean exact = drawn.equals(family) || showing.isEmpty();
        return exact ? showing : showing.subList(showing.size() - 1, showing.size());
    }

    private static boolean ofScene(List<Mention> mentions, int at) {
        int next = at + 1;
        while (next < mentions.size()
                && (mentions.get(next).is(Topic.FILLER) || mentions.get(next).is(Topic.DEFINITE))) {
            next++;
        }
        return next < mentions.size() && mentions.get(next).is(Topic.THING, "scene");
    }

    /** A number counted from the end counts from the start. */
    private static int fromStart(int number, int count) {
        return number < 0 && count > 0 ? Math.max(1, count + number + 1) : number;
    }

    /** Whether it is what something is to become, or something new. */
    private static boolean becomes(List<Mention> mentions, int at) {
        for (int before = at - 1; before >= 0; before--) {
            Mention mention = mentions.get(before);
            boolean changed = mention.is(Topic.ACTION) && mention.words().matches(".*[成为]");
            if (mention.is(Topic.INDEFINITE) || mention.is(Topic.LINK, "with") || mention.is(Topic.REL, "to")
                    || mention.is(Topic.REL, "as") || changed) {
                return true;
            }
            boolean passed = !mention.known() || mention.is(Topic.FILLER) || mention.is(Topic.TIME)
                    || mention.is(Topic.PALETTE) || mention.is(Topic.WEATHER);
            if (!passed) {
                return false;
            }
        }
        return false;
    }

    /** Whether the scene named there is one to go behind (true) or before (false); null for neither. */
    private static @Nullable Boolean side(List<Mention> mentions, int at) {
        int before = at - 1;
        while (before >= 0 && mentions.get(before).is(Topic.DEFINITE)) {
            before--;
        }
        if (before >= 0 && !isHan(mentions.get(before))) {
            if (mentions.get(before).is(Topic.REL, "after")) {
                return true;
            }
            if (mentions.get(before).is(Topic.REL, "before")) {
                return false;
            }
        }
        int next = at + 1;
        while (next < mentions.size() && (mentions.get(next).is(Topic.FILLER)
                || mentions.get(next).is(Topic.THING, "scene") || mentions.get(next).is(Topic.DEFINITE))) {
            next++;
        }
        if (next < mentions.size() && isHan(mentions.get(next))) {
            if (mentions.get(next).is(Topic.REL, "after") || mentions.get(next).is(Topic.WHEN, "end")) {
                return true;
            }
            if (mentions.get(next).is(Topic.REL, "before") || mentions.get(next).is(Topic.WHEN, "start")) {
                return false;
            }
        }
        return null;
    }

    private static boolean isHan(Mention mention) {
        return mention.words().matches("(?s).*\\p{IsHan}.*");
    }
}
