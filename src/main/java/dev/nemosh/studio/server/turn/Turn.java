package dev.nemosh.studio.server.turn;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nemosh.studio.director.ProjectView;
import dev.nemosh.studio.director.Step;
import dev.nemosh.studio.server.disk.Ledger;
import dev.nemosh.studio.server.disk.Sessions;
import dev.nemosh.studio.server.disk.StudioSession;
import dev.nemosh.studio.server.fault.Fault;
import dev.nemosh.studio.server.fault.Faults;
import dev.nemosh.studio.server.wire.Json;
import dev.nemosh.text.NemoException;
import java.util.List;
import java.util.UUID;

/** One prompt from its arrival to the end of its stream. It runs to its end whether somebody reads along or not. */
final class Turn implements Runnable {
    private static final String NOISE = "I encountered a temporary issue. Please try again.";

    private final String sessionId;
    private final String prompt;
    private final EventForm form;
    private final Ledger.Hold hold;
    private final Turns.Stage stage;
    private final TurnStream stream = new TurnStream();
    private boolean draftMade;
    private boolean silent;

    Turn(String sessionId, String prompt, EventForm form, Ledger.Hold hold, Turns.Stage stage) {
        this.sessionId = sessionId;
        this.prompt = prompt;
        this.form = form;
        this.hold = hold;
        this.stage = stage;
    }

    TurnStream stream() {
        return stream;
    }

    @Override
    public void run() {
        try {
            StudioSession session = stage.sessions().find(sessionId).orElseThrow();
            ProjectView project = Projects.view(session, stage.sessions());
            silent = session.draftVersion() > 0 && stage.faults().has(Fault.SILENT_EDITS);
            perform(stage.agent().answer(prompt, project));
            stage.sessions().addPrompt(sessionId, prompt);
            endWithFaults(stage.faults());
        } catch (NemoException e) {
            stream.add(error(e.failure().message().toString()));
        } catch (RuntimeException e) {
            stream.add(error(stage.messages().text("server.turn-failed").toString()));
        } finally {
            hold.settle(draftMade);
            stream.add(Frame.END);
        }
    }

    private void perform(List<Step> steps) {
        for (Step step : steps) {
            if (step instanceof Step.Say say) {
                say(say.text());
            } else if (step instanceof Step.Refuse refuse) {
                say(refuse.text());
            } else if (step instanceof Step.Work work) {
                work(work);
            }
        }
    }

    private void say(String words) {
        if (!silent) {
            send(new TurnEvent.Words(words));
        }
    }

    private void work(Step.Work work) {
        String callId = "adk-" + UUID.randomUUID();
        send(new TurnEvent.Call(callId, work.tool(), work.args()));
        stage.pause().rest(stage.pacing().work());
        ObjectNode delta = Json.object();
        ObjectNode draft = work.draftAfter();
        if (draft != null) {
            stage.sessions().keepDraft(sessionId, draft.toString(), work.generatedMedia());
            draftMade = true;
            delta.set("draft", draft);
        }
        if (!work.generatedMedia().isEmpty()) {
            ArrayNode media = delta.putArray("generated_media");
            work.generatedMedia().forEach(media::add);
        }
        send(new TurnEvent.Result(callId, work.tool(), delta));
    }

    private void send(TurnEvent event) {
        for (ObjectNode frame : form.write(event)) {
            stream.add(Frame.of(frame));
            stage.pause().rest(stage.pacing().piece());
        }
    }

    private void endWithFaults(Faults faults) {
        if (faults.has(Fault.NOISE_TAIL)) {
            send(new TurnEvent.Words(NOISE));
        }
        if (faults.has(Fault.ERROR_FRAME)) {
            stream.add(error("Model overloaded"));
        }
        if (faults.has(Fault.MALFORMED_ERROR)) {
            stream.add(Frame.ofData("{\"error\": \"bad \"value\" here\"}"));
        }
    }

    private static Frame error(String words) {
        return Frame.of(Json.object().put("error", words));
    }
}
