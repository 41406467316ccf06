package dev.nemosh.shell.command;

import dev.nemosh.line.Arguments;
import dev.nemosh.line.BuiltIn;
import dev.nemosh.shell.Answer;
import dev.nemosh.shell.Connection;
import dev.nemosh.shell.StyledText;
import dev.nemosh.text.CleanText;
import dev.nemosh.text.ExitCode;
import dev.nemosh.text.Messages;
import dev.nemosh.work.Project;
import dev.nemosh.work.Session;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code session}: which one lines work in, and the others of this backend. */
public final class SessionCommand extends BuiltInCommand {
    private final Connection connection;

    public SessionCommand(Messages messages, Connection connection) {
        super(BuiltIn.SESSION, messages);
        this.connection = connection;
    }

    @Override
    ExitCode run(Arguments words, LineScope scope) {
        Project project = connection.workspace().project();
        String wanted = String.join(" ", words.positionals().subList(Math.min(1, words.positionals().size()),
                words.positionals().size()));
        Answer answer = switch (words.positional(0).orElse("")) {
            case "list" -> list(project);
            case "new" -> {
                project.startNew();
                yield told(Optional.empty(), messages().text("shell.session-new"));
            }
            case "use" -> about("shell.session-used", project.use(wanted));
            case "rename" -> about("shell.session-renamed", project.rename(wanted));
            case "forget" -> about("shell.session-forgotten", project.forget(wanted));
            default -> project.current()
                    .map(session -> about("shell.session-current", session))
                    .orElseGet(() -> told(Optional.empty(), messages().text("shell.session-none")));
        };
        return answer(scope, words, answer);
    }

    private Answer list(Project project) {
        String current = project.current().map(Session::id).orElse("");
        List<Map<String, Object>> sessions = new ArrayList<>();
        Listing listing = new Listing(messages(), "shell.session-mark", "shell.session-name", "shell.session-used-at",
                "shell.session-id");
        for (Session session : project.list()) {
            Map<String, Object> fields = fields(session);
            fields.put("current", session.id().equals(current));
            sessions.add(fields);
            listing.row(session.id().equals(current) ? "*" : "", session.name(), Listing.time(session.usedAt()),
                    session.id());
        }
        return new Answer("session", Map.of("sessions", sessions), listing.lines("shell.session-none"));
    }

    private Answer about(String key, Session session) {
        return told(Optional.of(session), messages().text(key, session.name(), session.id()));
    }

    private static Answer told(Optional<Session> session, CleanText line) {
        Map<String, Object> fields = session.map(SessionCommand::fields).orElseGet(() -> {
            Map<String, Object> none = new LinkedHashMap<>();
            none.put("session_id", null);
            return none;
        });
        return new Answer("session", fields, List.of(StyledText.of(line)));
    }

    private static Map<String, Object> fields(Session session) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("session_id", session.id());
        fields.put("task_id", session.taskId());
        fields.put("name", session.name());
        fields.put("used_at", session.usedAt().toString());
        return fields;
    }
}
