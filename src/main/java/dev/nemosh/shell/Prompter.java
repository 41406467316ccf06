package dev.nemosh.shell;

import dev.nemosh.text.CleanText;
import dev.nemosh.text.ExitCode;
import dev.nemosh.text.Failure;
import dev.nemosh.text.Messages;
import dev.nemosh.text.NemoException;
import dev.nemosh.work.Cancel;
import dev.nemosh.work.Event;
import dev.nemosh.work.GuiAction;
import dev.nemosh.work.TurnOutcome;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** Sends a prompt, asks where a yes is needed, and says what follows from its outcome for the line. */
public final class Prompter {
    private final Connection connection;
    private final Messages messages;
    private final BiFunction<Workspace, Cancel, Optional<CleanText>> before;

    /** @param before gives what the user is to know before a prompt is sent, where there is something */
    public Prompter(
            Connection connection, Messages messages, BiFunction<Workspace, Cancel, Optional<CleanText>> before) {
        this.connection = connection;
        this.messages = messages;
        this.before = before;
    }

    /**
     * Sends it and blocks until its turn has ended or was cancelled.
     *
     * @param output takes what happens
     * @param pointed takes what the agent's talk of buttons pointed to
     * @throws NemoException with the failure where the turn failed
     */
    public ExitCode send(
            String prompt, Output output, Cancel cancel, Questions questions, Set<GuiAction> pointed) {
        Event.Sink sink = event -> {
            if (event instanceof Event.Offered offered) {
                pointed.add(offered.action());
            }
            output.accept(event);
        };
        before.apply(connection.workspace(), cancel).ifPresent(words -> output.accept(new Event.Notice(words)));
        Set<TurnOutcome.Consent> consents = EnumSet.noneOf(TurnOutcome.Consent.class);
        while (true) {
            TurnOutcome outcome = connection.workspace().conversation().send(prompt, consents, cancel, sink);
            if (outcome instanceof TurnOutcome.Done) {
                return ExitCode.OK;
            } else if (outcome instanceof TurnOutcome.Held held) {
                if (consents.contains(held.needed()) || !questions.confirm(held.question())) {
                    throw new NemoException(held.refusal());
                }
                consents.add(held.needed());
            } else if (outcome instanceof TurnOutcome.Unknown unknown) {
                output.failure(unknown.failure(), null);
                if (!questions.confirm(messages.text("shell.send-again"))) {
                    return unknown.failure().exit();
                }
                consents.add(TurnOutcome.Consent.REPEAT);
            } else if (outcome instanceof TurnOutcome.Failed failed) {
                throw new NemoException(failed.failure());
            } else {
                return stopped(outcome);
            }
        }
    }

    private ExitCode stopped(TurnOutcome outcome) {
        boolean detached = outcome instanceof TurnOutcome.Detached;
        throw new NemoException(new Failure(
                ExitCode.INTERRUPTED, "interrupted",
                messages.text(detached ? "shell.stopped-watching" : "shell.stopped-unsent"),
                messages.text(detached ? "shell.stopped-watching-hint" : "shell.stopped-unsent-hint")));
    }
}
