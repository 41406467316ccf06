package dev.nemosh.script;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The journal of a script file's run in a session: which of its lines have finished. A later run with
 * {@code --continue} skips those up to the first line that has changed. One file a script and session: the
 * fingerprints of its lines, then a word for each line that has finished, in the order in which they did.
 *
 * <p>Lines are counted over the whole run: those of a script that another one runs stand in their place.
 */
public final class ScriptProgress {
    private static final String DONE = "done ";

    private final Path folder;
    private final Path script;
    private final List<String> prints;
    private final boolean[] finished;
    private final boolean goesOn;
    private @Nullable String session;

    /**
     * A run that begins.
     *
     * @param folder where journals are kept
     * @param script the script's file
     * @param lines of the script, read
     * @param goesOn whether lines finished by an earlier run are skipped; else that run is forgotten
     */
    public ScriptProgress(Path folder, Path script, Script lines, boolean goesOn) {
        this.folder = folder;
        this.script = script.toAbsolutePath().normalize();
        this.prints = prints(lines);
        this.finished = new boolean[prints.size()];
        this.goesOn = goesOn;
    }

    /** The lines in the order in which they run, those of nested scripts in their place. */
    public static List<ScriptLine> flat(Script script) {
        List<ScriptLine> all = new ArrayList<>();
        for (ScriptLine line : script.lines()) {
            if (line.step() instanceof Step.Nested nested) {
                all.addAll(flat(nested.script()));
            } else {
                all.add(line);
            }
        }
        return all;
    }

    /**
     * Names the session, as soon as it is known; what has finished before is kept.
     *
     * @throws UncheckedIOException where the journal cannot be read or written
     */
    public void in(String sessionId) {
        if (sessionId.equals(session)) {
            return;
        }
        session = sessionId;
        Path file = file(sessionId);
        if (goesOn && Files.exists(file)) {
            takeUp(file);
        }
        write(file);
    }

    /** Whether an earlier run has finished the line of that number, from 0, of the whole run. */
    public boolean done(int line) {
        return finished[line];
    }

    /**
     * Notes that a line has finished.
     *
     * @throws UncheckedIOException where the journal cannot be written
     */
    public void finished(int line) {
        finished[line] = true;
        if (session == null) {
            return;
        }
        try {
            Files.writeString(file(session), DONE + line + "\n", StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void takeUp(Path file) {
        try {
            List<String> kept = Files.readAllLines(file, StandardCharsets.UTF_8);
            int same = 0;
            while (same < prints.size() && same < kept.size() && kept.get(same).equals(prints.get(same))) {
                same++;
            }
            for (String entry : kept) {
                if (entry.matches(DONE + "\\d{1,9}")) {
                    int line = Integer.parseInt(entry.substring(DONE.length()));
                    finished[Math.min(line, prints.size() - 1)] |= line < same;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Path file) {
        StringBuilder journal = new StringBuilder();
        prints.forEach(print -> journal.append(print).append('\n'));
        for (int i = 0; i < finished.length; i++) {
            journal.append(finished[i] ? DONE + i + "\n" : "");
        }
        try {
            makeFolder();
            Path part = Files.createTempFile(folder, "run", ".part");
            Files.writeString(part, journal, StandardCharsets.UTF_8);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    private Path file(String sessionId) {
        return folder.resolve(print(script + "\n" + sessionId) + ".run");
    }

    private static List<String> prints(Script script) {
        return flat(script).stream().map(line -> print(line.text())).toList();
    }

    private static String print(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(digest, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
