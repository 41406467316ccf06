package dev.nemosh.studio.director.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Tells a subject from what it only stands in or by: {@code a city by the sea}, 海边的城市. Such a place gets no scene of
 * its own. In English the place comes second, in Chinese first.
 */
final class Surroundings {
    /** Families that are drawn at the water anyway. */
    private static final Set<String> BY_WATER = Set.of("skyline", "mountains", "forest");
    private static final Set<Topic> PASSED = Set.of(
            Topic.FILLER, Topic.DEFINITE, Topic.INDEFINITE, Topic.TIME, Topic.PALETTE, Topic.WEATHER);

    private Surroundings() {}

    /** The mentions, with every such place as what it is: known where it is drawn, unknown where it is left out. */
    static List<Mention> told(List<Mention> mentions) {
        List<Mention> told = new ArrayList<>(mentions);
        boolean exchanged = mentions.stream().anyMatch(mention -> mention.is(Topic.ACTION, "replace"));
        for (int at = 0; at < told.size(); at++) {
            if (!isPlace(told.get(at))) {
                continue;
            }
            int next = at + 1;
            boolean joined = false;
            while (next < told.size() && !isPlace(told.get(next))
                    && (joins(told.get(next), exchanged) || passed(told.get(next)))) {
                joined |= joins(told.get(next), exchanged);
                next++;
            }
            if (next == told.size() || !isPlace(told.get(next)) || !(joined || next == at + 1)) {
                continue;
            }
            if (!joined && !isExact(told.get(at)) != !isExact(told.get(next)) && next == at + 1) {
                int near = isExact(told.get(at)) ? next : at;
                told.set(near, surrounding(told.get(near), family(told.get(near))));
                continue;
            }
            boolean chinese = told.get(next).words().matches("\\p{IsHan}+");
            if (!joined && !touching(told.get(at), told, next)) {
                continue;
            }
            boolean latterOnly = !isExact(told.get(at)) && isExact(told.get(next));
            int subject = chinese || latterOnly ? next : at;
            int place = subject == at ? next : at;
            if (!family(told.get(subject)).equals("abstract") && !family(told.get(place)).equals("abstract")) {
                told.set(place, surrounding(told.get(place), family(told.get(subject))));
                at = subject == at ? at - 1 : next - 1;
            }
        }
        return told;
    }

    private static boolean isPlace(Mention mention) {
        return mention.is(Topic.FAMILY) || mention.is(Topic.NEAR);
    }

    private static boolean isExact(Mention mention) {
        return mention.is(Topic.FAMILY);
    }

    private static boolean passed(Mention mention) {
        return PASSED.stream().anyMatch(mention::is);
    }

    private static boolean joins(Mention mention, boolean exchanged) {
        return mention.is(Topic.REL, "at")
                || mention.is(Topic.LINK, "with") && !exchanged && !mention.words().matches("\\p{IsHan}+")
                || mention.words().equals("的");
    }

    /** Chinese places that say by themselves that something is at them, right before it: 海边城市. */
    private static boolean touching(Mention place, List<Mention> mentions, int next) {
        return mentions.get(next).from() == place.to() && place.words().matches("\\p{IsHan}+[边旁畔滨下里中上]");
    }

    private static String family(Mention mention) {
        return mention.as(Topic.FAMILY).or(() -> mention.as(Topic.NEAR)).orElseThrow().word();
    }

    private static Mention surrounding(Mention place, String subject) {
        boolean drawn = family(place).equals(subject)
                || family(place).equals("ocean") && BY_WATER.contains(subject);
        List<Sense> others = place.senses().stream()
                .filter(sense -> sense.topic() != Topic.FAMILY && sense.topic() != Topic.NEAR).toList();
        List<Sense> senses = drawn && others.isEmpty() ? List.of(Sense.of(Topic.FILLER, "")) : others;
        return new Mention(place.words(), place.from(), place.to(), senses);
    }
}
