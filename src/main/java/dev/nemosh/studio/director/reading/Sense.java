package dev.nemosh.studio.director.reading;

/**
 * One thing that some words can mean.
 *
 * @param word its value, as the lexicon has it
 * @param amount its number, where it is a measure
 * @param until the second number of a stretch or a size
 */
record Sense(Topic topic, String word, double amount, double until) {

    static Sense of(Topic topic, String word) {
        return new Sense(topic, word, 0, 0);
    }

    static Sense of(Topic topic, double amount) {
        return new Sense(topic, "", amount, 0);
    }

    static Sense of(Topic topic, double amount, double until) {
        return new Sense(topic, "", amount, until);
    }

    long millis() {
        return Math.round(amount);
    }

    int count() {
        return (int) Math.round(amount);
    }
}
