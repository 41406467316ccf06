package dev.nemosh.shell;

import dev.nemosh.api.Backend;
import dev.nemosh.line.BuiltIn;
import dev.nemosh.line.Files;
import dev.nemosh.line.LineRouter;
import dev.nemosh.line.Route;
import dev.nemosh.line.Words;
import dev.nemosh.text.CleanText;
import dev.nemosh.text.Messages;
import dev.nemosh.work.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is said when a user leaves: what goes on by itself, what does not, and how to come back. */
final class Farewell {
    private final Messages messages;
    private final LineRouter router;

    Farewell(Messages messages) {
        this.messages = messages;
        this.router = new LineRouter(messages, Files.NONE);
    }

    /**
     * The lines; none where nothing was under way and no session is known.
     *
     * @param running the line under way
     * @param dropped the lines that were waiting
     * @param workspace the backend, where one answered
     */
    List<StyledText> lines(Optional<String> running, List<String> dropped, Optional<Workspace> workspace) {
        List<StyledText> lines = new ArrayList<>();
        boolean here = workspace.filter(now -> now.backend().kind() == Backend.Kind.EMBEDDED).isPresent();
        running.flatMap(line -> goesOn(line, here)).ifPresent(words -> lines.add(StyledText.of(words, Role.CHANGED)));
        String renders = workspace.stream().flatMap(now -> now.jobs().open().stream())
                .map(job -> CleanText.lineOf(job.fileName()).toString()).collect(Collectors.joining(", "));
        if (!renders.isEmpty()) {
            lines.add(StyledText.of(messages.text(here ? "shell.leave-export-here" : "shell.leave-export",
                    CleanText.of(renders)), Role.CHANGED));
        }
        if (!dropped.isEmpty()) {
            lines.add(StyledText.of(messages.text("shell.not-run",
                    CleanText.lineOf(String.join(messages.text("shell.between").toString(), dropped))), Role.CHANGED));
        }
        workspace.flatMap(now -> now.project().current().map(session -> comeBack(now.backend(), session)))
                .ifPresent(words -> lines.add(StyledText.of(words, Role.DIM)));
        return lines;
    }

    private Optional<CleanText> goesOn(String line, boolean here) {
        Route route = router.route(line);
        CleanText words = CleanText.lineOf(line);
        if (route instanceof Route.Prompt) {
            return Optional.of(messages.text(here ? "shell.leave-prompt-here" : "shell.leave-prompt", words));
        } else if (route instanceof Route.Invoke invoke && invoke.builtIn() == BuiltIn.UPLOAD) {
            return Optional.of(messages.text("shell.leave-upload", words));
        }
        return Optional.empty();
    }

    private CleanText comeBack(Backend backend, Session session) {
        String where = switch (backend.kind()) {
            case CLOUD -> "";
            case EMBEDDED -> " -b embedded";
            default -> " -b " + Words.quote(backend.key());
        };
        return messages.text("shell.come-back",
                CleanText.lineOf("nemosh" + where + " -s " + Words.quote(session.name())));
    }
}
