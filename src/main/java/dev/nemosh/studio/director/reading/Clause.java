package dev.nemosh.studio.director.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One request of a prompt: a head (what it is about), an action, and mentions that are taken one by one. */
final class Clause {

    /** What a clause is about. */
    enum Head { TITLE, CAPTIONS, MUSIC, SCENE, ASSET, FILM }

    private final Head head;
    private final String action;
    private final boolean negated;
    private final List<Mention> mentions;
    private final Map<Mention, Set<Topic>> taken = new HashMap<>();
    private final Set<Mention> used = new HashSet<>();

    Clause(Head head, String action, boolean negated, List<Mention> mentions) {
        this.head = head;
        this.action = action;
        this.negated = negated;
        this.mentions = List.copyOf(mentions);
    }

    Head head() {
        return head;
    }

    /** What to do; empty where nothing says it. */
    String action() {
        return action;
    }

    boolean does(String... actions) {
        return List.of(actions).contains(action);
    }

    /** Whether it refuses what it names. */
    boolean negated() {
        return negated;
    }

    boolean has(Topic topic) {
        return mentions.stream().anyMatch(mention -> mention.is(topic));
    }

    boolean has(Topic topic, String word) {
        return mentions.stream().anyMatch(mention -> mention.is(topic, word));
    }

    List<Mention> mentions() {
        return mentions;
    }

    /** The mention of that topic which nothing has taken for it yet; from now on it is used. */
    Optional<Mention> takeMention(Topic topic) {
        for (Mention mention : mentions) {
            if (mention.is(topic) && taken.computeIfAbsent(mention, m -> EnumSet.noneOf(Topic.class)).add(topic)) {
                used.add(mention);
                return Optional.of(mention);
            }
        }
        return Optional.empty();
    }

    /** The sense of that mention. */
    Optional<Sense> take(Topic topic) {
        return takeMention(topic).flatMap(mention -> mention.as(topic));
    }

    Optional<String> takeWord(Topic topic) {
        return take(topic).map(Sense::word);
    }

    /** Whether it has that sense; it is used then. */
    boolean take(Topic topic, String word) {
        List<Mention> named = mentions.stream().filter(mention -> mention.is(topic, word)).toList();
        used.addAll(named);
        return !named.isEmpty();
    }

    List<Sense> takeAll(Topic topic) {
        List<Sense> all = new ArrayList<>();
        for (Optional<Sense> sense = take(topic); sense.isPresent(); sense = take(topic)) {
            all.add(sense.get());
        }
        return all;
    }

    /** What nothing has used: words that are unknown, and known ones of substance. */
    List<Mention> left() {
        return mentions.stream()
                .filter(mention -> !used.contains(mention) && (!mention.known() || mention.substantial())).toList();
    }

    /** Marks these as used. */
    void use(List<Mention> some) {
        used.addAll(some);
    }
}
