package dev.nemosh.studio.director.reading;

import java.util.List;
import java.util.Optional;

/**
 * Some words of the prompt and what they can mean; no senses where nothing is known of them.
 *
 * @param words as the user wrote them
 * @param from where they begin in the prompt
 * @param to where they end
 */
record Mention(String words, int from, int to, List<Sense> senses) {

    boolean known() {
        return !senses.isEmpty();
    }

    boolean is(Topic topic) {
        return as(topic).isPresent();
    }

    boolean is(Topic topic, String word) {
        return senses.stream().anyMatch(sense -> sense.topic() == topic && sense.word().equals(word));
    }

    Optional<Sense> as(Topic topic) {
        return senses.stream().filter(sense -> sense.topic() == topic).findFirst();
    }

    /** Whether a user would miss it if it were not heeded. */
    boolean substantial() {
        return senses.stream().allMatch(sense -> sense.topic().substantial());
    }
}
