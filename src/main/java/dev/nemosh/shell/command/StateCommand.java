package dev.nemosh.shell.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.nemosh.api.ProjectState;
import dev.nemosh.draft.Draft;
import dev.nemosh.draft.DraftReader;
import dev.nemosh.line.Arguments;
import dev.nemosh.line.BuiltIn;
import dev.nemosh.shell.Answer;
import dev.nemosh.shell.Connection;
import dev.nemosh.shell.StyledText;
import dev.nemosh.shell.Workspace;
import dev.nemosh.text.CleanText;
import dev.nemosh.text.Durations;
import dev.nemosh.text.ExitCode;
import dev.nemosh.text.Messages;
import dev.nemosh.work.Session;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code state}: what the backend holds for the session, in words; {@code --json}: as it came. */
public final class StateCommand extends BuiltInCommand {
    /** Numbers keep their digits. */
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private final Connection connection;

    public StateCommand(Messages messages, Connection connection) {
        super(BuiltIn.STATE, messages);
        this.connection = connection;
    }

    @Override
    ExitCode run(Arguments words, LineScope scope) throws JsonProcessingException {
        Workspace workspace = connection.workspace();
        Optional<Session> session = workspace.project().current();
        if (session.isEmpty()) {
            Map<String, Object> none = new LinkedHashMap<>();
            none.put("state", null);
            return answer(scope, words, new Answer("state", none,
                    List.of(StyledText.of(messages().text("shell.session-none")))));
        }
        ProjectState state = workspace.account().call(
                token -> workspace.client().state(token, session.get().id()), scope.cancel());
        JsonNode raw = JSON.readTree(state.json());
        return answer(scope, words, new Answer("state",
                Map.of("state", raw.path("data").isObject() ? raw.get("data") : raw),
                lines(session.get(), state)));
    }

    private List<StyledText> lines(Session session, ProjectState state) {
        List<CleanText> lines = new ArrayList<>();
        lines.add(messages().text("shell.state-session", session.name(), session.id()));
        if (state.taskId() != null) {
            lines.add(messages().text("shell.state-project", state.taskId()));
        }
        Optional<Draft> draft = state.draft().map(DraftReader::read);
        lines.add(draft.filter(Draft::exportReady)
                .map(made -> messages().text("shell.state-draft",
                        made.tracks().size(), Durations.seconds(made.durationMillis())))
                .orElseGet(() -> messages().text("shell.state-no-draft")));
        ProjectState.Canvas canvas = state.canvas();
        if (canvas != null) {
            lines.add(messages().text("shell.state-canvas", canvas.width(), canvas.height()));
        }
        lines.add(messages().text("shell.state-assets", state.assets().size()));
        return lines.stream().map(StyledText::of).toList();
    }
}
