package dev.nemosh.shell.command;

import dev.nemosh.draft.DraftSelection;
import dev.nemosh.line.Arguments;
import dev.nemosh.line.BuiltIn;
import dev.nemosh.shell.Answer;
import dev.nemosh.shell.Background;
import dev.nemosh.shell.Connection;
import dev.nemosh.shell.StyledText;
import dev.nemosh.shell.Workspace;
import dev.nemosh.store.RenderJob;
import dev.nemosh.text.ExitCode;
import dev.nemosh.text.Failure;
import dev.nemosh.text.ForeignText;
import dev.nemosh.text.Messages;
import dev.nemosh.text.NemoException;
import dev.nemosh.text.TypedPaths;
import dev.nemosh.work.Event;
import dev.nemosh.work.ExportRequest;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code export}: renders the draft, waits, and brings the file. */
public final class ExportCommand extends BuiltInCommand {
    private final Connection connection;
    private final Background background;
    private final Path directory;
    private final Path home;

    /**
     * @param directory what relative files are relative to
     * @param home what {@code ~} stands for
     */
    public ExportCommand(Messages messages, Connection connection, Background background, Path directory, Path home) {
        super(BuiltIn.EXPORT, messages);
        this.connection = connection;
        this.background = background;
        this.directory = directory;
        this.home = home;
    }

    @Override
    ExitCode run(Arguments words, LineScope scope) {
        Workspace workspace = connection.workspace();
        Event.Sink sink = Told.quietly(scope, words);
        RenderJob job = workspace.exports().start(request(words, directory, home, messages()), sink, scope.cancel());
        if (words.has("no-wait")) {
            background.follow(workspace, job);
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("id", job.id());
            fields.put("status", "pending");
            fields.put("progress", null);
            fields.put("url", null);
            fields.put("file", job.target());
            fields.put("bytes", null);
            return answer(scope, words, new Answer("export", fields,
                    List.of(StyledText.of(messages().text("shell.export-started", job.id(), job.target())))));
        }
        workspace.exports().follow(job.id(), sink, scope.cancel());
        return ExitCode.OK;
    }

    /** What the words ask for. */
    public static ExportRequest request(Arguments words, Path directory, Path home, Messages messages) {
        return new ExportRequest(
                words.positional(0).map(name -> path(name, home, messages)).orElse(null), directory,
                words.value("format").orElse(null),
                words.value("quality").orElse(null), words.value("resolution").orElse(null),
                words.value("version").map(Integer::valueOf).orElse(null),
                DraftSelection.parse(words.value("only").orElse(null), words.value("drop").orElse(null), messages),
                words.has("force"));
    }

    private static Path path(String name, Path home, Messages messages) {
        try {
            return new TypedPaths(Path.of(""), home).of(name);
        } catch (InvalidPathException e) {
            throw new NemoException(new Failure(ExitCode.FILE, "folder",
                    messages.text("export.no-folder", new ForeignText(name)),
                    messages.text("export.no-folder-hint")));
        }
    }
}
