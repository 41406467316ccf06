package dev.nemosh.work;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The events of a turn, as a test reads them. */
final class Told implements Event.Sink {
    private final List<Event> events = new ArrayList<>();

    @Override
    public synchronized void accept(Event event) {
        events.add(event);
    }

    synchronized <E extends Event> List<E> all(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The reply as it reads, a paragraph a line. */
    synchronized String reply() {
        StringBuilder reply = new StringBuilder();
        for (Event event : events) {
            if (event instanceof Event.Text text) {
                reply.append(text.piece());
            } else if (event instanceof Event.TextEnd) {
                reply.append('\n');
            }
        }
        return reply.toString().stripTrailing();
    }

    String notices() {
        return all(Event.Notice.class).stream()
                .map(notice -> notice.words().toString()).collect(Collectors.joining("\n"));
    }

    /** Every change that was told, a line each. */
    String changes() {
        return all(Event.Changed.class).stream()
                .flatMap(changed -> changed.summary().stream())
                .map(Object::toString).collect(Collectors.joining("\n"));
    }
}
