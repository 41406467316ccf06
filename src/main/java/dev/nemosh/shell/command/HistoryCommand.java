package dev.nemosh.shell.command;

import dev.nemosh.line.Arguments;
import dev.nemosh.line.BuiltIn;
import dev.nemosh.shell.Answer;
import dev.nemosh.shell.StyledText;
import dev.nemosh.text.CleanText;
import dev.nemosh.text.ExitCode;
import dev.nemosh.text.Messages;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** {@code history}: the lines typed so far, the newest last. */
public final class HistoryCommand extends BuiltInCommand {
    private final Supplier<List<String>> lines;

    public HistoryCommand(Messages messages, Supplier<List<String>> lines) {
        super(BuiltIn.HISTORY, messages);
        this.lines = lines;
    }

    @Override
    ExitCode run(Arguments words, LineScope scope) {
        List<String> all = lines.get();
        int most = words.positional(0).map(Integer::parseInt).orElse(all.size());
        List<String> shown = all.subList(Math.max(0, all.size() - most), all.size());
        Stream<CleanText> said = shown.isEmpty()
                ? Stream.of(messages().text("shell.history-empty"))
                : shown.stream().map(CleanText::of);
        return answer(scope, words, new Answer("history", Map.of("history", shown), said.map(StyledText::of).toList()));
    }
}
