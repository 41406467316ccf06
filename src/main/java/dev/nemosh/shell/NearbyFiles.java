package dev.nemosh.shell;

import dev.nemosh.line.Candidate;
import dev.nemosh.line.Value;
import dev.nemosh.text.CleanText;
import dev.nemosh.text.Sizes;
import dev.nemosh.text.TypedPaths;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The files and folders that a typed path may go on to. */
final class NearbyFiles {
    private static final int MOST = 400;

    private final Path folder;
    private final Path home;

    /**
     * @param folder where relative paths begin
     * @param home what {@code ~} stands for
     */
    NearbyFiles(Path folder, Path home) {
        this.folder = folder;
        this.home = home;
    }

    /** Those whose path begins so: folders, and files of the kind that is wanted. Hidden ones only where asked for. */
    List<Candidate> of(String prefix, Value.Kind kind) {
        int slash = prefix.lastIndexOf('/') + 1;
        String lead = prefix.substring(0, slash);
        String begun = prefix.substring(slash);
        List<Candidate> found = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(place(lead))) {
            for (Path entry : entries) {
                String name = entry.getFileName().toString();
                boolean shown = name.startsWith(begun) && (!name.startsWith(".") || begun.startsWith("."));
                if (shown && found.size() < MOST) {
                    add(found, lead + name, entry, kind);
                }
            }
        } catch (IOException | InvalidPathException e) {
            // Nothing to offer there.
        }
        found.sort(Comparator.comparing(Candidate::value));
        return found;
    }

    private Path place(String lead) {
        return new TypedPaths(folder, home).of(lead);
    }

    private static void add(List<Candidate> found, String path, Path entry, Value.Kind kind) throws IOException {
        if (Files.isDirectory(entry)) {
            found.add(new Candidate(path + "/", CleanText.EMPTY, false));
        } else if (kind.offers(entry.getFileName().toString())) {
            found.add(new Candidate(path, CleanText.of(Sizes.words(Files.size(entry))), true));
        }
    }
}
