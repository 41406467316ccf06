package dev.nemosh.work;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file's SHA-256, taken while the file is read for something else, or by itself. */
final class ContentHash {
    private MessageDigest digest = sha256();

    /** The file's bytes from the first on; what is read of them goes into the hash. */
    InputStream reading(Path file) throws IOException {
        digest = sha256();
        return new DigestInputStream(Files.newInputStream(file), digest);
    }

    /** The hash of what was read. */
    String value() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The hash of a whole file. */
    static String of(Path file) throws IOException {
        ContentHash hash = new ContentHash();
        try (InputStream in = hash.reading(file)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return hash.value();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
