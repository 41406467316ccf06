package dev.nemosh.text;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Says which file a path means as users type it.
 *
 * @param folder where relative paths begin
 * @param home what {@code ~} stands for
 */
public record TypedPaths(Path folder, Path home) {

    /**
     * The file that is meant.
     *
     * @throws InvalidPathException where the words can be no path
     */
    public Path of(String typed) {
        return typed.startsWith("~/") ? home.resolve(typed.substring(2)) : folder.resolve(typed);
    }
}
