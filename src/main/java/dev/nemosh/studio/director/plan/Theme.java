package dev.nemosh.studio.director.plan;

/**
 * What a scene shows.
 *
 * @param family the scene family
 * @param exact whether the words name that family; else it is the nearest
 * @param words the user's
 */
public record Theme(String family, boolean exact, String words) {}
