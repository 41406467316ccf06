package dev.nemosh;

import dev.nemosh.line.Files;
import dev.nemosh.text.TypedPaths;
import java.nio.file.Path;

/**
 * Looks files up on the disk.
 *
 * @param home what {@code ~} stands for
 */
record DiskFiles(Path home) implements Files {

    @Override
    public boolean media(String path) {
        return java.nio.file.Files.isRegularFile(place(path));
    }

    @Override
    public boolean folder(String path) {
        return java.nio.file.Files.isDirectory(place(path));
    }

    private Path place(String path) {
        return new TypedPaths(Path.of(""), home).of(path);
    }
}
