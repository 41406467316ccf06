package dev.nemosh.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The private directory where the shell keeps what it must remember: directories 0700, files 0600, each file replaced
 * as a whole, so that a reader (another shell, the next start after a crash) sees the old one or the new one. Symbolic
 * links are refused. A file that others may read is closed to them, and told. An interrupted thread breaks nothing off.
 *
 * <p>Names are paths below the root, their parts made by {@link #name}. Every method may throw
 * {@link UncheckedIOException}. A process has one of these for a directory.
 */
public final class StateDirectory {
    private final Path root;
    private final PrivateFiles files;
    private final ConcurrentHashMap<Path, ReentrantLock> locks = new ConcurrentHashMap<>();

    /**
     * The directory at that place; it is made when something is first written.
     *
     * @param closedToOthers is told of each file that others could read until now
     */
    public StateDirectory(Path root, Consumer<Path> closedToOthers) {
        this.root = root.toAbsolutePath().normalize();
        this.files = new PrivateFiles(this.root, closedToOthers);
    }

    /** A foreign word as a file name: one part of a path, different for different words. */
    public static String name(String word) {
        StringBuilder name = new StringBuilder();
        for (byte b : word.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.');
            if (plain && !(c == '.' && name.isEmpty())) {
                name.append(c);
            } else {
                name.append('%').append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
            }
        }
        return name.isEmpty() ? "%" : name.toString();
    }

    /** The words whose {@link #name} the folders right below the root have, in order. */
    public List<String> words() {
        try (Stream<Path> entries = Files.list(root)) {
            return entries.filter(Files::isDirectory).map(entry -> entry.getFileName().toString())
                    .filter(name -> !name.equals("%"))
                    .map(name -> URLDecoder.decode(name, StandardCharsets.UTF_8)).sorted().toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands in that file, where there is one. */
    public Optional<byte[]> read(String name) {
        Path file = inside(name);
        return Uninterrupted.call(() -> {
            try {
                return Optional.of(files.read(file));
            } catch (NoSuchFileException e) {
                return Optional.empty();
            }
        });
    }

    /** Puts the bytes into that file, as a whole and on the disk before this returns. */
    public void write(String name, byte[] bytes) {
        Path file = inside(name);
        Uninterrupted.call(() -> {
            files.write(file, bytes);
            return file;
        });
    }

    /** Removes that file; whether there was one. */
    public boolean delete(String name) {
        return Uninterrupted.call(() -> Files.deleteIfExists(inside(name)));
    }

    /** The names in that folder, with the folder in front, in order; none where there is no such folder. */
    public List<String> list(String folder) {
        Path place = inside(folder);
        try (Stream<Path> entries = Files.list(place)) {
            return entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .map(name -> folder + "/" + name)
                    .toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Does the work while no other shell, and no other thread of this one, does work under the same name. */
    public <T> T locked(String name, Supplier<T> work) {
        Path file = lockFile(name);
        ReentrantLock here = locks.computeIfAbsent(file, path -> new ReentrantLock());
        here.lock();
        try {
            if (here.getHoldCount() > 1) {
                return work.get();
            }
            FileChannel channel = Uninterrupted.call(() -> lock(file));
            try {
                return work.get();
            } finally {
                new Hold(channel).close();
            }
        } finally {
            here.unlock();
        }
    }

    /** Holds the name until it is closed, where no other shell or thread holds it; ends with the process. */
    public Optional<Hold> tryHold(String name) {
        Path file = lockFile(name);
        return Uninterrupted.call(() -> {
            FileChannel channel = files.openLock(file);
            boolean held = false;
            try {
                held = channel.tryLock() != null;
            } catch (OverlappingFileLockException e) {
                // Another thread of this process holds it.
            } finally {
                if (!held) {
                    channel.close();
                }
            }
            return held ? Optional.of(new Hold(channel)) : Optional.empty();
        });
    }

    /** A name that is held; closing it lets it go. */
    public static final class Hold implements AutoCloseable {
        private final FileChannel channel;

        private Hold(FileChannel channel) {
            this.channel = channel;
        }

        @Override
        public void close() {
            try {
                channel.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private FileChannel lock(Path file) throws IOException {
        FileChannel channel = files.openLock(file);
        try {
            channel.lock();
            return channel;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private Path lockFile(String name) {
        Path file = inside(name);
        return file.resolveSibling("." + file.getFileName() + ".lock");
    }

    private Path inside(String name) {
        Path file = root.resolve(name).normalize();
        if (!file.startsWith(root) || file.equals(root)) {
            throw new IllegalArgumentException("not a name in the state directory: " + name);
        }
        return file;
    }
}
