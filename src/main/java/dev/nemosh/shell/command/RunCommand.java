package dev.nemosh.shell.command;

import dev.nemosh.line.Arguments;
import dev.nemosh.line.BuiltIn;
import dev.nemosh.shell.Dispatcher;
import dev.nemosh.shell.Scripts;
import dev.nemosh.text.ExitCode;
import dev.nemosh.text.Messages;
import java.util.List;
import java.util.function.Supplier;

/** {@code run FILE [ARG...]}: a script's lines, as if they were typed here. */
public final class RunCommand extends BuiltInCommand {
    private final Scripts scripts;
    private final Supplier<Dispatcher> dispatcher;

    /** @param dispatcher runs the script's lines; asked for when one is run, since it runs this command too */
    public RunCommand(Messages messages, Scripts scripts, Supplier<Dispatcher> dispatcher) {
        super(BuiltIn.RUN, messages);
        this.scripts = scripts;
        this.dispatcher = dispatcher;
    }

    @Override
    ExitCode run(Arguments words, LineScope scope) {
        List<String> all = words.positionals();
        return scripts.run(dispatcher.get(), all.get(0), all.subList(1, all.size()), scope.cancel());
    }
}
