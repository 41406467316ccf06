package dev.nemosh.shell.command;

import dev.nemosh.line.Arguments;
import dev.nemosh.line.BuiltIn;
import dev.nemosh.text.ExitCode;
import dev.nemosh.text.Messages;

/** {@code exit}: leaves the shell, or ends the script. */
public final class ExitCommand extends BuiltInCommand {
    private final Runnable leave;

    public ExitCommand(Messages messages, Runnable leave) {
        super(BuiltIn.EXIT, messages);
        this.leave = leave;
    }

    @Override
    ExitCode run(Arguments words, LineScope scope) {
        leave.run();
        return ExitCode.OK;
    }
}
