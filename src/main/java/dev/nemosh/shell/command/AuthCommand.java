package dev.nemosh.shell.command;

import dev.nemosh.api.Token;
import dev.nemosh.line.Arguments;
import dev.nemosh.line.BuiltIn;
import dev.nemosh.shell.Answer;
import dev.nemosh.shell.Connection;
import dev.nemosh.shell.StyledText;
import dev.nemosh.text.CleanText;
import dev.nemosh.text.ExitCode;
import dev.nemosh.text.Failure;
import dev.nemosh.text.Messages;
import dev.nemosh.text.NemoException;
import dev.nemosh.work.Account;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** {@code auth}: where the token comes from and when it ends, never the token itself. */
public final class AuthCommand extends BuiltInCommand {
    private final Connection connection;

    public AuthCommand(Messages messages, Connection connection) {
        super(BuiltIn.AUTH, messages);
        this.connection = connection;
    }

    @Override
    ExitCode run(Arguments words, LineScope scope) {
        Account account = connection.workspace().account();
        switch (words.positional(0).orElse("status")) {
            case "login" -> login(account, scope);
            case "logout" -> account.logout();
            default -> { }
        }
        return answer(scope, words, status(account.status()));
    }

    private void login(Account account, LineScope scope) {
        Optional<String> typed = scope.questions().secret(messages().text("shell.auth-question"));
        if (typed.isEmpty()) {
            throw refused("shell.auth-no-token", "shell.auth-no-token-hint");
        }
        try {
            account.login(new Token(typed.get().strip()));
        } catch (IllegalArgumentException e) {
            throw refused("shell.auth-bad-token", "shell.auth-bad-token-hint");
        }
    }

    private Answer status(Account.Status status) {
        String source = status.source().name().toLowerCase(Locale.ROOT);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("source", source);
        fields.put("user_id", status.userId());
        fields.put("expires_at", status.expiresAt() == null ? null : status.expiresAt().toString());
        CleanText line = messages().text("shell.auth-" + source);
        if (status.expiresAt() != null) {
            line = line.plus(messages().text("shell.auth-until", Listing.time(status.expiresAt())));
        }
        return new Answer("auth", fields, List.of(StyledText.of(line)));
    }

    private NemoException refused(String what, String hint) {
        return new NemoException(new Failure(
                ExitCode.USAGE, "usage", messages().text(what), messages().text(hint)));
    }
}
