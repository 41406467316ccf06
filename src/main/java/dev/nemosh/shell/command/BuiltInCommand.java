package dev.nemosh.shell.command;

import dev.nemosh.line.Arguments;
import dev.nemosh.line.BuiltIn;
import dev.nemosh.shell.Answer;
import dev.nemosh.text.ExitCode;
import dev.nemosh.text.Messages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandArgument;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.ExitStatus;

/** A built-in as a command of Spring Shell's registry. */
abstract class BuiltInCommand implements Command {
    private final BuiltIn builtIn;
    private final Messages messages;

    BuiltInCommand(BuiltIn builtIn, Messages messages) {
        this.builtIn = builtIn;
        this.messages = messages;
    }

    /**
     * Does what the words ask for.
     *
     * @throws dev.nemosh.text.NemoException where it cannot; the caller tells it
     */
    abstract ExitCode run(Arguments words, LineScope scope) throws Exception;

    @Override
    public final ExitStatus execute(CommandContext context) throws Exception {
        ExitCode code = run(words(context), (LineScope) context.inputReader());
        return new ExitStatus(code.number(), code.name());
    }

    @Override
    public String getName() {
        return builtIn.word();
    }

    @Override
    public List<String> getAliases() {
        return builtIn.aliases();
    }

    @Override
    public String getDescription() {
        return messages.text(builtIn.summaryKey()).toString();
    }

    @Override
    public String getHelp() {
        return messages.text(builtIn.descriptionKey()).toString();
    }

    @Override
    public String getGroup() {
        return messages.text(builtIn.group().key()).toString();
    }

    /** The catalogue. */
    Messages messages() {
        return messages;
    }

    /** Gives the answer to the output; as its object alone where the words say {@code --json}. */
    static ExitCode answer(LineScope scope, Arguments words, Answer answer) {
        scope.output().answer(answer, words.has("json"));
        return ExitCode.OK;
    }

    private static Arguments words(CommandContext context) {
        Map<String, String> options = new LinkedHashMap<>();
        for (CommandOption option : context.parsedInput().options()) {
            options.put(option.longName(), option.value());
        }
        return new Arguments(options, context.parsedInput().arguments().stream().map(CommandArgument::value).toList());
    }
}
