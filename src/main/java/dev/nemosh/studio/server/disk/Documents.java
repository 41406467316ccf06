package dev.nemosh.studio.server.disk;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Records of one kind, each in a JSON file of its own in one directory, replaced atomically.
 *
 * @param <T> the record
 */
final class Documents<T> {
    private static final JsonMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,100}");
    private static final String END = ".json";

    private final Path directory;
    private final Class<T> kind;

    Documents(Path directory, Class<T> kind) throws IOException {
        PrivateFiles.makeDirectory(directory);
        this.directory = directory;
        this.kind = kind;
    }

    /** The record of that name; none where there is none, or where the name could be no file's. */
    Optional<T> find(String name) {
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(file(name)), kind));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps the record under that name, in place of the one before. */
    void keep(String name, T document) {
        try {
            PrivateFiles.replace(file(name), JSON.writeValueAsBytes(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every record, in no order. */
    List<T> all() {
        try (Stream<Path> files = Files.list(directory)) {
            List<T> all = new ArrayList<>();
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(END)) {
                    find(name.substring(0, name.length() - END.length())).ifPresent(all::add);
                }
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String name) {
        return directory.resolve(name + END);
    }
}
