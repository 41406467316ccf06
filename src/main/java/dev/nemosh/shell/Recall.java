package dev.nemosh.shell;

import dev.nemosh.draft.Draft;
import dev.nemosh.script.Facts;
import dev.nemosh.script.ScriptProgress;
import dev.nemosh.text.NemoException;
import dev.nemosh.text.TypedPaths;
import dev.nemosh.work.Event;
import dev.nemosh.work.Session;
import dev.nemosh.work.Versions;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What a script's checks ask: the last reply and exit code as they went by, draft and credits from the backend. */
final class Recall extends PassingOutput implements Facts {
    private final Connection connection;
    private final TypedPaths paths;
    private @Nullable StringBuilder reply;
    private boolean replyEnded;
    private boolean spoken;
    private int last;

    /** @param paths from the working directory */
    Recall(Output output, Connection connection, TypedPaths paths) {
        super(output);
        this.connection = connection;
        this.paths = paths;
    }

    /** A line begins. */
    synchronized void begin() {
        spoken = false;
    }

    /** How the last line ended. */
    synchronized void ended(int exit) {
        last = exit;
    }

    /** What the agent has replied since the line began; empty where it has said nothing. */
    synchronized Optional<String> replyOfLine() {
        return spoken ? reply() : Optional.empty();
    }

    /** Takes a line that an earlier run has finished for one that has just ended. */
    synchronized void restore(ScriptProgress.Outcome outcome) {
        last = outcome.exit();
        outcome.reply().ifPresent(words -> {
            reply = new StringBuilder(words);
            replyEnded = true;
        });
    }

    @Override
    public void accept(Event event) {
        if (event instanceof Event.Text text) {
            remember(text.piece().toString());
        }
        super.accept(event);
    }

    @Override
    public synchronized void result(LineResult result) {
        replyEnded = true;
        super.result(result);
    }

    @Override
    public synchronized Optional<String> reply() {
        return Optional.ofNullable(reply).map(StringBuilder::toString);
    }

    @Override
    public Optional<Draft> draft() {
        Workspace workspace = connection.workspace();
        Optional<Session> session = workspace.project().current();
        return session.flatMap(current -> workspace.versions().current(current.id())).map(Versions.Version::draft);
    }

    @Override
    public OptionalLong credits() {
        try {
            return OptionalLong.of(connection.workspace().account().credits().available());
        } catch (NemoException e) {
            return OptionalLong.empty();
        }
    }

    @Override
    public synchronized int exit() {
        return last;
    }

    @Override
    public Path file(String name) {
        return paths.of(name);
    }

    private synchronized void remember(String words) {
        if (reply == null || replyEnded) {
            reply = new StringBuilder();
            replyEnded = false;
        }
        reply.append(words);
        spoken = true;
    }
}
