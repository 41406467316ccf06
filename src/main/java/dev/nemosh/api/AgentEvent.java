package dev.nemosh.api;

import dev.nemosh.text.ForeignText;
import java.util.Set;

/** What a prompt's stream says, whichever of its two dialects it speaks (protocol, 5 and 6). */
public sealed interface AgentEvent {

    /** Further words of the reply: only what was not given before, in order. */
    record Text(ForeignText piece) implements AgentEvent {}

    /** The words so far are a whole; what comes next is a new paragraph. */
    record TextEnd() implements AgentEvent {}

    /** The agent has begun a piece of internal work. */
    record ToolCall(ForeignText tool) implements AgentEvent {}

    /** A piece of internal work has ended. */
    record ToolResult(ForeignText tool, boolean succeeded) implements AgentEvent {}

    /** The project's state has changed by so much as the stream tells; {@code keys} are the state's own. */
    record StateDelta(Set<String> keys) implements AgentEvent {}

    /** A sign of life and nothing else. */
    record Heartbeat() implements AgentEvent {}

    /** Something of a kind that shows nothing: known but internal, or unknown. */
    record Other() implements AgentEvent {}

    /** An event that could not be read, skipped. */
    record Malformed() implements AgentEvent {}

    /** The agent reports an error: it ends the turn. {@code code} is the service's, or empty. */
    record Failed(String code, ForeignText message) implements AgentEvent {}

    /** Whether it proves work, for the rule of ten minutes with heartbeats only (protocol, 10.2). */
    default boolean isSubstantive() {
        return !(this instanceof Heartbeat || this instanceof Malformed);
    }
}
