package dev.nemosh.shell.command;

import dev.nemosh.api.ClaimToken;
import dev.nemosh.line.Arguments;
import dev.nemosh.line.BuiltIn;
import dev.nemosh.shell.Answer;
import dev.nemosh.shell.Connection;
import dev.nemosh.shell.Role;
import dev.nemosh.shell.Span;
import dev.nemosh.shell.StyledText;
import dev.nemosh.shell.Workspace;
import dev.nemosh.text.CleanText;
import dev.nemosh.text.ExitCode;
import dev.nemosh.text.Failure;
import dev.nemosh.text.Messages;
import dev.nemosh.text.NemoException;
import dev.nemosh.work.Session;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** {@code open}: the project's claim link, in the browser; said where there is none. */
public final class OpenCommand extends BuiltInCommand {
    private final Connection connection;
    private final Predicate<URI> browser;

    /** The command with what opens a page in the user's browser, and says whether it could. */
    public OpenCommand(Messages messages, Connection connection, Predicate<URI> browser) {
        super(BuiltIn.OPEN, messages);
        this.connection = connection;
        this.browser = browser;
    }

    @Override
    ExitCode run(Arguments words, LineScope scope) {
        Workspace workspace = connection.workspace();
        Session session = workspace.project().current().orElseThrow(() -> refused("shell.session-none"));
        String task = session.taskId();
        if (task == null) {
            throw refused("shell.open-no-project");
        }
        ClaimToken claim = workspace.account()
                .call(token -> workspace.client().claimToken(token, task, session.id()), scope.cancel());
        URI link = workspace.backend().claimLink(claim);
        boolean opened = !words.has("print") && !words.has("json") && browser.test(link);
        CleanText line = opened ? messages().text("shell.open-opened") : CleanText.of(link.toString());
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("url", link.toString());
        fields.put("opened", opened);
        return answer(scope, words, new Answer("open", fields, List.of(opened
                ? StyledText.of(line) : new StyledText(List.of(new Span(line, Set.of(Role.LINK), line))))));
    }

    private NemoException refused(String key) {
        return new NemoException(new Failure(
                ExitCode.FAILED, "no_project", messages().text(key), messages().text("shell.open-hint")));
    }
}
