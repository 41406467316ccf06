package dev.nemosh.shell;

import dev.nemosh.work.Event;
import java.util.List;
import java.util.Optional;

/** Events as the answers of single built-ins. */
public final class EventAnswers {
    private EventAnswers() {}

    /** The event's object, where it has one. */
    public static Optional<Answer> of(Event event) {
        return EventJson.of(event).map(json -> new Answer(json.type(), json.fields(), List.of()));
    }
}
