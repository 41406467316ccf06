package dev.nemosh.studio.render;

import java.nio.file.Path;

/** Where the user's media lie. */
@FunctionalInterface
public interface MediaLibrary {
    /**
     * The file of an asset.
     *
     * @param source the asset, as the film names it
     * @throws dev.nemosh.text.NemoException where there is none
     */
    Path fileOf(String source);
}
