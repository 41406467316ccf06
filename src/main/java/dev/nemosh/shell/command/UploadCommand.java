package dev.nemosh.shell.command;

import dev.nemosh.line.Arguments;
import dev.nemosh.line.BuiltIn;
import dev.nemosh.shell.Connection;
import dev.nemosh.text.ExitCode;
import dev.nemosh.text.Messages;
import dev.nemosh.work.UploadRequest;
import java.nio.file.Path;

/** {@code upload}: files, globs, directories and URLs into the session. */
public final class UploadCommand extends BuiltInCommand {
    private final Connection connection;
    private final Path directory;
    private final Path home;

    /**
     * @param directory what relative paths are relative to
     * @param home what {@code ~} stands for
     */
    public UploadCommand(Messages messages, Connection connection, Path directory, Path home) {
        super(BuiltIn.UPLOAD, messages);
        this.connection = connection;
        this.directory = directory;
        this.home = home;
    }

    @Override
    ExitCode run(Arguments words, LineScope scope) {
        UploadRequest request = request(words, directory, home);
        connection.workspace().uploads().apply(scope.questions()::confirm)
                .upload(request, Told.quietly(scope, words), scope.cancel());
        return ExitCode.OK;
    }

    /** What the words ask for. */
    public static UploadRequest request(Arguments words, Path directory, Path home) {
        return new UploadRequest(words.positionals(), directory, home, words.has("again"));
    }
}
