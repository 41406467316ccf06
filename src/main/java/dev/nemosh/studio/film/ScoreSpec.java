package dev.nemosh.studio.film;

/**
 * A piece of music.
 *
 * @param mood the preset: {@code lofi}, {@code cinematic}, ...; an unknown one plays the nearest
 * @param beatsPerMinute its tempo; 0 lets the mood choose
 * @param seed what makes it differ from others of its mood
 */
public record ScoreSpec(String mood, int beatsPerMinute, long seed) {}
