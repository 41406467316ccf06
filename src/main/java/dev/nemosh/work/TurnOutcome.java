package dev.nemosh.work;

import dev.nemosh.text.CleanText;
import dev.nemosh.text.Failure;

/** How a prompt's turn ended. The events on its way hold the words; this says what follows for the line. */
public sealed interface TurnOutcome {

    /**
     * The agent has answered, changed the draft, or both.
     *
     * @param words whether there was a reply in words
     * @param changes how many changes of the draft were told
     */
    record Done(boolean words, int changes) implements TurnOutcome {}

    /** It failed, and nothing of it is under way: refused before any work, or the agent reported an error. */
    record Failed(Failure failure) implements TurnOutcome {}

    /** It was sent, and what came of it could not be established. It may be offered again: {@link Consent#REPEAT}. */
    record Unknown(Failure failure) implements TurnOutcome {}

    /** The user stopped watching after it was sent: the work goes on at the backend. */
    record Detached() implements TurnOutcome {}

    /** The user stopped it before it was sent. */
    record NotSent() implements TurnOutcome {}

    /**
     * It was not sent, because it needs a yes. A terminal asks and sends again with the consent; a script fails.
     *
     * @param needed what the yes is for
     * @param question to be asked, one line
     * @param refusal the failure where nobody can be asked or the answer is no
     */
    record Held(Consent needed, CleanText question, Failure refusal) implements TurnOutcome {}

    /** What a user must agree to before a prompt is sent that could cost for nothing. */
    enum Consent {
        /** The same prompt is still under way, or its outcome is not known: it may be charged twice. */
        REPEAT,
        /** The session with its draft is gone: the prompt would go into an empty one. */
        EMPTY_SESSION
    }
}
