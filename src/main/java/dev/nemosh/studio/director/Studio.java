package dev.nemosh.studio.director;

import java.util.List;

/**
 * What an edit is carried out with.
 *
 * @param seed of this prompt
 * @param assets the project's media, the oldest first
 */
record Studio(Repertoire repertoire, Wording wording, List<Asset> assets, long seed) {}
