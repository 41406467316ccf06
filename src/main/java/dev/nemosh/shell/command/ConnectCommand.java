package dev.nemosh.shell.command;

import dev.nemosh.line.Arguments;
import dev.nemosh.line.BuiltIn;
import dev.nemosh.shell.Answer;
import dev.nemosh.shell.Connection;
import dev.nemosh.shell.StyledText;
import dev.nemosh.shell.Workspace;
import dev.nemosh.text.ExitCode;
import dev.nemosh.text.Messages;
import java.util.List;
import java.util.Map;

/** {@code connect}: another backend, without leaving. */
public final class ConnectCommand extends BuiltInCommand {
    private final Connection connection;

    public ConnectCommand(Messages messages, Connection connection) {
        super(BuiltIn.CONNECT, messages);
        this.connection = connection;
    }

    @Override
    ExitCode run(Arguments words, LineScope scope) {
        Workspace workspace = connection.connect(words.positionals().get(0), scope.cancel());
        String backend = workspace.backend().key();
        return answer(scope, words, new Answer("connect", Map.of("backend", backend),
                List.of(StyledText.of(messages().text("shell.connected", backend)))));
    }
}
