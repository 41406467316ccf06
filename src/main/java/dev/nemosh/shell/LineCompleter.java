package dev.nemosh.shell;

import dev.nemosh.line.Candidate;
import dev.nemosh.line.CompletionContext;
import dev.nemosh.line.Completions;
import dev.nemosh.text.CleanText;
import dev.nemosh.text.Messages;
import java.util.List;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/** What Tab offers, in the table's order, each with what it is. */
final class LineCompleter implements Completer {
    private final Completions completions;
    private final CompletionContext context;

    LineCompleter(Messages messages, CompletionContext context) {
        this.completions = new Completions(messages);
        this.context = context;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<org.jline.reader.Candidate> candidates) {
        int place = 0;
        for (Candidate one : completions.at(line.line(), line.cursor(), context)) {
            CleanText value = CleanText.lineOf(one.value());
            if (value.toString().equals(one.value())) {
                String description = one.description().isEmpty() ? null : one.description().toString();
                candidates.add(new org.jline.reader.Candidate(
                        one.value(), one.shown(), null, description, null, null, one.closed(), place++));
            }
        }
    }
}
