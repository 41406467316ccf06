package dev.nemosh.api;

import dev.nemosh.text.ForeignText;
import java.util.function.Consumer;

/** Hands a reply's words on and closes a paragraph where another voice, or something else, begins. */
final class Speech {
    private final Consumer<AgentEvent> events;
    private String speaking = "";

    Speech(Consumer<AgentEvent> events) {
        this.events = events;
    }

    /** Further words of that voice. */
    void say(String voice, String words) {
        if (!speaking.equals(voice)) {
            stop();
            speaking = voice;
        }
        events.accept(new AgentEvent.Text(new ForeignText(words)));
    }

    /** The words so far are a whole. */
    void stop() {
        if (!speaking.isEmpty()) {
            speaking = "";
            events.accept(new AgentEvent.TextEnd());
        }
    }

    /** Something that is no text, behind all text before it. */
    void tell(AgentEvent event) {
        stop();
        events.accept(event);
    }

    /** Something that leaves the text as it is. */
    void mention(AgentEvent event) {
        events.accept(event);
    }
}
