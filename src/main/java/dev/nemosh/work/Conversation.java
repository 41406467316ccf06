package dev.nemosh.work;

import java.util.Set;

/**
 * The conversation with the agent. A prompt is posted at most once, but for a refusal that came before any work
 * (protocol, 9 and 10.3). Safe for use by several threads; turns of one session are sent one after the other by the
 * caller.
 */
public final class Conversation {
    private final Backing backing;
    private final Ledger ledger;
    private final PendingPrompts pending;
    private final Wording wording;
    private final Pace pace;
    private final boolean deltas;
    private final NextSteps nextSteps;

    /**
     * The conversation of a run.
     *
     * @param deltas whether replies are asked for piece by piece ({@code stream.deltas})
     */
    public Conversation(
            Backing backing, Ledger ledger, PendingPrompts pending, Wording wording, Pace pace, boolean deltas) {
        this.backing = backing;
        this.ledger = ledger;
        this.pending = pending;
        this.wording = wording;
        this.pace = pace;
        this.deltas = deltas;
        this.nextSteps = new NextSteps(wording);
    }

    /**
     * Sends a prompt and tells what comes of it. Blocks until the turn has ended, or until it is cancelled, which
     * returns at once whatever the network does.
     *
     * @param prompt as the user typed it
     * @param consents what the user has already said yes to
     * @param cancel Ctrl-C
     * @param sink takes the events, from another thread; none after the return. The failures of an outcome are not
     *     among them: the caller tells them
     */
    public TurnOutcome send(String prompt, Set<TurnOutcome.Consent> consents, Cancel cancel, Event.Sink sink) {
        TurnGate gate = new TurnGate(sink);
        Preparation preparation = new Preparation(
                backing, ledger.guard(), pending, wording, gate, prompt, Set.copyOf(consents));
        Turn turn = new Turn(backing, ledger, preparation, wording, pace, deltas, nextSteps, prompt, gate);
        return gate.await(() -> run(turn, gate), cancel);
    }

    private static void run(Turn turn, TurnGate gate) {
        try {
            gate.finish(turn.run());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            gate.fail(e);
        }
    }
}
