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
import dev.nemosh.text.Failure;
import dev.nemosh.text.Messages;
import dev.nemosh.text.NemoException;
import dev.nemosh.work.Session;
import dev.nemosh.work.Versions;
import java.util.List;
import java.util.Optional;

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
        Optional<Session> session = workspace.project().current();
        if (session.isEmpty()) {
            return answer(scope, words, nothing());
        }
        String id = session.get().id();
        if (words.has("diff")) {
            return answer(scope, words, difference(workspace.versions(), id, words.positionals()));
        }
        Optional<Versions.Version> version = words.value("version").isPresent()
                ? Optional.of(wanted(workspace.versions(), id, words.value("version").get()))
                : workspace.versions().current(id);
        return answer(scope, words, version.map(found -> shown(found, words)).orElseGet(this::nothing));
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

    private Answer difference(Versions versions, String session, List<String> numbers) {
        List<Versions.Version> all = versions.list(session);
        if (all.isEmpty()) {
            return nothing();
        }
        Versions.Version after = numbers.size() == 2
                ? wanted(versions, session, numbers.get(1)) : all.get(all.size() - 1);
        Versions.Version before = numbers.isEmpty()
                ? all.get(Math.max(0, all.size() - 2)) : wanted(versions, session, numbers.get(0));
        return new Answer("tracks",
                () -> TracksJson.comparison(before.number(), before.draft(), after.number(), after.draft(),
                        new ChangeWords(messages())),
                () -> new TracksTable(messages()).comparison(before.draft(), after.draft(), screen.width()));
    }

    private Versions.Version wanted(Versions versions, String session, String number) {
        return versions.find(session, Integer.parseInt(number)).orElseThrow(() -> new NemoException(new Failure(
                ExitCode.FAILED, "version", messages().text("shell.version-missing", number),
                messages().text("shell.version-missing-hint"))));
    }
}
