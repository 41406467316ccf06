package dev.nemosh.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The id by which the service knows this machine's anonymous user. It stands in a file that other NemoVideo tools share
 * ({@code ~/.config/nemovideo/client_id}), holds no credential, and must not change: tokens are given out by it.
 */
public final class ClientId {
    private static final int LONGEST = 64;

    private final Path file;
    private final Supplier<UUID> fresh;

    public ClientId(Path file, Supplier<UUID> fresh) {
        this.file = file;
        this.fresh = fresh;
    }

    /** The id; made and kept where there is none yet. Two shells that start at once get the same. */
    public String get() {
        try {
            Optional<String> kept = read();
            return kept.isPresent() ? kept.get() : make();
        } catch (FileSystemException e) {
            throw new UncheckedIOException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(new FileSystemException(file.toString(), null, e.getMessage()));
        }
    }

    private String make() throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path own = Files.createTempFile(file.toAbsolutePath().getParent(), ".client_id", ".new");
        try {
            String id = fresh.get().toString();
            Files.writeString(own, id + "\n", StandardCharsets.UTF_8);
            try {
                Files.createLink(file, own);
                return id;
            } catch (FileAlreadyExistsException e) {
                return read().orElseGet(() -> replaceUnusable(own, id));
            } catch (UnsupportedOperationException | FileSystemException e) {
                // A file system without links.
                Files.move(own, file);
                return id;
            }
        } finally {
            Files.deleteIfExists(own);
        }
    }

    private String replaceUnusable(Path own, String id) {
        try {
            Files.move(own, file, StandardCopyOption.ATOMIC_MOVE);
            return id;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<String> read() throws IOException {
        try {
            String id = Files.readString(file, StandardCharsets.UTF_8).strip();
            boolean usable = !id.isEmpty() && id.length() <= LONGEST && id.chars().allMatch(c -> c > 0x20 && c < 0x7f);
            return usable ? Optional.of(id) : Optional.empty();
        } catch (NoSuchFileException | CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
