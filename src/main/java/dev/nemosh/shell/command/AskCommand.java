package dev.nemosh.shell.command;

import dev.nemosh.line.Arguments;
import dev.nemosh.line.BuiltIn;
import dev.nemosh.shell.Prompter;
import dev.nemosh.text.ExitCode;
import dev.nemosh.text.Messages;
import dev.nemosh.work.GuiAction;
import java.util.EnumSet;

/** {@code ask}: sends its words to the agent, whatever they look like. */
public final class AskCommand extends BuiltInCommand {
    private final Prompter prompter;

    public AskCommand(Messages messages, Prompter prompter) {
        super(BuiltIn.ASK, messages);
        this.prompter = prompter;
    }

    @Override
    ExitCode run(Arguments words, LineScope scope) {
        String prompt = String.join(" ", words.positionals());
        return prompter.send(
                prompt, scope.output(), scope.cancel(), scope.questions(), EnumSet.noneOf(GuiAction.class));
    }
}
