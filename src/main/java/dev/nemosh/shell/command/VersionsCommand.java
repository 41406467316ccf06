package dev.nemosh.shell.command;

import dev.nemosh.line.Arguments;
import dev.nemosh.line.BuiltIn;
import dev.nemosh.shell.Answer;
import dev.nemosh.shell.Connection;
import dev.nemosh.shell.Workspace;
import dev.nemosh.text.CleanText;
import dev.nemosh.text.ExitCode;
import dev.nemosh.text.Messages;
import dev.nemosh.work.Session;
import dev.nemosh.work.Versions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code versions}: every version of the draft that was seen in this session, with what changed. */
public final class VersionsCommand extends BuiltInCommand {
    private final Connection connection;

    public VersionsCommand(Messages messages, Connection connection) {
        super(BuiltIn.VERSIONS, messages);
        this.connection = connection;
    }

    @Override
    ExitCode run(Arguments words, LineScope scope) {
        Workspace workspace = connection.workspace();
        Optional<Session> session = workspace.project().current();
        List<Versions.Version> versions = session
                .map(current -> workspace.versions().list(current.id())).orElse(List.of());
        List<Map<String, Object>> all = new ArrayList<>();
        Listing listing = new Listing(messages(), "shell.version-number", "shell.version-when", "shell.version-prompt",
                "shell.version-changes");
        for (Versions.Version version : versions) {
            List<String> changes = version.changes().stream().map(CleanText::toString).toList();
            CleanText prompt = version.prompt();
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("version", version.number());
            fields.put("time", version.seenAt().toString());
            fields.put("prompt", prompt == null ? null : prompt.toString());
            fields.put("summary", changes);
            fields.put("duration_ms", version.draft().durationMillis());
            all.add(fields);
            listing.row(Integer.toString(version.number()), Listing.time(version.seenAt()),
                    prompt == null ? "" : prompt.toString(), changes.stream().collect(Collectors.joining("; ")));
        }
        return answer(scope, words,
                new Answer("versions", Map.of("versions", all), listing.lines("shell.version-none")));
    }
}
