package dev.nemosh.studio.server;

import dev.nemosh.studio.server.disk.PrivateFiles;
import dev.nemosh.studio.server.disk.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;

/** The key of a data directory: who sends it as client id is a program of its owner. */
final class StudioKey {
    private static final String FILE = "key";

    private StudioKey() {}

    /** Reads the key. */
    static String read(Path directory) throws IOException {
        return Files.readString(directory.resolve(FILE)).strip();
    }

    /** Reads the key, or makes it; to be called by the directory's owner only. */
    static String readOrMake(Path directory, SecureRandom random) throws IOException {
        try {
            return read(directory);
        } catch (NoSuchFileException e) {
            String key = "studio-" + Secret.letters(random, 32);
            PrivateFiles.replace(directory.resolve(FILE), (key + "\n").getBytes(StandardCharsets.UTF_8));
            return key;
        }
    }
}
