package dev.nemosh.work;

import dev.nemosh.api.AgentStream;
import dev.nemosh.api.ApiException;
import dev.nemosh.api.ErrorCode;
import dev.nemosh.api.StreamEnd;
import dev.nemosh.api.StreamLimits;
import dev.nemosh.api.Token;
import dev.nemosh.store.PendingPrompt;
import dev.nemosh.text.Durations;
import dev.nemosh.text.NemoException;
import dev.nemosh.work.Listening.Heard;
import dev.nemosh.work.Preparation.Ready;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/** One prompt's run: prepared, posted once, listened to, and looked after. Runs on a thread of its own. */
final class Turn {
    private final Backing backing;
    private final Ledger ledger;
    private final Preparation preparation;
    private final Wording wording;
    private final Pace pace;
    private final boolean deltas;
    private final NextSteps nextSteps;
    private final String prompt;
    private final TurnGate gate;

    /** The backend has not taken the prompt. */
    private static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient ApiException answer;

        Refused(ApiException answer) {
            super(null, null, false, false);
            this.answer = answer;
        }
    }

    Turn(
            Backing backing, Ledger ledger, Preparation preparation, Wording wording, Pace pace, boolean deltas,
            NextSteps nextSteps, String prompt, TurnGate gate) {
        this.backing = backing;
        this.ledger = ledger;
        this.preparation = preparation;
        this.wording = wording;
        this.pace = pace;
        this.deltas = deltas;
        this.nextSteps = nextSteps;
        this.prompt = prompt;
        this.gate = gate;
    }

    /**
     * Runs the turn to its end.
     *
     * @throws InterruptedException where the user has stopped watching
     */
    TurnOutcome run() throws InterruptedException {
        try {
            return send(preparation.prepare());
        } catch (Stopped e) {
            return e.outcome();
        } catch (NemoException e) {
            return new TurnOutcome.Failed(e.failure());
        } catch (ApiException e) {
            throwIfLeft();
            return new TurnOutcome.Failed(wording.failures().apply(e));
        }
    }

    /** Posts the prompt; once more after the remedy for each refusal that came before any work (protocol, 9). */
    private TurnOutcome send(Ready prepared) throws InterruptedException, Stopped {
        Instant begun = pace.clock().instant();
        Listening listening = new Listening(wording, pace, gate, begun);
        Set<ErrorCode> remedied = EnumSet.noneOf(ErrorCode.class);
        Ready ready = prepared;
        Token token = backing.account().token();
        while (true) {
            PendingPrompt entry = ledger.journal().open(
                    ready.session().id(), prompt, ready.draftBefore(), ready.creditsBefore());
            if (!gate.mayPost()) {
                ledger.journal().close(entry.id());
                return new TurnOutcome.NotSent();
            }
            try {
                Heard heard = post(token, ready.session(), listening);
                return concluded(heard, ready, entry, begun);
            } catch (Refused e) {
                ApiException refusal = e.answer;
                gate.refused();
                ledger.journal().close(entry.id());
                if (!remedied.add(refusal.code())) {
                    throw refusal;
                }
                switch (refusal.code()) {
                    case TOKEN -> token = backing.account().renewed(token);
                    case SESSION ->
                            ready = new Ready(preparation.replaced(ready.session()), null, ready.creditsBefore());
                    case RATE_LIMIT -> waitOut(refusal);
                    case BAD_REQUEST -> gate.accept(wording.notice("sent-again"));
                    default -> throw refusal;
                }
            }
        }
    }

    /**
     * Posts the prompt and listens. An answer that leaves open whether the agent took it is a broken stream.
     *
     * @throws Refused where the prompt was refused before any work, or nothing of it was sent
     */
    private Heard post(Token token, Session session, Listening listening) throws InterruptedException, Refused {
        StreamLimits limits = new StreamLimits(pace.timings().streamIdle(), pace.timings().streamTimeout());
        try (AgentStream stream = backing.client().prompt(token, session.id(), prompt, deltas, limits)) {
            gate.watches(stream);
            Heard heard = listening.listen(stream);
            throwIfLeft();
            return heard;
        } catch (ApiException e) {
            throwIfLeft();
            if (e.outcomeUnknown()) {
                return new Heard(StreamEnd.BROKEN, null, false, false);
            }
            throw new Refused(e);
        }
    }

    private void waitOut(ApiException refusal) throws InterruptedException {
        Duration wait = refusal.retryAfter().orElse(pace.timings().rateLimitWait());
        gate.accept(wording.notice("rate-limit", Durations.elapsed(wait)));
        pace.sleeper().sleep(wait);
    }

    private TurnOutcome concluded(Heard heard, Ready ready, PendingPrompt entry, Instant begun)
            throws InterruptedException {
        TurnEnd end = new TurnEnd(backing, wording, pace, gate, ready, prompt);
        TurnOutcome outcome = end.outcome(heard);
        throwIfLeft();
        if (!(outcome instanceof TurnOutcome.Unknown)) {
            ledger.journal().close(entry.id());
        }
        backing.project().touch(ready.session());
        Long creditsBefore = ready.creditsBefore();
        Long creditsAfter = backing.account().spendable();
        Long cost = creditsBefore == null || creditsAfter == null ? null : creditsBefore - creditsAfter;
        Duration took = Duration.between(begun, pace.clock().instant());
        ledger.guard().spent(ready.kind(), cost);
        gate.accept(new Event.Receipt(took, creditsBefore, creditsAfter, end.changes()));
        if (outcome instanceof TurnOutcome.Done) {
            ledger.history().add(new dev.nemosh.store.Turn(
                    pace.clock().instant(), ready.session().id(), prompt, ready.kind(), cost, took));
            end.draft().map(nextSteps::after).ifPresent(gate::accept);
            nextSteps.advice(prompt).ifPresent(gate::accept);
        }
        return outcome;
    }

    private void throwIfLeft() throws InterruptedException {
        if (gate.isLeft()) {
            throw new InterruptedException();
        }
    }
}
