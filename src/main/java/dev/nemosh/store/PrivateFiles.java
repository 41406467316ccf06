package dev.nemosh.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** Files below one root that are for their owner only, where the file system knows owners. */
final class PrivateFiles {
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ, PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE);

    private final Path root;
    private final Consumer<Path> closedToOthers;
    private final boolean posix;

    PrivateFiles(Path root, Consumer<Path> closedToOthers) {
        this.root = root;
        this.closedToOthers = closedToOthers;
        this.posix = root.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** All bytes of the file, which is closed to others before. */
    byte[] read(Path file) throws IOException {
        refuseLinks(file);
        if (posix) {
            Set<PosixFilePermission> now = Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS);
            if (now.stream().anyMatch(OTHERS::contains)) {
                Files.setPosixFilePermissions(file, FILE);
                closedToOthers.accept(file);
            }
        }
        return Files.readAllBytes(file);
    }

    /** Replaces the file as a whole; it is on the disk when this returns. */
    void write(Path file, byte[] bytes) throws IOException {
        refuseLinks(file);
        makeFolders(file.getParent());
        Path fresh = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".new");
        try {
            try (FileChannel out = open(fresh, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                ByteBuffer rest = ByteBuffer.wrap(bytes);
                while (rest.hasRemaining()) {
                    out.write(rest);
                }
                out.force(true);
            }
            replace(fresh, file);
            forceFolder(file.getParent());
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** A file to be locked, made where it is not there. */
    FileChannel openLock(Path file) throws IOException {
        makeFolders(file.getParent());
        return open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private void refuseLinks(Path file) throws IOException {
        for (Path part = file; !part.equals(root); part = part.getParent()) {
            if (Files.isSymbolicLink(part)) {
                throw new FileSystemException(part.toString(), null, "is a symbolic link");
            }
        }
    }

    private void makeFolders(Path folder) throws IOException {
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (folder.equals(root)) {
            Files.createDirectories(root.getParent());
        } else {
            makeFolders(folder.getParent());
        }
        try {
            Files.createDirectory(folder, permissions(FOLDER));
        } catch (FileAlreadyExistsException e) {
            // Another shell was first; what is no directory fails at the next step.
        }
    }

    private FileChannel open(Path file, OpenOption... options) throws IOException {
        return FileChannel.open(file, Set.of(options), permissions(FILE));
    }

    private FileAttribute<?>[] permissions(Set<PosixFilePermission> wanted) {
        return posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(wanted)}
                : new FileAttribute<?>[0];
    }

    private static void replace(Path fresh, Path file) throws IOException {
        try {
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** A rename is on the disk only when its folder is. Where folders can't be opened (Windows) there is no need. */
    private static void forceFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // The file system does not offer it; the file itself is on the disk.
        }
    }
}
