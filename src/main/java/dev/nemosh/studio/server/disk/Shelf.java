package dev.nemosh.studio.server.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Files that are served by URL without a token: their names can't be guessed, and their content never changes. A file
 * is made beside the shelf ({@link #fresh}) and comes onto it whole ({@link #take}).
 */
public final class Shelf {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]{28}\\.[a-z0-9]{2,5}");

    private final Path files;
    private final Path unfinished;
    private final String prefix;
    private final Pattern ours;
    private final SecureRandom random;

    /**
     * @param directory where the files lie
     * @param prefix the path that they are served under, such as {@code /media/}
     * @throws IOException where the directory can't be made
     */
    public Shelf(Path directory, String prefix, SecureRandom random) throws IOException {
        this.files = directory;
        this.unfinished = directory.resolve("unfinished");
        this.prefix = prefix;
        this.ours = Pattern.compile("(?:https?://[^/?#]*)?" + Pattern.quote(prefix) + "([^/?#]+)");
        this.random = random;
        PrivateFiles.makeDirectory(unfinished);
    }

    /** Where files on their way lie. */
    public Path unfinished() {
        return unfinished;
    }

    /** Where the log of a file's making lies: beside it, under a name that is not served. */
    public static Path log(Path file) {
        return file.resolveSibling(file.getFileName() + ".log");
    }

    /** A place for a file on its way; the caller writes it, then has it taken or deletes it. */
    public Path fresh(String extension) {
        return unfinished.resolve(Secret.letters(random, 28) + "." + extension);
    }

    /**
     * Takes a finished file onto the shelf: synced, then moved; the log of its making, where there is one, goes along.
     *
     * @return its name
     * @throws IOException where it can't be moved
     */
    public String take(Path finished, String extension) throws IOException {
        try (FileChannel channel = FileChannel.open(finished, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        String name = Secret.letters(random, 28) + "." + extension;
        if (Files.exists(log(finished))) {
            Files.move(log(finished), log(files.resolve(name)), StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(finished, files.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        return name;
    }

    /** The path, relative to the backend, that a file of the shelf is served under. */
    public String path(String name) {
        return prefix + name;
    }

    /** The file of that name. */
    public Optional<Path> find(String name) {
        return Optional.of(name)
                .filter(word -> NAME.matcher(word).matches())
                .map(files::resolve)
                .filter(Files::isRegularFile);
    }

    /** The file that a path or URL of this backend leads to, whatever host and port it had when it was given. */
    public Optional<Path> resolve(String pathOrUrl) {
        Matcher place = ours.matcher(pathOrUrl);
        return place.matches() ? find(place.group(1)) : Optional.empty();
    }

    /**
     * Takes a file off the shelf for good.
     *
     * @throws IOException where that can't be done
     */
    public void discard(String pathOrUrl) throws IOException {
        Path file = resolve(pathOrUrl).orElse(null);
        if (file != null) {
            Files.deleteIfExists(file);
            Files.deleteIfExists(log(file));
        }
    }

    /**
     * Deletes what an earlier process left unfinished: files, and folders of scratch files.
     *
     * @throws IOException where that can't be done
     */
    public void sweep() throws IOException {
        try (Stream<Path> left = Files.walk(unfinished)) {
            for (Path file : left.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(unfinished)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
