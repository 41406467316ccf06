package dev.nemosh.work;

import dev.nemosh.api.ApiException;
import dev.nemosh.api.ErrorCode;
import dev.nemosh.store.PendingPrompt;
import dev.nemosh.store.Turn.Kind;
import dev.nemosh.text.CleanText;
import dev.nemosh.text.ExitCode;
import dev.nemosh.text.Failure;
import dev.nemosh.work.TurnOutcome.Consent;
import dev.nemosh.work.Versions.Version;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds out all that can be known of a prompt before it costs anything, and stops one that must not be sent. */
final class Preparation {
    private final Backing backing;
    private final CreditGuard guard;
    private final PendingPrompts pending;
    private final Wording wording;
    private final Event.Sink sink;
    private final String prompt;
    private final Set<Consent> consents;

    /**
     * A prompt that may be sent.
     *
     * @param session where to
     * @param before the draft before it; null where there is none
     * @param creditsBefore what could be spent before it; null where that could not be read
     */
    record Ready(Session session, @Nullable Version before, @Nullable Long creditsBefore) {

        /** The kind of prompt that it is. */
        Kind kind() {
            return before == null ? Kind.FIRST : Kind.EDIT;
        }

        /** The number of the draft's version before it; 0 where there is none. */
        int draftBefore() {
            return before == null ? 0 : before.number();
        }
    }

    Preparation(
            Backing backing, CreditGuard guard, PendingPrompts pending, Wording wording, Event.Sink sink,
            String prompt, Set<Consent> consents) {
        this.backing = backing;
        this.guard = guard;
        this.pending = pending;
        this.wording = wording;
        this.sink = sink;
        this.prompt = prompt;
        this.consents = consents;
    }

    /**
     * Looks at session, draft, journal and credits.
     *
     * @throws Stopped where the prompt is not to be sent
     * @throws ApiException where the backend does not let itself be asked
     */
    Ready prepare() throws Stopped {
        boolean known = backing.project().current().isPresent();
        Session session = backing.project().require(prompt, sink);
        Version before = null;
        if (known) {
            try {
                String earlier = pending.lastIn(session.id()).orElse(null);
                before = backing.versions().look(session.id(), earlier).orElse(null);
            } catch (ApiException e) {
                if (e.code() != ErrorCode.SESSION) {
                    throw e;
                }
                session = replaced(session);
            }
        }
        pending.settle(session.id(), before);
        askBeforeRepeating(session);
        Ready ready = new Ready(session, before, backing.account().spendable());
        Optional<Failure> refusal = guard.check(ready.kind(), wording);
        if (refusal.isPresent()) {
            throw new Stopped(new TurnOutcome.Failed(refusal.get()));
        }
        return ready;
    }

    /**
     * A new session for one that is gone (1002); by itself only where no timeline is lost with it.
     *
     * @throws Stopped where the user must be asked first
     */
    Session replaced(Session lost) throws Stopped {
        boolean hadDraft = backing.versions().latest(lost.id()).isPresent();
        if (hadDraft && !consents.contains(Consent.EMPTY_SESSION)) {
            throw new Stopped(new TurnOutcome.Held(
                    Consent.EMPTY_SESSION, wording.text("session-lost-question"),
                    wording.failure(ExitCode.BACKEND, ErrorCode.SESSION.word(), "session-lost")));
        }
        sink.accept(wording.notice(hadDraft ? "session-replaced-empty" : "session-replaced"));
        return backing.project().replace(lost, prompt, sink);
    }

    private void askBeforeRepeating(Session session) throws Stopped {
        Optional<PendingPrompt> same = pending.same(session.id(), prompt);
        if (same.isPresent() && !consents.contains(Consent.REPEAT)) {
            CleanText age = pending.age(same.get());
            throw new Stopped(new TurnOutcome.Held(
                    Consent.REPEAT, wording.text("repeat-question", age),
                    wording.failure(ExitCode.UNKNOWN_OUTCOME, "repeated", "repeated", age)));
        }
        pending.forget(session.id(), prompt);
    }
}
