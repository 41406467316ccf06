package dev.nemosh.shell.command;

import dev.nemosh.line.Arguments;
import dev.nemosh.line.BuiltIn;
import dev.nemosh.text.ExitCode;
import dev.nemosh.text.Messages;

/** {@code clear}: an empty screen; where there is no terminal, nothing. */
public final class ClearCommand extends BuiltInCommand {
    private final Runnable clear;

    public ClearCommand(Messages messages, Runnable clear) {
        super(BuiltIn.CLEAR, messages);
        this.clear = clear;
    }

    @Override
    ExitCode run(Arguments words, LineScope scope) {
        clear.run();
        return ExitCode.OK;
    }
}
