package dev.nemosh.shell;

import dev.nemosh.line.Arguments;
import dev.nemosh.line.BuiltIn;
import org.springframework.shell.core.command.CommandArgument;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.ParsedInput;

/** The router's reading of a line in the form that Spring Shell's executor takes. */
final class CommandWords {
    private CommandWords() {}

    /** The words as the executor takes them. */
    static ParsedInput parsed(BuiltIn builtIn, Arguments words) {
        ParsedInput.Builder parsed = ParsedInput.builder().commandName(builtIn.word());
        words.options().forEach((name, value) ->
                parsed.addOption(CommandOption.with().longName(name).value(value).build()));
        for (int i = 0; i < words.positionals().size(); i++) {
            parsed.addArgument(new CommandArgument(i, words.positionals().get(i)));
        }
        return parsed.build();
    }

    /** The line that would have been typed for it. */
    static String line(BuiltIn builtIn, Arguments words) {
        StringBuilder line = new StringBuilder(builtIn.word());
        words.positionals().forEach(word -> line.append(' ').append(word));
        words.options().forEach((name, value) -> line.append(" --").append(name)
                .append(value.isEmpty() ? "" : " " + value));
        return line.toString();
    }
}
