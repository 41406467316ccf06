package dev.nemosh.shell;

import dev.nemosh.text.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jline.reader.LineReader;
import org.jline.reader.impl.history.DefaultHistory;
import org.jspecify.annotations.Nullable;

/**
 * The history of one backend, in a private file that concurrent shells share: each line is appended when it is
 * accepted, and what others appended is taken up when the history is gone back into or searched. Lines that hold a
 * secret are not kept.
 */
final class SharedHistory extends DefaultHistory {
    private record State(long modifiedMillis, long bytes) {
        static final State UNKNOWN = new State(-1, -1);
    }

    private final LineReader reader;
    private @Nullable Path file;
    private State seen = State.UNKNOWN;
    private volatile boolean paused;

    SharedHistory(LineReader reader) {
        super(reader);
        this.reader = reader;
    }

    /**
     * Keeps the history in that file from now on, with the lines that were typed before any file was known. A file that
     * cannot be used leaves a history that is forgotten.
     */
    void keepIn(Path newFile) {
        List<Entry> early = new ArrayList<>();
        if (file == null) {
            forEach(early::add);
        }
        try {
            Files.createDirectories(newFile.getParent());
            if (Files.notExists(newFile)) {
                Files.createFile(newFile);
                if (newFile.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                    Files.setPosixFilePermissions(newFile, PosixFilePermissions.fromString("rw-------"));
                }
            }
            file = newFile;
            reader.setVariable(LineReader.HISTORY_FILE, newFile);
            reload();
            early.forEach(entry -> add(entry.time(), entry.line()));
        } catch (IOException e) {
            file = null;
        }
    }

    /** Takes up what other shells have added. */
    void refresh() {
        try {
            if (file != null && !state().equals(seen)) {
                reload();
            }
        } catch (IOException e) {
            // The file went away: this shell's own lines are still here.
        }
    }

    /** Going back from the line being typed, what others have added counts, too; among earlier lines nothing moves. */
    void lookAgain() {
        if (index() > last()) {
            refresh();
        }
    }

    /** While paused, nothing is added: answers to questions are no lines. */
    void pause(boolean now) {
        paused = now;
    }

    @Override
    public void add(Instant time, String line) {
        if (paused || Secrets.holds(line)) {
            return;
        }
        refresh();
        super.add(time, line);
        seen = state();
    }

    private void reload() throws IOException {
        load();
        moveToEnd();
        seen = state();
    }

    /** Two lines that come within one tick of the disk's clock still make a longer file. */
    private State state() {
        try {
            return file == null ? State.UNKNOWN
                    : new State(Files.getLastModifiedTime(file).toMillis(), Files.size(file));
        } catch (IOException e) {
            return State.UNKNOWN;
        }
    }
}
