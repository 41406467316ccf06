package dev.nemosh.shell.command;

import dev.nemosh.draft.ChangeWords;
import dev.nemosh.draft.Draft;
import dev.nemosh.draft.DraftReader;
import dev.nemosh.draft.DraftSummary;
import dev.nemosh.line.Arguments;
import dev.nemosh.line.BuiltIn;
import dev.nemosh.shell.Answer;
import dev.nemosh.shell.Connection;
import dev.nemosh.shell.Screen;
import dev.nemosh.shell.StyledText;
import dev.nemosh.shell.TracksGantt;
import dev.nemosh.shell.TracksJson;
import dev.nemosh.shell.TracksTable;
import dev.nemosh.shell.Workspace;
import dev.nemosh.text.ExitCode;
import dev.nemosh.text.Messages;
import dev.nemosh.work.Session;
import dev.nemosh.work.Versions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code tracks}: the draft timeline as a table, a picture or one line; an earlier version; what lies between two. */
public final class TracksCommand extends BuiltInCommand {
    private final Connection connection;
    private final Screen screen;
    private final boolean ascii;

    public TracksCommand(Messages messages, Connection connection, Screen screen, boolean ascii) {
        super(BuiltIn.TRACKS, messages);
        this.connection = connection;
        this.screen = screen;
        this.ascii = ascii;
    }

    @Override
    ExitCode run(Arguments words, LineScope scope) {
        Workspace workspace = connection.workspace();
        Versions versions = workspace.versions();
        Optional<Session> session = workspace.project().current();
        if (session.isEmpty()) {
            named(words).findFirst().ifPresent(number -> {
                throw versions.missing(number);
            });
            return answer(scope, words, nothing());
        }
        String id = session.get().id();
        if (words.has("diff")) {
            return answer(scope, words, difference(versions, id, named(words).toList()));
        }
        Optional<Versions.Version> version = words.value("version")
                .map(number -> versions.named(id, Integer.parseInt(number)))
                .or(() -> versions.current(id));
        return answer(scope, words, version.map(found -> shown(found, words)).orElseGet(this::nothing));
    }

    /** The versions that the words name. */
    private static Stream<Integer> named(Arguments words) {
        return Stream.concat(words.positionals().stream(), words.value("version").stream()).map(Integer::valueOf);
    }

    private Answer nothing() {
        return new Answer("tracks", TracksJson.fields(0, DraftReader.read("{}")),
                List.of(StyledText.of(messages().text("shell.tracks-none"))));
    }

    private Answer shown(Versions.Version version, Arguments words) {
        Draft draft = version.draft();
        return new Answer("tracks", () -> TracksJson.fields(version.number(), draft), () -> lines(draft, words));
    }

    private List<StyledText> lines(Draft draft, Arguments words) {
        if (words.has("summary")) {
            return List.of(StyledText.of(DraftSummary.line(draft, messages())));
        }
        return words.has("gantt")
                ? new TracksGantt(messages(), ascii).lines(draft, screen.width())
                : new TracksTable(messages()).lines(draft, screen.width());
    }

    private Answer difference(Versions versions, String session, List<Integer> numbers) {
        List<Versions.Version> all = versions.list(session);
        if (all.isEmpty() && numbers.isEmpty()) {
            return nothing();
        }
        Versions.Version before = numbers.isEmpty()
                ? all.get(Math.max(0, all.size() - 2)) : versions.named(session, numbers.get(0));
        Versions.Version after = numbers.size() == 2
                ? versions.named(session, numbers.get(1)) : all.get(all.size() - 1);
        return new Answer("tracks",
                () -> TracksJson.comparison(before.number(), before.draft(), after.number(), after.draft(),
                        new ChangeWords(messages())),
                () -> new TracksTable(messages()).comparison(before.draft(), after.draft(), screen.width()));
    }
}
