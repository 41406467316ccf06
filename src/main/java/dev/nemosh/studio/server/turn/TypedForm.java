package dev.nemosh.studio.server.turn;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nemosh.studio.server.wire.Json;
import java.util.List;

/** The dialect of typed events (protocol, 5). Its texts are whole paragraphs. */
public final class TypedForm implements EventForm {

    @Override
    public List<ObjectNode> write(TurnEvent event) {
        ObjectNode form = Json.object();
        if (event instanceof TurnEvent.Words words) {
            form.put("type", "text").put("content", words.text());
        } else if (event instanceof TurnEvent.Call call) {
            form.put("type", "tool_call").put("name", call.tool()).set("args", call.args());
        } else if (event instanceof TurnEvent.Result result) {
            form.put("type", "tool_result").put("name", result.tool()).putObject("result").put("status", "success");
        }
        return List.of(form);
    }
}
