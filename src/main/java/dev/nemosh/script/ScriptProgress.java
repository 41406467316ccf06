package dev.nemosh.script;

import dev.nemosh.script.ProgressFile.Entry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The journal of a script file's run in a session: which of its lines have finished, and what checks may ask of them.
 * A later run with {@code --continue} skips those up to the first line that has changed. There is one file a script and
 * session.
 *
 * <p>Lines are counted over the whole run: those of a script that another one runs stand in their place.
 */
public final class ScriptProgress {
    private final Path folder;
    private final Path script;
    private final List<ScriptLine> lines;
    private final Map<ScriptLine, Integer> places = new IdentityHashMap<>();
    private final List<String> prints;
    private final @Nullable Entry[] finished;
    private final boolean goesOn;
    private boolean ranAgain;
    private @Nullable String session;
    private @Nullable ProgressFile file;

    /**
     * How a line has finished.
     *
     * @param exit its exit code; other than 0 where the line behind it expected that
     * @param reply what the agent replied; empty where it was not asked
     */
    public record Outcome(int exit, Optional<String> reply) {}

    /**
     * A run that begins.
     *
     * @param folder where journals are kept
     * @param script the script's file
     * @param read the script's lines
     * @param goesOn whether lines finished by an earlier run are skipped; else that run is forgotten
     */
    public ScriptProgress(Path folder, Path script, Script read, boolean goesOn) {
        this.folder = folder;
        this.script = script.toAbsolutePath().normalize();
        this.lines = flat(read);
        this.prints = lines.stream().map(line -> ProgressFile.print(line.text())).toList();
        this.finished = new Entry[lines.size()];
        this.goesOn = goesOn;
        for (int i = 0; i < lines.size(); i++) {
            places.put(lines.get(i), i);
        }
    }

    private static List<ScriptLine> flat(Script script) {
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
        look(sessionId);
        session = sessionId;
        file = new ProgressFile(folder, script, sessionId);
        try {
            file.write(prints, Arrays.stream(finished).filter(Objects::nonNull).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Takes up what an earlier run has finished in that session, and writes nothing.
     *
     * @throws UncheckedIOException where the journal cannot be read
     */
    public void look(String sessionId) {
        if (!goesOn) {
            return;
        }
        try {
            for (Entry entry : new ProgressFile(folder, script, sessionId).read(prints)) {
                finished[entry.line()] = finished[entry.line()] == null ? entry : finished[entry.line()];
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Whether a line is skipped, since an earlier run has finished it. It is not where it sets the scene for the lines
     * behind it, at no cost, or checks what is behind a line that has run again. To be asked of each line in its turn.
     */
    public boolean skips(ScriptLine line) {
        boolean again = line.step() instanceof Step.Check ? ranAgain
                : scene(line) == Step.Scene.SET
                || scene(line) == Step.Scene.NEW_SESSION && sessionBehind(line).isEmpty();
        boolean skips = finished[place(line)] != null && !again;
        ranAgain |= !skips && line.step() instanceof Step.Go && scene(line) != Step.Scene.SET;
        return skips;
    }

    /** How a line has finished, where it has. */
    public Optional<Outcome> outcome(ScriptLine line) {
        return Optional.ofNullable(finished[place(line)])
                .map(entry -> new Outcome(entry.exit(), Optional.ofNullable(entry.reply())));
    }

    /**
     * The session in which lines behind a {@code session new} have finished, up to the next such line. Where there is
     * none, nothing of that session is worth keeping.
     */
    public Optional<String> sessionBehind(ScriptLine line) {
        for (int i = place(line) + 1; i < lines.size() && scene(lines.get(i)) != Step.Scene.NEW_SESSION; i++) {
            Entry entry = finished[i];
            if (entry != null && entry.session() != null && scene(lines.get(i)) == Step.Scene.NONE) {
                return Optional.of(entry.session());
            }
        }
        return Optional.empty();
    }

    /**
     * Notes that a line has finished.
     *
     * @param sessionId the session's id now; null where there is none
     * @throws UncheckedIOException where the journal cannot be written
     */
    public void finished(ScriptLine line, @Nullable String sessionId, Outcome outcome) {
        int place = place(line);
        Entry entry = new Entry(place, sessionId, outcome.exit(), outcome.reply().orElse(null));
        finished[place] = entry;
        try {
            if (file != null) {
                file.append(entry);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int place(ScriptLine line) {
        Integer place = places.get(line);
        if (place == null) {
            throw new IllegalArgumentException("a line of another script");
        }
        return place;
    }

    private static Step.Scene scene(ScriptLine line) {
        return line.step() instanceof Step.Go go ? go.scene() : Step.Scene.NONE;
    }
}
