package dev.nemosh.studio.server;

import dev.nemosh.studio.server.disk.PrivateFiles;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.util.Optional;

/** The right to a data directory, which one process has at a time. It ends with the process, however that ends. */
final class Ownership implements AutoCloseable {
    private final FileChannel file;

    private Ownership(FileChannel file) {
        this.file = file;
    }

    /** Takes the directory; none where it has an owner. */
    static Optional<Ownership> take(Path directory) throws IOException {
        PrivateFiles.makeDirectory(directory);
        FileChannel file = PrivateFiles.open(directory.resolve("owner.lock"));
        try {
            FileLock lock = file.tryLock();
            if (lock != null) {
                return Optional.of(new Ownership(file));
            }
        } catch (OverlappingFileLockException e) {
            // Another studio of this process has it.
        }
        file.close();
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
