package dev.nemosh.script;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is on the disk of a script's run in a session, for its user only: the fingerprints of the script's lines, then
 * an object for each line that has finished.
 */
final class ProgressFile {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final Path folder;
    private final Path file;

    /**
     * A line that has finished.
     *
     * @param line its number, from 0, in the whole run
     * @param session the session's id when it had; null where there was none
     * @param exit its exit code; other than 0 where the line behind it expected that
     * @param reply what the agent replied; null where it was not asked
     */
    record Entry(
            @JsonProperty("line") int line, @JsonProperty("session") @Nullable String session,
            @JsonProperty("exit") int exit, @JsonProperty("reply") @Nullable String reply) {}

    ProgressFile(Path folder, Path script, String session) {
        this.folder = folder;
        this.file = folder.resolve(print(script + "\n" + session) + ".run");
    }

    /** The fingerprint of a line. */
    static String print(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(digest, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The lines that have finished, as they did last, of those up to the first that is not the same any more. */
    Collection<Entry> read(List<String> prints) throws IOException {
        Map<Integer, Entry> entries = new LinkedHashMap<>();
        if (!Files.exists(file)) {
            return List.of();
        }
        List<String> kept = Files.readAllLines(file, StandardCharsets.UTF_8);
        int same = 0;
        while (same < prints.size() && same < kept.size() && kept.get(same).equals(prints.get(same))) {
            same++;
        }
        for (String words : kept) {
            try {
                Entry entry = words.startsWith("{") ? JSON.readValue(words, Entry.class) : null;
                if (entry != null && entry.line() < same) {
                    entries.put(entry.line(), entry);
                }
            } catch (JsonProcessingException e) {
                // Cut off, as by a crash: that line has not finished.
            }
        }
        return entries.values();
    }

    /** Begins the file anew. */
    void write(List<String> prints, List<Entry> entries) throws IOException {
        StringBuilder words = new StringBuilder();
        prints.forEach(print -> words.append(print).append('\n'));
        for (Entry entry : entries) {
            words.append(JSON.writeValueAsString(entry)).append('\n');
        }
        makeFolder();
        Path part = Files.createTempFile(folder, "run", ".part");
        Files.writeString(part, words, StandardCharsets.UTF_8);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    void append(Entry entry) throws IOException {
        Files.writeString(file, JSON.writeValueAsString(entry) + "\n", StandardCharsets.UTF_8,
                StandardOpenOption.APPEND);
    }

    private void makeFolder() throws IOException {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (!Files.isDirectory(folder) && posix) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(folder);
        }
    }
}
