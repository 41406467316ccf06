package dev.nemosh.shell.command;

import dev.nemosh.line.Arguments;
import dev.nemosh.line.BuiltIn;
import dev.nemosh.shell.Answer;
import dev.nemosh.shell.Scripts;
import dev.nemosh.shell.StyledText;
import dev.nemosh.text.CleanText;
import dev.nemosh.text.ExitCode;
import dev.nemosh.text.Messages;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code set [NAME=VALUE]}: sets a variable for scripts, or lists those that are set. */
public final class SetCommand extends BuiltInCommand {
    private final Scripts scripts;

    public SetCommand(Messages messages, Scripts scripts) {
        super(BuiltIn.SET, messages);
        this.scripts = scripts;
    }

    @Override
    ExitCode run(Arguments words, LineScope scope) {
        Optional<String> assignment = words.positional(0);
        if (assignment.isPresent()) {
            int equals = assignment.get().indexOf('=');
            scripts.set(assignment.get().substring(0, equals), assignment.get().substring(equals + 1));
            return ExitCode.OK;
        }
        Map<String, String> all = scripts.variables();
        List<StyledText> lines = all.isEmpty()
                ? List.of(StyledText.of(messages().text("shell.set-none")))
                : all.entrySet().stream().map(one -> StyledText.of(
                        CleanText.lineOf(one.getKey() + "=" + one.getValue()))).toList();
        return answer(scope, words, new Answer("set", Map.of("set", all), lines));
    }
}
