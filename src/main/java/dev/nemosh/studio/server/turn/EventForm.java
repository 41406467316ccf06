package dev.nemosh.studio.server.turn;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** How one dialect of the stream writes what happens. One form serves one turn. */
public interface EventForm {

    /** The event as JSON objects, each a frame of its own, to be sent in this order. */
    List<ObjectNode> write(TurnEvent event);
}
