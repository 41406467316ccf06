package dev.nemosh.shell.command;

import dev.nemosh.line.Arguments;
import dev.nemosh.line.BuiltIn;
import dev.nemosh.shell.Answer;
import dev.nemosh.shell.Connection;
import dev.nemosh.shell.StyledText;
import dev.nemosh.store.Turn;
import dev.nemosh.text.CleanText;
import dev.nemosh.text.Durations;
import dev.nemosh.text.ExitCode;
import dev.nemosh.text.Messages;
import dev.nemosh.work.Event;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code credits}: what the account has, and with {@code --history} what each prompt cost. */
public final class CreditsCommand extends BuiltInCommand {
    private final Connection connection;

    public CreditsCommand(Messages messages, Connection connection) {
        super(BuiltIn.CREDITS, messages);
        this.connection = connection;
    }

    @Override
    ExitCode run(Arguments words, LineScope scope) {
        return answer(scope, words, words.has("history") ? history() : balance(scope));
    }

    private Answer balance(LineScope scope) {
        Event.Credits credits = connection.workspace().account().credits(scope.cancel());
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("available", credits.available());
        fields.put("frozen", credits.frozen());
        fields.put("total", credits.total());
        CleanText line = messages().text("shell.credits", credits.available(), credits.frozen(), credits.total());
        return new Answer("credits", fields, List.of(StyledText.of(line)));
    }

    private Answer history() {
        List<Map<String, Object>> turns = new ArrayList<>();
        Listing listing = new Listing(messages(), "shell.history-when", "shell.history-credits", "shell.history-took",
                "shell.history-prompt");
        for (Turn turn : connection.workspace().turns().all()) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("time", turn.time().toString());
            fields.put("prompt", turn.prompt());
            fields.put("credits", turn.credits());
            fields.put("seconds", turn.took().toMillis() / 1_000.0);
            fields.put("session_id", turn.sessionId());
            turns.add(fields);
            listing.row(Listing.time(turn.time()), turn.credits() == null ? "?" : turn.credits().toString(),
                    Durations.elapsed(turn.took()), turn.prompt());
        }
        return new Answer("credits", Map.of("history", turns), listing.lines("shell.history-none"));
    }
}
