package dev.nemosh.work;

import dev.nemosh.text.CleanText;
import dev.nemosh.text.ExitCode;
import dev.nemosh.text.Failure;
import dev.nemosh.text.ForeignText;
import dev.nemosh.text.Messages;
import dev.nemosh.text.NemoException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds the files that an upload's words mean: {@code ~}, {@code file://}, globs, directories, plain paths. */
final class UploadPaths {
    private final UploadRequest request;
    private final Messages messages;
    private final Set<Path> files = new LinkedHashSet<>();
    private final Set<URI> urls = new LinkedHashSet<>();

    /** @throws NemoException where a word means no file at all */
    UploadPaths(UploadRequest request, Messages messages) {
        this.request = request;
        this.messages = messages;
        request.words().forEach(this::add);
    }

    /** The files, each once, in the order of the words; those of a directory or a glob by name. */
    List<Path> files() {
        return List.copyOf(files);
    }

    /** The URLs that the backend is to fetch by itself. */
    List<URI> urls() {
        return List.copyOf(urls);
    }

    private void add(String word) {
        try {
            if (word.matches("(?i)https?://.+")) {
                urls.add(URI.create(word));
                return;
            }
            Path path = path(word);
            if (Files.isDirectory(path)) {
                addAll(path, file -> MediaType.ofName(file.getFileName().toString()).isPresent(), word);
            } else if (Files.exists(path) || !isGlob(word)) {
                files.add(path);
            } else {
                addGlob(path, word);
            }
        } catch (IllegalArgumentException e) {
            throw nothing(word);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path path(String word) {
        if (word.toLowerCase(Locale.ROOT).startsWith("file:")) {
            return Path.of(URI.create(word.replace(" ", "%20")));
        }
        boolean fromHome = word.equals("~") || word.startsWith("~/");
        Path path = fromHome ? request.home().resolve(word.substring(Math.min(2, word.length()))) : Path.of(word);
        return request.directory().resolve(path).normalize();
    }

    private void addGlob(Path pattern, String word) throws IOException {
        Path folder = pattern.getParent();
        if (folder == null || isGlob(folder.toString())) {
            throw nothing(word);
        }
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern.getFileName());
        addAll(folder, file -> matcher.matches(file.getFileName()), word);
    }

    private void addAll(Path folder, Predicate<Path> wanted, String word) throws IOException {
        List<Path> found;
        try (Stream<Path> entries = Files.list(folder)) {
            found = entries.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .filter(wanted)
                    .sorted()
                    .toList();
        } catch (NoSuchFileException | NotDirectoryException e) {
            throw nothing(word);
        }
        if (found.isEmpty()) {
            throw nothing(word);
        }
        files.addAll(found);
    }

    private static boolean isGlob(String word) {
        return word.matches(".*[*?\\[{].*");
    }

    private NemoException nothing(String word) {
        CleanText message = messages.text("upload.nothing", new ForeignText(word));
        return new NemoException(new Failure(
                ExitCode.FILE, "missing", message, messages.text("upload.nothing-hint", Failures.TYPES)));
    }
}
