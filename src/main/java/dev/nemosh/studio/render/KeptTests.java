package dev.nemosh.studio.render;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * Results of self-tests, kept in the cache directory, one file a program, for as long as the program's size and time
 * stay the same. A cache that can't be read or written only costs time.
 */
final class KeptTests {
    /** Changes with what the self-test asks, so that older results are not believed. */
    private static final String EDITION = "1";

    private final Path folder;

    /** @param folder where they lie */
    KeptTests(Path folder) {
        this.folder = folder;
    }

    /** The result kept for that program as it is now. */
    Optional<SelfTest.Result> of(Program program) {
        try (Reader reader = Files.newBufferedReader(fileOf(program), StandardCharsets.UTF_8)) {
            Properties kept = new Properties();
            kept.load(reader);
            if (!state(program).equals(kept.getProperty("state"))) {
                return Optional.empty();
            }
            String encoders = kept.getProperty("encoders", "");
            return Optional.of(new SelfTest.Result(
                    kept.getProperty("version", ""), encoders.isEmpty() ? Set.of() : Set.of(encoders.split(" ")),
                    kept.getProperty("problem", "")));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Keeps a result. */
    void keep(Program program, SelfTest.Result result) {
        Properties kept = new Properties();
        try {
            kept.setProperty("state", state(program));
            kept.setProperty("version", result.version());
            kept.setProperty("encoders", String.join(" ", result.encoders()));
            kept.setProperty("problem", result.problem());
            Files.createDirectories(folder);
            Path file = Files.createTempFile(folder, "test-", ".part");
            try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                kept.store(writer, null);
            }
            Files.move(file, fileOf(program), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            // The next start tests again.
        }
    }

    private Path fileOf(Program program) {
        byte[] name = program.file().toString().getBytes(StandardCharsets.UTF_8);
        String key = HexFormat.of().formatHex(Digests.sha256().digest(name)).substring(0, 16);
        return folder.resolve("tested-" + key + ".properties");
    }

    private static String state(Program program) throws IOException {
        Path file = program.file();
        return EDITION + " " + Files.size(file) + " " + Files.getLastModifiedTime(file).toMillis() + " " + file;
    }
}
