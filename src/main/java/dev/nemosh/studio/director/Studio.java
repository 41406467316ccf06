package dev.nemosh.studio.director;

import java.util.List;

/**
 * What an edit is carried out with.
 *
 * @param seed of this prompt
 * @param assets the project's media, the oldest first
 * @param past the drafts before
 */
record Studio(
        Repertoire repertoire, Wording wording, DraftForm form, List<Asset> assets, Past past, long seed) {}
