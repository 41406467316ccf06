package dev.nemosh.studio.director.reading;

import static dev.nemosh.studio.director.reading.Topic.*;

import dev.nemosh.studio.director.reading.Clause.Head;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which words go with which head. */
final class Fit {
    private static final Set<Topic> PICTURE = EnumSet.of(
            FAMILY, NEAR, FIGURE, TIME, PALETTE, MOTION, PACE, WEATHER, LENGTH, WAY, FACTOR);
    private static final Map<Head, Set<Topic>> TOPICS = Map.of(
            Head.TITLE, EnumSet.of(QUOTE, COLOR, POSITION, ANIMATION, SPAN, TAIL, POINT, WHEN, LENGTH),
            Head.CAPTIONS, EnumSet.of(QUOTE, COLOR, POSITION, SPAN, POINT),
            Head.MUSIC, EnumSet.of(MOOD, PERCENT, TEMPO, FACTOR),
            Head.SCENE, with(PICTURE, ORDINAL, WHEN),
            Head.ASSET, EnumSet.of(FILE, WHEN, LENGTH, ORDINAL, SHAPE, SIZE),
            Head.FILM, with(PICTURE, COLOR, SHAPE, SIZE, RATE, SEED, SPAN, TAIL, MOOD, STYLE));
    private static final Map<Head, Set<String>> WAYS = Map.of(
            Head.TITLE, Set.of("bigger", "smaller", "later", "earlier", "longer", "shorter"),
            Head.CAPTIONS, Set.of("bigger", "smaller"),
            Head.MUSIC, Set.of("louder", "quieter", "tooquiet", "faster", "slower"),
            Head.ASSET, Set.of());
    private static final Map<String, Head> THINGS = Map.ofEntries(
            Map.entry("title", Head.TITLE), Map.entry("subtitle", Head.TITLE), Map.entry("font", Head.TITLE),
            Map.entry("captions", Head.CAPTIONS), Map.entry("music", Head.MUSIC), Map.entry("volume", Head.MUSIC),
            Map.entry("ownsound", Head.MUSIC),
            Map.entry("tempo", Head.MUSIC), Map.entry("scene", Head.SCENE), Map.entry("asset", Head.ASSET),
            Map.entry("video", Head.FILM), Map.entry("canvas", Head.FILM), Map.entry("transition", Head.FILM));

    private Fit() {}

    private static Set<Topic> with(Set<Topic> some, Topic... more) {
        Set<Topic> all = EnumSet.copyOf(some);
        all.addAll(List.of(more));
        return all;
    }

    /** The head that a mention names outright. */
    static Optional<Head> named(Mention mention) {
        if (mention.is(Topic.FILE) || mention.is(Topic.URL)) {
            return Optional.of(Head.ASSET);
        }
        return mention.as(Topic.THING).map(thing -> THINGS.get(thing.word()));
    }

    /** Whether the mention can say something of that head. */
    static boolean fits(Head head, Mention mention) {
        if (!mention.known() || !mention.substantial()) {
            return true;
        }
        return mention.senses().stream().anyMatch(sense -> sense.topic() == Topic.WAY && WAYS.containsKey(head)
                ? WAYS.get(head).contains(sense.word())
                : TOPICS.get(head).contains(sense.topic()));
    }

    /** The head of words that name none, by what they are. */
    static Head likely(List<Mention> mentions) {
        for (Mention mention : mentions) {
            if (mention.is(FAMILY) || mention.is(NEAR) || mention.is(FIGURE)) {
                return Head.FILM;
            }
        }
        for (Mention mention : mentions) {
            if (mention.is(QUOTE)) {
                return Head.TITLE;
            }
            boolean heard = mention.is(WAY, "louder") || mention.is(WAY, "quieter") || mention.is(WAY, "tooquiet");
            if (heard || mention.is(TEMPO) || mention.is(MOOD) && mention.senses().size() == 1) {
                return Head.MUSIC;
            }
            if (mention.is(ORDINAL)) {
                return Head.SCENE;
            }
        }
        return Head.FILM;
    }
}
