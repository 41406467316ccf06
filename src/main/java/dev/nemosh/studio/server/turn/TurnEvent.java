package dev.nemosh.studio.server.turn;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What happens in a turn, before a dialect puts it into its own form. */
public sealed interface TurnEvent {

    /** A paragraph of the agent. */
    record Words(String text) implements TurnEvent {}

    /** A tool begins. */
    record Call(String callId, String tool, ObjectNode args) implements TurnEvent {}

    /**
     * A tool has ended.
     *
     * @param stateDelta the keys of the session's state that it has changed, with their new values
     */
    record Result(String callId, String tool, ObjectNode stateDelta) implements TurnEvent {}
}
